import ByteStorage
import CatalogEngine

/// Rules that pin, hide, raise, lower and narrow.
enum OverrideKind: MerchandisingKind {
    static let path = "overrides"
    static let name = "Override"
    static let title = (one: "curation rule", several: "curation rules")
    static let summary = "Adds a curation rule or replaces it."

    static func all(of collection: String, in engine: CatalogEngine) throws -> [CurationRule] {
        try engine.merchandising.rules(of: collection)
    }

    static func one(_ id: String, of collection: String, in engine: CatalogEngine) throws -> CurationRule {
        try engine.merchandising.rule(id, of: collection)
    }

    static func read(_ id: String, _ body: [UInt8]) throws -> CurationRule { try CurationRule(id: id, json: JSON.parse(body)) }

    static func put(_ rule: CurationRule, into collection: String, of engine: CatalogEngine) throws {
        try engine.merchandising.put(rule, in: collection)
    }

    static func remove(_ id: String, from collection: String, of engine: CatalogEngine) throws {
        try engine.merchandising.removeRule(id, of: collection)
    }

    static func json(_ rule: CurationRule) -> JSON { rule.json }
}
