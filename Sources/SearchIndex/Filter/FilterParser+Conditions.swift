extension FilterParser {
    /// Reads `name:test`.
    mutating func parseCondition() throws(SearchError) -> FilterExpression {
        let name = try parseName()
        reader.position += 1  // the `:`
        reader.skipSpaces()
        let match: FilterMatch
        if reader.take("!=") {
            match = .notExact
        } else if reader.take("!") {
            match = .notWords
        } else {
            match = reader.take("=") ? .exact : .words
        }
        reader.skipSpaces()
        let operands = reader.take("[") ? try parseList() : [try parseOperand(in: .filterValue, after: name)]
        return .field(name: name, .any(operands, match))
    }

    /// Reads a field name up to its `:`, which is not taken.
    private mutating func parseName() throws(SearchError) -> String {
        let start = reader.position
        if reader.current == UInt8(ascii: "`") {
            let name = try reader.takeQuoted(in: .filterName).text
            if reader.isAtEnd { throw reader.failure("`:` after the field name `\(name)`") }
            return name
        }
        if reader.has("$", at: start) || reader.has("!$", at: start) {
            throw reader.unsupported("joins `$Collection(…)` are not supported", at: start)
        }
        var openParentheses = 0
        while let byte = reader.current, byte != UInt8(ascii: ":") {
            if reader.has("&&", at: reader.position) || reader.has("||", at: reader.position) { break }
            switch byte {
            case UInt8(ascii: "("): openParentheses += 1
            case UInt8(ascii: ")"): openParentheses -= 1
            case UInt8(ascii: "{") where reader.has(".{", at: reader.position - 1):
                throw reader.unsupported("filters on one object `field.{…}` are not supported; name the leaf as `field.leaf`", at: start)
            default: break
            }
            if openParentheses < 0 { break }
            reader.position += 1
        }
        let name = reader.trimmed(start..<reader.position)
        if name.isEmpty { throw reader.failure("a field name", at: start) }
        if reader.current != UInt8(ascii: ":") {
            throw reader.failure("`:` after the field name `\(name.prefix(40))` (a condition is written `price:>=5`)")
        }
        return name
    }

    /// Reads the operands of a list and its `]`.
    private mutating func parseList() throws(SearchError) -> [FilterOperand] {
        var operands: [FilterOperand] = []
        reader.skipSpaces()
        if reader.take("]") { return operands }
        while true {
            reader.skipSpaces()
            operands.append(try parseOperand(in: .filterElement, after: ","))
            if reader.take("]") { return operands }
            guard reader.take(",") else { throw reader.failure("`,` or `]`") }
        }
    }

    private mutating func parseOperand(in context: SyntaxContext, after before: String) throws(SearchError) -> FilterOperand {
        let start = reader.position
        if let comparison = takeComparison() {
            reader.skipSpaces()
            if reader.current == UInt8(ascii: "`") { return .comparison(comparison, try reader.takeQuoted(in: context).text) }
            let value = reader.trimmed(takePlain(in: context))
            if value.isEmpty { throw reader.failure("a value after `\(comparison.rawValue)`") }
            return .comparison(comparison, value)
        }
        switch reader.current {
        case UInt8(ascii: "`"):
            let (text, prefix) = try reader.takeQuoted(in: context)
            return .value(text, prefix: prefix)
        case UInt8(ascii: "("):
            throw reader.unsupported(
                "geo filters are not supported; a value that begins with a parenthesis stands in backticks", at: start)
        default:
            if context == .filterElement, reader.has("!=", at: start) {
                throw reader.failure("a value (`!=` stands before the list: `field:!=[…]`)")
            }
            return try operand(takePlain(in: context), start: start, context)
        }
    }

    /// The meaning of a plain text: a range, a beginning or a value.
    private func operand(_ range: Range<Int>, start: Int, _ context: SyntaxContext) throws(SearchError) -> FilterOperand {
        if let bounds = rangeBounds(range) { return .range(reader.trimmed(bounds.low), reader.trimmed(bounds.high)) }
        var text = reader.trimmed(range)
        if text.isEmpty {
            throw reader.failure(context == .filterElement ? "a value between `,` and `]`" : "a value after the operator", at: start)
        }
        guard text.utf8.last == UInt8(ascii: "*") else { return .value(text, prefix: false) }
        text.removeLast()
        return .value(text, prefix: true)
    }

    private mutating func takeComparison() -> ComparisonOperator? {
        if reader.take("<=") { return .lessOrEqual }
        if reader.take(">=") { return .greaterOrEqual }
        if reader.take("<") { return .less }
        return reader.take(">") ? .greater : nil
    }

    /// Moves to the separator that ends a text without backticks.
    private mutating func takePlain(in context: SyntaxContext) -> Range<Int> {
        let start = reader.position
        var openParentheses = 0
        while let byte = reader.current {
            if context == .filterValue, byte == UInt8(ascii: "(") {
                openParentheses += 1
            } else if openParentheses > 0, byte == UInt8(ascii: ")") {
                openParentheses -= 1
            } else if reader.isSeparator(at: reader.position, in: context) {
                break
            }
            reader.position += 1
        }
        return start..<reader.position
    }

    /// Both sides of the first `..` where they look like numbers; any other text with two dots is a value.
    private func rangeBounds(_ range: Range<Int>) -> (low: Range<Int>, high: Range<Int>)? {
        let dot = UInt8(ascii: ".")
        var offset = range.lowerBound
        while offset + 1 < range.upperBound {
            if reader.bytes[offset] == dot, reader.bytes[offset + 1] == dot {
                let low = range.lowerBound..<offset
                let high = offset + 2..<range.upperBound
                return beginsLikeNumber(low) && beginsLikeNumber(high) ? (low, high) : nil
            }
            offset += 1
        }
        return nil
    }

    private func beginsLikeNumber(_ range: Range<Int>) -> Bool {
        var offset = reader.afterSpaces(from: range.lowerBound)
        for skipped in [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")] where reader.byte(at: offset) == skipped { offset += 1 }
        guard offset < range.upperBound, let byte = reader.byte(at: offset) else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
