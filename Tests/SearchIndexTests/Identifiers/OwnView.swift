import SearchIndex

/// All documents as they are, with identifiers and bonuses of one asker.
struct OwnView: SearchView {
    var shadowedFields: [String] { [] }
    let ownIdentifiers: [OwnIdentifiers]
    var points: [String: Int] = [:]

    init(_ numbers: [String: [String]], schema: Schema, points: [String: Int] = [:]) {
        let pairs = numbers.flatMap { id, numbers in numbers.map { (identifier: $0, id: id) } }
        // In two tables, as those of a company and of a unit in it.
        ownIdentifiers = [0, 1].map { part in
            OwnIdentifiers(name: "own", schema: schema, pairs.filter { $0.identifier.utf8.count % 2 == part })
        }
        self.points = points
    }

    func visibleDocuments(in segment: SegmentReference) throws -> [UInt64]? { nil }

    func numbers(named name: String, in segment: SegmentReference) throws -> ShadowNumbers? { nil }

    func bonuses(in segment: SegmentReference) throws -> DocumentBonuses? {
        var bonuses: [UInt32: Int] = [:]
        for (id, points) in points {
            if let doc = segment.document(id: Array(id.utf8)) { bonuses[doc] = points }
        }
        return bonuses.isEmpty ? nil : DocumentBonuses(bonuses)
    }
}
