import Synchronization

/// What one search finds among the identifiers of its asker alone; each reading is looked up once for all segments.
final class OwnReadings: Sendable {
    private struct Entry {
        var table: Int
        var entry: Int
    }

    private let tables: [OwnIdentifiers]
    private let found = Mutex<[TermReading.Terms: [Entry]]>([:])

    /// - Returns: nil where the asker has none.
    init?(_ tables: [OwnIdentifiers]) {
        self.tables = tables.filter { $0.count > 0 }
        if self.tables.isEmpty { return nil }
    }

    /// What a reading by an own identifier is worth besides its quality: more than any text can be worth.
    static let saturation = 2.2

    /// The documents of a segment that some terms mean, ascending, deleted ones included.
    /// - Complexity: O(entries found), besides the first look
    func documents(_ terms: TermReading.Terms, in segment: Segment) -> [UInt32] {
        entries(terms).compactMap { segment.ids.document(Array(tables[$0.table].id($0.entry))) }.sorted().withoutRepetition()
    }

    /// The first identifier with one of some terms that means a document.
    func identifier(_ terms: TermReading.Terms, of id: [UInt8]) -> (field: String, value: String)? {
        for item in entries(terms) where tables[item.table].id(item.entry).elementsEqual(id) {
            return (tables[item.table].name, tables[item.table].value(item.entry))
        }
        return nil
    }

    private func entries(_ terms: TermReading.Terms) -> [Entry] {
        if let known = found.withLock({ $0[terms] }) { return known }
        let all = tables.indices.flatMap { table in tables[table].entries(having: terms).map { Entry(table: table, entry: $0) } }
        found.withLock { $0[terms] = all }
        return all
    }
}
