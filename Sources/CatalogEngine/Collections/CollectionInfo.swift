package import ByteStorage
public import SearchIndex

/// A collection as its users see it.
public struct CollectionInfo: Sendable, Equatable {
    public var name: String
    public var schema: Schema
    /// Unix seconds.
    public var createdAt: Int64
    /// Documents in the store; the index may lag behind for a moment.
    public var documentCount: Int
    /// What the owner attached.
    package var metadata: JSON?
}
