import Lexicon

/// Checks filters against the schema and the values that the index has.
struct FilterBinder {
    let schema: Schema
    let views: [SegmentView]

    /// - Throws: `SearchError` field or syntax, naming the field and what was expected of its operand.
    func bind(_ expression: FilterExpression) throws(SearchError) -> BoundFilter {
        switch expression {
        case .and(let parts): return .and(try bindAll(parts))
        case .or(let parts): return .or(try bindAll(parts))
        case .not(let part): return .not(try bind(part))
        case .ids(let list): return .ids(list)
        case .field(let name, .any(let operands, let match)):
            let positive = try bind(name, operands, match)
            return match == .notExact || match == .notWords ? .not(positive) : positive
        }
    }

    private func bindAll(_ parts: [FilterExpression]) throws(SearchError) -> [BoundFilter] {
        var bound: [BoundFilter] = []
        bound.reserveCapacity(parts.count)
        for part in parts { bound.append(try bind(part)) }
        return bound
    }

    private func bind(_ name: String, _ operands: [FilterOperand], _ match: FilterMatch) throws(SearchError) -> BoundFilter {
        if name == "id" {
            // Every document has an id.
            if operands.contains(.value("", prefix: true)) { return .and([]) }
            return .ids(IDList(try operands.texts(of: name)))
        }
        guard let declaration = schema.declaration(of: name) ?? schema.objectDeclaration(of: name) ?? schema.levelDeclaration(of: name),
            declaration.index
        else { throw SearchError(.field, "Could not find a filter field named `\(name)` in the schema.") }
        let isExact = match == .exact || match == .notExact
        if declaration.type.isText {
            let (quantities, others) = declaration.keepsValues ? split(operands) : ([], operands)
            if quantities.isEmpty { return try bindText(name, declaration, operands, isExact) }
            let test = BoundFilter.keywords(field: name, KeywordTest(quantities: quantities))
            return others.isEmpty ? test : .or([test, try bindText(name, declaration, others, isExact)])
        }
        if declaration.type.isNumber || declaration.type.isBool {
            return .numbers(field: name, try ranges(operands, name, declaration.type))
        }
        return try bindAutomatic(name, declaration, operands, isExact)
    }

    private func bindText(
        _ name: String, _ declaration: Field, _ operands: [FilterOperand], _ isExact: Bool
    ) throws(SearchError) -> BoundFilter {
        if isExact, declaration.keepsValues { return .keywords(field: name, keywordTest(name, try operands.prefixedTexts(of: name))) }
        let tests = wordTests(try operands.prefixedTexts(of: name), isWhole: isExact)
        // A path's ancestors are values of their own, which the words of the whole path do not tell apart.
        if declaration.hierarchySeparator != nil || declaration.isShadow { return .keywords(field: name, KeywordTest(words: tests)) }
        return .words(field: name, tests)
    }

