package import SearchIndex

/// Makes random searches whose words, values and numbers come from the documents of a twin.
package struct RequestGenerator {
    let twin: Twin
    var random: SeededRandom
    /// What the schema lets a search use.
    let textFields: [String]
    let facetFields: [String]
    let numberFacets: [String]
    let sortFields: [String]

    package init(_ twin: Twin, seed: UInt64) {
        self.twin = twin
        random = SeededRandom(seed)
        let known = twin.fieldNames.all.map { String(decoding: $0, as: UTF8.self) }
        textFields = twin.schema.textFieldNames
        facetFields = known.filter { twin.filteredField($0)?.facet == true }
        numberFacets = twin.schema.fields.filter { $0.facet && $0.type.isNumber }.map(\.name)
        sortFields = known.filter { name in twin.schema.twinDeclaration(of: name).map { $0.sort || $0.facet } ?? false }
    }

    /// A search that uses any feature.
    package mutating func next() throws -> TwinCase {
        var request = SearchRequest(query: queryText())
        if chance(40) { request.queryFields = queryFields() }
        if chance(50) { request.typing = typing() }
        if chance(25) { addSynonyms(to: &request) }
        if chance(50) { request.filter = filter(depth: 2) }
        if chance(50) { request.facets = facets(filter: &request.filter) }
        if !request.facets.isEmpty, chance(25) { request.facetQuery = facetQuery(request.facets) }
        if chance(40) { request.sort = sort() }
        if chance(20), let field = facetFields.randomElement(using: &random) { request.grouping = grouping(field) }
        request.offset = chance(60) ? 0 : Int.random(in: 0..<30, using: &random)
        request.limit = [0, 1, 3, 10, 10, 40, 250].randomElement(using: &random) ?? 10
        request.maxFacetValues = [0, 1, 5, 10, 10, 100].randomElement(using: &random) ?? 10
        if chance(10) { request.hiddenIDs = (0..<Int.random(in: 1...5, using: &random)).map { _ in id() } }
        if chance(10) {
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let pin = id()
                if !request.pinnedIDs.contains(where: { $0.id == pin }) {
                    request.pinnedIDs.append((pin, Int.random(in: 1...12, using: &random)))
                }
            }
        }
        if chance(10) {
            request.curatedIDs = (0..<Int.random(in: 1...3, using: &random)).map { _ in (id(), Int.random(in: 1...12, using: &random)) }
        }
        return try TwinCase(request, &random)
    }

    /// A search as buyers make them: one to three words, perhaps with a typo, filters and disjunctive facets.
    package mutating func nextOfBuyer() throws -> TwinCase {
        var request = SearchRequest(query: words(1...3))
        if chance(40) { request.filter = chance(60) ? leaf() : .and([leaf(), leaf()]) }
        if chance(60) { request.facets = facets(filter: &request.filter) }
        if chance(15) { request.sort = sort() }
        if chance(10) { request.typing.prefix = false }
        if chance(20) { request.queryFields = queryFields() }
        request.limit = [10, 10, 50].randomElement(using: &random) ?? 10
        return try TwinCase(request, &random)
    }

    /// A word of some document.
    package mutating func nextWord() -> String { word() }

    /// A filter of one condition or more, read from its text.
    package mutating func nextFilter() throws -> FilterExpression {
        let filter = filter(depth: 1)
        return try FilterExpression.parse(filter.text(&random))
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func document() -> TwinDocument? { twin.documents.randomElement(using: &random) }

    private mutating func id() -> String { chance(90) ? document()?.id ?? "none" : "none" }

    private mutating func queryFields() -> [QueryField] {
        let names = textFields.shuffled(using: &random).prefix(Int.random(in: 1...max(1, textFields.count), using: &random))
        let weighted = chance(60)
        return names.map { QueryField(name: $0, weight: weighted ? Int.random(in: 1...127, using: &random) : 0) }
    }

    private mutating func typing() -> TypingOptions {
        var typing = TypingOptions()
        typing.prefix = chance(60)
        typing.maxTypos = [0, 1, 2, 2].randomElement(using: &random) ?? 2
        typing.minLengthOneTypo = [1, 3, 4, 4, 6].randomElement(using: &random) ?? 4
        typing.minLengthTwoTypos = [2, 5, 7, 7, 9].randomElement(using: &random) ?? 7
        typing.typoThreshold = [0, 1, 1, 5, 100].randomElement(using: &random) ?? 1
        typing.dropThreshold = [0, 1, 1, 5].randomElement(using: &random) ?? 1
        typing.widens = chance(75)
        return typing
    }

    private mutating func sort() -> [SortKey] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
            let target: SortKey.Target =
                switch Int.random(in: 0..<6, using: &random) {
                case 0: .textMatch
                case 1: .filter(filter(depth: 1))
                default: sortFields.randomElement(using: &random).map { .field($0) } ?? .textMatch
                }
            var key = SortKey(target: target, ascending: chance(50))
            if case .field = target { key.missing = [.normal, .normal, .first, .last].randomElement(using: &random) ?? .normal }
            return key
        }
    }

    private mutating func grouping(_ field: String) -> Grouping {
        var grouping = Grouping(fields: [field], limit: Int.random(in: 1...4, using: &random), groupMissing: chance(60))
        if chance(30), let second = facetFields.randomElement(using: &random), second != field { grouping.fields.append(second) }
        return grouping
    }

    private mutating func facets(filter: inout FilterExpression?) -> [FacetRequest] {
        var facets: [FacetRequest] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            var facet = FacetRequest(field: facetFields.randomElement(using: &random) ?? "")
            if let family = twin.schema.fields.first(where: { $0.isFamily && $0.facet })?.name, chance(15) {
                facet.field = family
                facet.fieldLimit = [1, 3, 30].randomElement(using: &random) ?? 30
            } else if let number = numberFacets.randomElement(using: &random), chance(20) {
                facet.field = number
                facet.ranges = ranges(number)
            }
            if facet.field.isEmpty || facets.contains(where: { $0.field == facet.field }) { continue }
            facet.order = [.count, .count, .valueAscending, .valueDescending].randomElement(using: &random) ?? .count
            facet.disjunctive = chance(40)
            // A disjunctive facet is of use where the filter tests it.
            if facet.disjunctive, chance(60), let test = leaf(of: facet.field) {
                filter = filter.map { .and([$0, test]) } ?? test
            }
            facets.append(facet)
        }
        return facets
    }

    private mutating func ranges(_ field: String) -> [FacetRange] {
        var bounds: Set<Double> = []
        for _ in 0..<4 { bounds.insert(number(of: field)?.double ?? 0) }
        let sorted = bounds.sorted()
        var ranges = zip(sorted, sorted.dropFirst()).enumerated().map { FacetRange(label: "r\($0)", from: $1.0, to: $1.1) }
        ranges.append(FacetRange(label: "low", from: nil, to: sorted.first))
        ranges.append(FacetRange(label: "high", from: sorted.last, to: nil))
        return ranges
    }

    private mutating func facetQuery(_ facets: [FacetRequest]) -> (field: String, text: String)? {
        guard let facet = facets.randomElement(using: &random), !facet.field.hasSuffix("*"), let text = value(of: facet.field) else {
            return nil
        }
        let words = twin.words(of: text)
        guard let word = words.randomElement(using: &random) else { return nil }
        return (
            facet.field, chance(20) ? text : String(String(decoding: word, as: UTF8.self).prefix(Int.random(in: 1...4, using: &random)))
        )
    }
}
