/// That a line of a quick order cannot be read.
package struct QuickOrderProblem: Sendable, Hashable {
    package enum Code: String, Sendable, CaseIterable {
        /// The line names nothing to order.
        case codeMissing = "code_missing"
        /// The quantity is no number above 0, or has more than four decimals.
        case quantity
        /// A code, note, reference or purchase order number is too long.
        case tooLong = "too_long"
        /// The row is damaged: a quote that is never closed, or text in no known encoding.
        case damaged
    }

    /// Of the text or file, from 1.
    package var line: Int
    package var code: Code
    package var message: String

    package init(line: Int, code: Code, message: String) {
        self.line = line
        self.code = code
        self.message = message
    }
}
