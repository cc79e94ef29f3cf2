/// Why a workbook could not be read, with a message that says how to mend it.
package struct WorkbookError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: Sendable, Equatable {
        /// A file of Excel 97–2003, or one that is protected by a password.
        case legacy
        /// No workbook, or one with a part that is missing or cannot be read.
        case damaged
        /// More rows or bytes than are read.
        case tooLarge
    }

    package var code: Code
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
