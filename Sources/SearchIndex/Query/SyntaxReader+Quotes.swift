/// What a name or a value is followed by, which tells where a literal in backticks ends.
enum SyntaxContext {
    /// A field name of a filter: ends at `:`.
    case filterName
    /// A single value of a filter: ends at `&&`, `||`, `)` or the end.
    case filterValue
    /// A value in a list of a filter: ends at `,` or `]`.
    case filterElement
    /// A field name of `sort_by` or `facet_by`: ends at `:`, `,`, `(` or the end.
    case entry

    var separators: String {
        switch self {
        case .filterName: "`:`"
        case .filterValue: "`&&`, `||`, `)` or the end"
        case .filterElement: "`,` or `]`"
        case .entry: "`:`, `,`, `(` or the end"
        }
    }
}

extension SyntaxReader {
    /// Whether the part that is being read ends before `offset`.
    func isSeparator(at offset: Int, in context: SyntaxContext) -> Bool {
        guard let byte = byte(at: offset) else { return true }
        switch context {
        case .filterName: return byte == UInt8(ascii: ":")
        case .entry: return byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(")
        case .filterValue: return byte == UInt8(ascii: ")") || has("&&", at: offset) || has("||", at: offset)
        case .filterElement:
            return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || has("&&", at: offset) || has("||", at: offset)
        }
    }

    /// Reads a literal at its opening backtick, with a `*` behind it where values may have one.
    ///
    /// There is no escape: the literal ends at the first backtick that a separator follows, so that it may hold backticks itself
    /// (`` `5` cable` ``), as well as backslashes.
    /// - Throws: `SearchError` when no backtick ends it.
    mutating func takeQuoted(in context: SyntaxContext) throws(SearchError) -> (text: String, prefix: Bool) {
        let start = position
        let takesStar = context == .filterValue || context == .filterElement
        var end = start + 1
        while end < bytes.count {
            guard bytes[end] == UInt8(ascii: "`") else {
                end += 1
                continue
            }
            var next = afterSpaces(from: end + 1)
            let prefix = takesStar && byte(at: next) == UInt8(ascii: "*")
            if prefix { next = afterSpaces(from: next + 1) }
            if isSeparator(at: next, in: context) {
                position = next
                return (String(decoding: bytes[start + 1..<end], as: UTF8.self), prefix)
            }
            end += 1
        }
        throw failure("a literal that ends with a backtick before \(context.separators)", at: start)
    }
}
