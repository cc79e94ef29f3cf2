import ByteStorage
import CommerceStore
import SearchIndex

extension MerchandisingDesk {
    /// The curation rules of a collection, ascending by id.
    /// - Throws: ``EngineError`` with `.notFound` for the collection.
    package func rules(of collection: String) throws -> [CurationRule] {
        try EngineError.translating {
            let live = try engine.live(collection)
            return try engine.store.read { try $0.curations(of: live.number) }.map {
                try CurationRule(id: $0.id, json: JSON.parse($0.body))
            }
        }
    }

    /// - Throws: ``EngineError`` with `.notFound` for the collection or the rule.
    package func rule(_ id: String, of collection: String) throws -> CurationRule {
        try EngineError.translating {
            let live = try engine.live(collection)
            guard let record = try engine.store.read({ try $0.curation(id, of: live.number) }) else { throw Self.noRule }
            return try CurationRule(id: id, json: JSON.parse(record.body))
        }
    }

    /// Adds a rule, in the place of one with the same id.
    /// - Throws: ``EngineError``: `.notFound` for the collection, `.invalid` for a rule that says nothing; `SearchError` for filters and sort
    ///   keys that do not fit the collection's fields.
    package func put(_ rule: CurationRule, in collection: String) throws {
        try EngineError.translating {
            guard !rule.id.isEmpty, rule.id.utf8.count <= 200 else {
                throw EngineError(.invalid, "A rule needs an id of 1 to 200 bytes.", field: "id")
            }
            let live = try engine.live(collection)
            let snapshot = try live.snapshot()
            for filter in rule.filters { try snapshot.check(filter) }
            var sorted = SearchRequest(query: "*")
            (sorted.limit, sorted.sort) = (0, rule.effect.sort)
            if !sorted.sort.isEmpty { _ = try snapshot.search(sorted) }
            try engine.store.write { writer in
                try engine.require(live, in: writer)
                try writer.put(CurationRecord(id: rule.id, body: rule.json.serialized()), in: live.number)
            }
        }
    }

    /// - Throws: ``EngineError`` with `.notFound` for the collection or the rule.
    package func removeRule(_ id: String, of collection: String) throws {
        try EngineError.translating {
            let live = try engine.live(collection)
            guard try engine.store.write({ try $0.removeCuration(id, of: live.number) }) else { throw Self.noRule }
        }
    }

    private static let noRule = EngineError(.notFound, "Could not find that `id`.")
}
