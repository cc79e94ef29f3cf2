import ByteStorage
import SearchIndex

/// Puts the numbers under which a buyer knows products into their documents, as `customer_part_numbers`.
struct PartNumberNotes {
    private let tables: [OwnIdentifiers]

    static let field = "customer_part_numbers"

    /// - Returns: nil for a buyer without any.
    init?(_ seen: SeenDocuments) {
        guard let tables = seen.view?.ownIdentifiers, !tables.isEmpty else { return nil }
        self.tables = tables
    }

    /// Adds to the hits of a page, those of groups included.
    func add(to result: inout SearchResult) {
        for index in result.hits.indices { note(&result.hits[index]) }
        guard var groups = result.groups else { return }
        for group in groups.indices {
            for index in groups[group].hits.indices { note(&groups[group].hits[index]) }
        }
        result.groups = groups
    }

    /// A document with the buyer's numbers, the nearest level's first.
    func noted(_ id: String, _ body: [UInt8]) -> [UInt8] {
        var numbers: [String] = []
        for number in tables.flatMap({ $0.identifiers(of: id) }) where !numbers.contains(number) { numbers.append(number) }
        guard !numbers.isEmpty, case .object(var document)? = try? JSON.parse(body) else { return body }
        document[Self.field] = .array(numbers.map(JSON.string))
        return JSON.object(document).serialized()
    }

    private func note(_ hit: inout SearchHit) { hit.document = noted(hit.id, hit.document) }
}
