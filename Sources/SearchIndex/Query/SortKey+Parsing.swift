extension SortKey {
    /// The most keys that a search may have.
    public static let maximumCount = 3

    /// Reads the text of `sort_by`: up to three keys, the first one counting most. An empty text gives no keys.
    ///
    /// ```swift
    /// try SortKey.parse("_text_match:desc, price(missing_values: last):asc")
    /// try SortKey.parse("_eval(brand:=Acme && stock:>0):desc, popularity:desc")
    /// ```
    ///
    /// A field name may hold balanced parentheses; with commas or colons it stands in backticks.
    /// - Throws: `SearchError` of code `syntax`, which names the column, what was expected and what was found.
    public static func parse(_ text: String) throws(SearchError) -> [SortKey] {
        var reader = SyntaxReader(text, parameter: "sort_by")
        var keys: [SortKey] = []
        reader.skipSpaces()
        if reader.isAtEnd { return keys }
        while true {
            reader.skipSpaces()
            if keys.count == maximumCount { throw reader.failure("at most \(maximumCount) sort keys") }
            keys.append(try key(&reader))
            reader.skipSpaces()
            if reader.isAtEnd { return keys }
            guard reader.take(",") else { throw reader.failure("`,` or the end") }
        }
    }

    private static func key(_ reader: inout SyntaxReader) throws(SearchError) -> SortKey {
        if reader.take("_eval(") {
            if reader.current == UInt8(ascii: "[") {
                throw reader.failure("one expression (lists of scored expressions are not supported)")
            }
            var parser = FilterParser(reader)
            let expression = try parser.parseExpression(nested: true)
            reader.position = parser.reader.position + 1  // behind the `)`
            return SortKey(target: .filter(expression), ascending: try reader.takeDirection())
        }
        let entry = try reader.takeEntry(endsAtColon: true)
        var missing = Missing.normal
        if let options = entry.options {
            missing = try missingValues(options, reader)
        }
        let ascending = try reader.takeDirection()
        let target = entry.name == "_text_match" ? Target.textMatch : .field(entry.name)
        return SortKey(target: target, ascending: ascending, missing: missing)
    }

    /// Reads `missing_values: first` between the parentheses behind a field name.
    private static func missingValues(_ options: Range<Int>, _ reader: SyntaxReader) throws(SearchError) -> Missing {
        let parts = reader.trimmed(options).split(separator: ":", maxSplits: 1).map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        if parts.first == "buckets" { throw reader.unsupported("text match buckets are not supported", at: options.lowerBound) }
        switch (parts.first, parts.last) {
        case ("missing_values", "first"): return .first
        case ("missing_values", "last"): return .last
        case ("missing_values", "normal"): return .normal
        default: throw reader.failure("`missing_values: first`, `last` or `normal`", at: options.lowerBound)
        }
    }
}
