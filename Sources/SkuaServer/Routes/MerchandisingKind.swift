import ByteStorage
import CatalogEngine

/// What merchandisers set for the searches of a collection, one by one under an id: how it is read, shown, kept and removed.
protocol MerchandisingKind: Sendable {
    associatedtype Item: Sendable

    /// The last part of the path, of which actions of keys are named; also the member of a list's answer.
    static var path: String { get }
    /// What operations and the schema are named after, `Synonym`.
    static var name: String { get }
    /// One of them and several, for texts.
    static var title: (one: String, several: String) { get }
    /// What writing one does.
    static var summary: String { get }

    static func all(of collection: String, in engine: CatalogEngine) throws -> [Item]
    static func one(_ id: String, of collection: String, in engine: CatalogEngine) throws -> Item
    /// - Throws: ``ServerError`` or ``EngineError`` for a body that says no such thing.
    static func read(_ id: String, _ body: [UInt8]) throws -> Item
    static func put(_ item: Item, into collection: String, of engine: CatalogEngine) throws
    static func remove(_ id: String, from collection: String, of engine: CatalogEngine) throws
    static func json(_ item: Item) -> JSON
}
