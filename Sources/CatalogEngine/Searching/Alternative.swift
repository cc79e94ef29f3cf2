/// A product that takes the place of one that was asked for by its number.
public struct Alternative: Sendable, Equatable {
    public enum Relation: String, Sendable, CaseIterable {
        case supersededBy = "superseded_by"
        case substitute
    }

    public var relation: Relation
    /// Id of the product that was asked for.
    public var of: String
    public var id: String
    /// The stored document: one JSON object, UTF-8.
    public var document: [UInt8]
}
