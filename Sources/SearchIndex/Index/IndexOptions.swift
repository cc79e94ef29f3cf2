/// Limits of an index.
public struct IndexOptions: Sendable {
    /// Bytes of new documents that are held in memory before they are sealed into a file.
    public var memoryBudget = 64 << 20
    /// In-memory segments that may stand side by side before they are joined.
    public var memorySegmentLimit = 8
    /// Segments of like size that are merged into one.
    public var mergeFactor = 6
    /// What is kept between searches; indexes of one process can share it.
    public var cache: SetCache

    public init(cache: SetCache = SetCache()) {
        self.cache = cache
    }
}

/// A change to the documents of an index.
public enum IndexChange: Sendable {
    /// Adds the document, in place of an earlier one with the same id.
    case upsert(id: String, document: [UInt8])
    case delete(id: String)

    public var id: String {
        switch self {
        case .upsert(let id, _), .delete(let id): id
        }
    }
}

/// Sizes of an index.
public struct IndexStatistics: Sendable {
    /// Live documents.
    public var documents: Int
    /// Deleted documents that still take space.
    public var deleted: Int
    public var segments: Int
    /// Segments that are only in memory.
    public var memorySegments: Int
    /// Bytes of all segments.
    public var bytes: Int
    /// Terms, counted in each segment.
    public var terms: Int
    /// Distinct facet and filter fields.
    public var columns: Int
    public var sequence: Int64
    public var committedSequence: Int64
}
