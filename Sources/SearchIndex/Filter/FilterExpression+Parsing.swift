extension FilterExpression {
    /// Reads the text of `filter_by`; an empty one is a filter that every document passes.
    ///
    /// ```swift
    /// try FilterExpression.parse("brand:=[Acme, `Bolt & Co`] && (price:<5 || stock:[1..10, >500])")
    /// ```
    ///
    /// Field names are not looked up here, and values stay as written: binding the filter to an index gives them a meaning.
    /// - Throws: `SearchError` of code `syntax`, which names the column, what was expected and what was found.
    /// - Complexity: O(bytes); there is no limit to the number of conditions or values.
    public static func parse(_ text: String) throws(SearchError) -> FilterExpression {
        var parser = FilterParser(SyntaxReader(text, parameter: "filter_by"))
        parser.reader.skipSpaces()
        if parser.reader.isAtEnd { return .and([]) }
        return try parser.parseExpression()
    }
}

extension FilterOperand {
    /// The operand as the text that was written, for fields where `..`, `<` and `>` mean nothing.
    package var text: String {
        switch self {
        case .value(let text, _): text
        case .range(let low, let high): "\(low)..\(high)"
        case .comparison(let comparison, let value): "\(comparison.rawValue)\(value)"
        }
    }
}
