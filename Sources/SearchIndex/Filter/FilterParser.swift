/// Reads the grammar of `filter_by` (Typesense's) into a ``FilterExpression``.
///
/// ```
/// expression = operand { ("&&" | "||") operand }          both bind alike, from left to right
/// operand    = condition | [ "!" ] "(" expression ")"
/// condition  = name ":" [ "=" | "!=" | "!" ] ( value | "[" [ value { "," value } ] "]" )
/// value      = ( "<" | "<=" | ">" | ">=" ) text | low ".." high | text [ "*" ] | "`" literal "`" [ "*" ]
/// ```
///
/// Names and values run, with spaces, up to the next separator; parentheses in them must be balanced. In backticks they may
/// hold anything. `a || b && c` means `(a || b) && c`. Chains and lists may have any length: groups are kept on a stack of their
/// own, and only nesting is limited, since the expression is walked recursively later on.
struct FilterParser {
    /// Levels of `&&` within `||` and the other way round.
    static let maximumDepth = 256

    var reader: SyntaxReader

    init(_ reader: SyntaxReader) {
        self.reader = reader
    }

    /// Reads an expression up to the end, or for a nested one up to the `)` that it does not open.
    mutating func parseExpression(nested: Bool = false) throws(SearchError) -> FilterExpression {
        var groups = [FilterGroup(start: reader.position)]
        while true {
            reader.skipSpaces()
            let start = reader.position
            if let negated = takeOpening() {
                if groups.count > Self.maximumDepth { throw tooDeep(at: start) }
                groups.append(FilterGroup(start: start, negated: negated))
                continue
            }
            groups[groups.count - 1].append(try parseCondition(), depth: 0)
            if let expression = try closeGroups(&groups, nested: nested) { return expression }
        }
    }

    /// Moves behind `(` or `!(`; tells whether it was the latter, nil when a condition stands here.
    private mutating func takeOpening() -> Bool? {
        if reader.take("(") { return false }
        guard reader.current == UInt8(ascii: "!") else { return nil }
        let next = reader.afterSpaces(from: reader.position + 1)
        guard reader.byte(at: next) == UInt8(ascii: "(") else { return nil }
        reader.position = next + 1
        return true
    }

    /// After an operand: closes what ends here and takes the operator that leads to the next operand; at the end, the whole.
    private mutating func closeGroups(_ groups: inout [FilterGroup], nested: Bool) throws(SearchError) -> FilterExpression? {
        while true {
            reader.skipSpaces()
            let start = reader.position
            if reader.isAtEnd {
                if let open = groups.dropFirst().last { throw reader.failure("`)` for `(` in column \(reader.column(of: open.start))") }
                if nested { throw reader.failure("`)`") }
                return groups[0].expression
            }
            if reader.current == UInt8(ascii: ")"), groups.count > 1 || nested {
                if groups.count == 1 { return groups[0].expression }
                reader.position += 1
                let closed = groups.removeLast()
                groups[groups.count - 1].append(closed.expression, depth: closed.depth)
            } else if reader.take("&&") {
                groups[groups.count - 1].join(.and)
                if groups[groups.count - 1].depth > Self.maximumDepth { throw tooDeep(at: start) }
                return nil
            } else if reader.take("||") {
                groups[groups.count - 1].join(.or)
                if groups[groups.count - 1].depth > Self.maximumDepth { throw tooDeep(at: start) }
                return nil
            } else {
                throw reader.failure(groups.count > 1 || nested ? "`&&`, `||` or `)`" : "`&&`, `||` or the end")
            }
        }
    }

    private func tooDeep(at offset: Int) -> SearchError {
        reader.unsupported(
            "more than \(Self.maximumDepth) levels of `&&` within `||`; write long choices as one list `field:[…]`", at: offset)
    }
}
