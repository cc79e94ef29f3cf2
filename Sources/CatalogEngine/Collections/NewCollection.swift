package import ByteStorage
public import SearchIndex

/// What is needed to create a collection.
public struct NewCollection: Sendable {
    public var name: String
    public var schema: Schema
    /// Anything the owner wants to attach; given back with the collection.
    package var metadata: JSON?

    public init(name: String, schema: Schema) {
        self.name = name
        self.schema = schema
    }

    package init(name: String, schema: Schema, metadata: JSON?) {
        self.name = name
        self.schema = schema
        self.metadata = metadata
    }
}
