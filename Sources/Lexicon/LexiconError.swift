/// What went wrong with the bytes of a term dictionary.
package struct LexiconError: Error, Equatable, CustomStringConvertible {
    package struct Code: Hashable, Sendable {
        /// The bytes are damaged.
        package static let corrupt = Code(name: "corrupt")
        /// The bytes were written by a newer version.
        package static let tooNew = Code(name: "too_new")

        package let name: String
    }

    package let code: Code
    /// What is wrong and how to mend it, without any data of a customer.
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { "\(code.name): \(message)" }
}