    /// Texts by value, numbers by value, and an operand that could be either by both.
    private func bindAutomatic(
        _ name: String, _ declaration: Field, _ operands: [FilterOperand], _ isExact: Bool
    ) throws(SearchError) -> BoundFilter {
        var ranges: [NumberRange] = []
        var texts: [(text: String, isPrefix: Bool)] = []
        let (quantities, operands) = split(operands)
        for operand in operands {
            switch operand {
            case .value(let text, let isPrefix):
                texts.append((text, isPrefix))
                if !isPrefix, let value = Double(text), !value.isNaN { ranges.append(.equal(value, Int64(text))) }
            default: ranges += try self.ranges([operand], name, .float)
            }
        }
        var parts: [BoundFilter] = []
        if !quantities.isEmpty { parts.append(.keywords(field: name, KeywordTest(quantities: quantities))) }
        if !texts.isEmpty {
            parts.append(
                .keywords(
                    field: name, isExact ? keywordTest(name, texts) : KeywordTest(words: wordTests(texts, isWhole: false))))
        }
        if !ranges.isEmpty { parts.append(.numbers(field: name, ranges)) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    /// Takes out the operands that are quantities with units; values among them stay texts too.
    private func split(_ operands: [FilterOperand]) -> (quantities: [QuantityTest], others: [FilterOperand]) {
        var quantities: [QuantityTest] = []
        var others: [FilterOperand] = []
        let measurements = schema.measurements
        for operand in operands {
            let test = QuantityTest(operand, measurements)
            if let test { quantities.append(test) }
            if case .value = operand { others.append(operand) } else if test == nil { others.append(operand) }
        }
        return (quantities, others)
    }

    /// Byte-for-byte equality where the index has the value so, else equality of what both fold to.
    private func keywordTest(_ name: String, _ operands: [(text: String, isPrefix: Bool)]) -> KeywordTest {
        var test = KeywordTest()
        let columns = views.compactMap { view in view.keywordColumn(name).map { (view: view, column: $0) } }
        for operand in operands {
            if operand.isPrefix {
                test.foldedPrefixes.append(TextAnalyzer.fold(operand.text))
                continue
            }
            let folded = TextAnalyzer.fold(operand.text)
            if isExact(operand.text, folded, name, columns) { test.exact.append(operand.text) } else { test.folded.append(folded) }
        }
        return test
    }

    /// Whether documents that can be seen have a value as it is written.
    ///
    /// Where no other value folds alike both readings have the same documents, and whether they can be seen makes no difference: that is
    /// told without a look at any document, for each value of each search.
    private func isExact(
        _ value: String, _ folded: [UInt8], _ name: String, _ columns: [(view: SegmentView, column: KeywordColumn)]
    ) -> Bool {
        let places = columns.map { (view: $0.view, alike: $0.column.foldedRange(folded), own: $0.column.ordinal(of: value)) }
        guard places.contains(where: { $0.own != nil }) else { return false }
        if places.allSatisfy({ $0.alike.count == ($0.own == nil ? 0 : 1) }) { return true }
        return places.contains { place in
            guard place.own != nil else { return false }
            guard let live = place.view.live else { return true }
            let docs = FilterEvaluator(view: place.view, schema: schema).docs(.keywords(field: name, KeywordTest(exact: [value])))
            return !docs.intersection(.dense(live)).isEmpty
        }
    }

    private func wordTests(_ operands: [(text: String, isPrefix: Bool)], isWhole: Bool) -> [WordTest] {
        let analyzer = schema.analyzer
        return operands.map { WordTest(terms: analyzer.tokens(of: $0.text).map(\.term), lastIsPrefix: $0.isPrefix, isWhole: isWhole) }
    }

    private func ranges(_ operands: [FilterOperand], _ name: String, _ type: FieldType) throws(SearchError) -> [NumberRange] {
        var ranges: [NumberRange] = []
        for operand in operands {
            switch operand {
            case .value(let text, let isPrefix):
                guard !isPrefix else { throw Self.notA(type, name, text + "*") }
                let bound = try number(text, name, type)
                ranges.append(NumberRange(low: bound, high: bound))
            case .range(let low, let high):
                ranges.append(NumberRange(low: try number(low, name, type), high: try number(high, name, type)))
            case .comparison(let comparison, let text):
                var bound = try number(text, name, type)
                bound.isInclusive = comparison == .lessOrEqual || comparison == .greaterOrEqual
                let isLow = comparison == .greater || comparison == .greaterOrEqual
                ranges.append(isLow ? NumberRange(low: bound, high: nil) : NumberRange(low: nil, high: bound))
            }
        }
        return ranges
    }

    private func number(_ text: String, _ name: String, _ type: FieldType) throws(SearchError) -> NumberRange.Bound {
        if type.isBool {
            switch text.lowercased() {
            case "true", "1": return .init(value: 1, int: 1, isInclusive: true)
            case "false", "0": return .init(value: 0, int: 0, isInclusive: true)
            default: throw Self.notA(type, name, text)
            }
        }
        if let int = Int64(text) { return .init(value: Double(int), int: int, isInclusive: true) }
        guard let value = Double(text), !value.isNaN, !type.isInteger || value.isInfinite || value.rounded() != value || abs(value) < 9e18
        else {
            throw Self.notA(type, name, text)
        }
        return .init(value: value, int: nil, isInclusive: true)
    }

    private static func notA(_ type: FieldType, _ name: String, _ found: String) -> SearchError {
        let kind = type.isBool ? "a bool (true or false)" : type.isInteger ? "an integer" : "a number"
        return SearchError(.syntax, "Error with filter field `\(name)`: \(kind) was expected, found `\(found)`.")
    }
}

extension NumberRange {
    static func equal(_ value: Double, _ int: Int64?) -> NumberRange {
        let bound = Bound(value: value, int: int, isInclusive: true)
        return NumberRange(low: bound, high: bound)
    }
}

extension [FilterOperand] {
    fileprivate func texts(of name: String) throws(SearchError) -> [String] {
        var texts: [String] = []
        texts.reserveCapacity(count)
        for operand in self {
            guard case .value(let text, let isPrefix) = operand else {
                _ = try prefixedTexts(of: name)
                continue
            }
            guard !isPrefix else {
                throw SearchError(.syntax, "Error with filter field `\(name)`: a whole id was expected, found `\(text)*`.")
            }
            texts.append(text)
        }
        return texts
    }

    fileprivate func prefixedTexts(of name: String) throws(SearchError) -> [(text: String, isPrefix: Bool)] {
        var texts: [(text: String, isPrefix: Bool)] = []
        for operand in self {
            switch operand {
            case .value(let text, let isPrefix): texts.append((text, isPrefix))
            case .range(let low, let high):
                throw SearchError(.syntax, "Error with filter field `\(name)`: it holds text, the range `\(low)..\(high)` does not apply.")
            case .comparison(let comparison, let text):
                throw SearchError(
                    .syntax,
                    "Error with filter field `\(name)`: it holds text, the comparison `\(comparison.rawValue)\(text)` does not apply.")
            }
        }
        return texts
    }
}

extension Schema {
    /// The category path whose level a field such as `categories.lvl1` is; declared as a plain facet of text.
    func levelDeclaration(of name: String) -> Field? {
        guard let dot = name.lastIndex(of: "."), name[dot...].hasPrefix(".lvl"), Int(name[dot...].dropFirst(4)) != nil,
            var declaration = field(named: String(name[..<dot])), declaration.hierarchySeparator != nil
        else { return nil }
        declaration.name = name
        return declaration
    }
}
