package import ByteStorage
public import SearchIndex

/// A change of a collection's fields or metadata.
public struct CollectionUpdate: Sendable {
    /// Names of declared fields that go; the documents keep their values.
    public var dropped: [String] = []
    /// Fields that come; a field dropped in the same update may come again with another type.
    public var added: [Field] = []
    /// The new metadata; nil leaves it, JSON null removes it.
    package var metadata: JSON?

    public init(added: [Field] = [], dropped: [String] = []) {
        self.added = added
        self.dropped = dropped
    }

    package init(added: [Field] = [], dropped: [String] = [], metadata: JSON?) {
        self.added = added
        self.dropped = dropped
        self.metadata = metadata
    }
}
