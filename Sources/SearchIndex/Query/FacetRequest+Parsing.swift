extension FacetRequest {
    /// Reads the text of `facet_by`; an empty one asks for no facets.
    ///
    /// ```swift
    /// try FacetRequest.parse("brand, price(cheap:[0, 10], dear:[10, ]), color(sort_by:_alpha:asc), attributes.*")
    /// ```
    ///
    /// Options stand in parentheses behind the field, with commas between them: named ranges `label:[from, to]` whose bounds
    /// may be left out, `sort_by:_alpha:asc|desc`, `sort_by:_count:desc`, `disjunctive:true`, and `top_k:…`, which is accepted
    /// and means nothing, since counts are always exact. A field name may hold balanced parentheses; with commas it stands in
    /// backticks.
    /// - Throws: `SearchError` of code `syntax`, which names the column, what was expected and what was found.
    public static func parse(_ text: String) throws(SearchError) -> [FacetRequest] {
        var reader = SyntaxReader(text, parameter: "facet_by")
        var requests: [FacetRequest] = []
        reader.skipSpaces()
        if reader.isAtEnd { return requests }
        while true {
            let entry = try reader.takeEntry(endsAtColon: false)
            var request = FacetRequest(field: entry.name)
            let end = reader.position
            if let options = entry.options {
                reader.position = options.lowerBound
                try request.takeOptions(&reader, end: options.upperBound)
                reader.position = end
            }
            requests.append(request)
            reader.skipSpaces()
            if reader.isAtEnd { return requests }
            guard reader.take(",") else { throw reader.failure("`,` or the end") }
        }
    }

    /// Reads options up to `end`, where a `)` stands.
    private mutating func takeOptions(_ reader: inout SyntaxReader, end: Int) throws(SearchError) {
        while true {
            reader.skipSpaces()
            let start = reader.position
            let name = try Self.takeOptionName(&reader, end: end)
            reader.skipSpaces()
            if reader.take("[") {
                ranges.append(try Self.takeRange(&reader, label: name))
            } else {
                switch name {
                case "sort_by": order = try Self.takeOrder(&reader)
                case "disjunctive": disjunctive = try Self.takeBool(&reader)
                case "top_k": _ = try Self.takeBool(&reader)
                default: throw reader.failure("`label:[from, to]`, `sort_by:`, `disjunctive:` or `top_k:`", at: start)
                }
            }
            reader.skipSpaces()
            if reader.position == end { return }
            guard reader.take(",") else { throw reader.failure("`,` or `)`") }
        }
    }

    /// Reads a label or the name of an option with its colon.
    private static func takeOptionName(_ reader: inout SyntaxReader, end: Int) throws(SearchError) -> String {
        let start = reader.position
        var name: String
        if reader.current == UInt8(ascii: "`") {
            name = try reader.takeQuoted(in: .entry).text
        } else {
            while reader.position < end, reader.current != UInt8(ascii: ":"), reader.current != UInt8(ascii: ",") { reader.position += 1 }
            name = reader.trimmed(start..<reader.position)
        }
        if name.isEmpty { throw reader.failure("the label of a range or an option", at: start) }
        guard reader.position < end, reader.take(":") else { throw reader.failure("`:` after `\(name.prefix(40))`") }
        return name
    }

    /// Reads `from, to]`.
    private static func takeRange(_ reader: inout SyntaxReader, label: String) throws(SearchError) -> FacetRange {
        let start = reader.position
        let from = try takeBound(&reader, endsAt: UInt8(ascii: ","))
        guard reader.take(",") else { throw reader.failure("`,` between the bounds") }
        let to = try takeBound(&reader, endsAt: UInt8(ascii: "]"))
        guard reader.take("]") else { throw reader.failure("`]` after the upper bound") }
        if let from, let to, from >= to { throw reader.failure("a lower bound below the upper one (which is not included)", at: start) }
        return FacetRange(label: label, from: from, to: to)
    }

    private static func takeBound(_ reader: inout SyntaxReader, endsAt end: UInt8) throws(SearchError) -> Double? {
        reader.skipSpaces()
        let start = reader.position
        while let byte = reader.current, byte != end, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]"), byte != UInt8(ascii: ")") {
            reader.position += 1
        }
        let text = reader.trimmed(start..<reader.position)
        if text.isEmpty { return nil }
        guard let value = Double(text), value.isFinite else { throw reader.failure("a number or nothing as a bound", at: start) }
        return value
    }

    private static func takeOrder(_ reader: inout SyntaxReader) throws(SearchError) -> FacetOrder {
        let start = reader.position
        if reader.take("_alpha") { return try reader.takeDirection() ? .valueAscending : .valueDescending }
        guard reader.take("_count") else { throw reader.failure("`_alpha:asc`, `_alpha:desc` or `_count:desc`", at: start) }
        if try reader.takeDirection() { throw reader.failure("`_count:desc`", at: start) }
        return .count
    }

    private static func takeBool(_ reader: inout SyntaxReader) throws(SearchError) -> Bool {
        if reader.take("true") { return true }
        guard reader.take("false") else { throw reader.failure("`true` or `false`") }
        return false
    }
}
