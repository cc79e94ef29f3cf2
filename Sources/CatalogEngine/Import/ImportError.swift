/// Why an import could not be started or had to stop; faults of single rows are ``RejectedRow``s instead.
package struct ImportError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is; more may be added.
    package struct Code: Sendable, Hashable, CustomStringConvertible {
        package let description: String
        /// The mapping file is not understood.
        package static let map = Code(description: "map")
        /// The input cannot be opened or read.
        package static let source = Code(description: "source")
        /// The input is not in a form that is read.
        package static let format = Code(description: "format")
    }

    package var code: Code
    /// What went wrong and how to mend it.
    package var message: String
    /// The file at fault as it was named; empty when it is not about a file.
    package var file: String
    /// Line in `file`, counted from 1.
    package var line: Int?
    /// Column in `file`, counted from 1.
    package var column: Int?

    package init(_ code: Code, _ message: String, file: String = "", line: Int? = nil, column: Int? = nil) {
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }

    package var description: String {
        var place = file
        if let line { place += ":\(line)" }
        if line != nil, let column { place += ":\(column)" }
        return place.isEmpty ? message : "\(place): \(message)"
    }
}
