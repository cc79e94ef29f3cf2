import ByteStorage
import CommerceStore
import SearchIndex
import Synchronization

/// Keeps what merchandisers have set ready for searches, and notices by a number of the store when it is no longer so.
final class MerchandiseCache: Sendable {
    private struct Entry: Sendable {
        var version: Int64
        /// Whose words and measurements the synonyms are made of.
        var schema: Schema
        var merchandise: Merchandise
    }

    private let store: CommerceStore
    private let entries = Mutex<[CollectionNumber: Entry]>([:])

    init(store: CommerceStore) {
        self.store = store
    }

    /// What counts for a collection.
    /// - Parameter version: that the store had when the search began; a later state is as good.
    func merchandise(of live: LiveCollection, at version: Int64) throws -> Merchandise {
        if let known = entries.withLock({ $0[live.number] }), known.version >= version,
            known.merchandise.isEmpty || known.schema == live.schema
        {
            return known.merchandise
        }
        let schema = live.schema
        let (now, synonyms, curations) = try store.read { reader in
            (
                try reader.merchandisingVersion(), try reader.synonyms(of: live.number), try reader.curations(of: live.number)
            )
        }
        var merchandise = Merchandise()
        if !synonyms.isEmpty {
            merchandise.synonyms = SynonymTable(synonyms.map { Synonym(root: $0.root, sides: $0.sides) }, schema: schema)
        }
        merchandise.rules = try curations.map { try CurationRule(id: $0.id, json: JSON.parse($0.body)) }
        let entry = Entry(version: now, schema: schema, merchandise: merchandise)
        entries.withLock { $0[live.number] = entry }
        return merchandise
    }
}
