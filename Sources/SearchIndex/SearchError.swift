/// Anything that goes wrong in SearchIndex, with a code to act upon and a message that says how to mend it.
public struct SearchError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is; more may be added.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        public let description: String
        /// A filter, sort, facet or schema text that does not follow its grammar.
        public static let syntax = Code(description: "syntax")
        /// A field that the schema does not have, or that cannot be used so.
        public static let field = Code(description: "field")
        /// A document that does not fit the schema.
        public static let document = Code(description: "document")
        /// A file whose checksum, lengths or contents are wrong.
        public static let corrupt = Code(description: "corrupt")
        /// A file of a format that this program is too old for.
        public static let tooNew = Code(description: "tooNew")
        /// A file of a format that is no longer read.
        public static let tooOld = Code(description: "tooOld")
        /// The operating system said no.
        public static let system = Code(description: "system")
        /// A parameter outside of its bounds.
        public static let parameter = Code(description: "parameter")
    }

    public var code: Code
    public var message: String
    /// For syntax errors: the column of the offending character, counted from 1 in characters.
    public var column: Int?

    public init(_ code: Code, _ message: String, column: Int? = nil) {
        self.code = code
        self.message = message
        self.column = column
    }

    public var description: String { message }
}
