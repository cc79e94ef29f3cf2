/// Finds out in which searched fields of a segment's documents any word of a query stands.
struct FieldMatcher {
    private let segment: Segment
    /// What the words read, as ordinals + 1.
    private let readings: [Range<UInt32>]
    private let filter: TokenFilter
    /// By text field, nil for those that are not searched.
    private let weights: [Int?]

    /// - Parameter cost: greatest cost of a reading in play.
    init(_ search: SegmentSearch, cost: Int, fields: SearchedFields) {
        segment = search.view.segment
        readings = search.words.indices.flatMap { search.ranges($0, upTo: cost) }
            .map { UInt32($0.lowerBound + 1)..<UInt32($0.upperBound + 1) }.disjoint()
        filter = TokenFilter(readings)
        weights = segment.fields.textFields.enumerated().map { number, name in
            search.isSearched(number) ? fields.items.first { $0.name == name }?.weight ?? 0 : nil
        }
    }

    /// How many fields of a document hold a word, and the greatest weight among them.
    /// - Complexity: O(tokens of the document · log readings)
    func fields(of doc: UInt32) -> (count: Int, weight: Int) {
        var found = (count: 0, weight: 0)
        if readings.isEmpty { return found }
        let filter = filter
        var cursor = segment.forward(of: doc)
        while let field = cursor.nextField() {
            guard field < weights.count, let weight = weights[field] else { continue }
            while cursor.hasToken {
                let token = cursor.next()
                guard filter.mayHold(token), readings.containsSorted(token) else { continue }
                found.count += 1
                found.weight = max(found.weight, weight)
                break
            }
        }
        return found
    }
}
