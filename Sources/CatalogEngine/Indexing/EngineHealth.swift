/// Whether an engine answers searches over all its collections.
public enum EngineHealth: Sendable, Equatable {
    case ok
    /// A collection's index is being rebuilt from the store and cannot be searched until that is done.
    /// - Parameter fraction: part of the documents that is done, 0...1.
    case rebuilding(collection: String, fraction: Double)
    /// A collection's index cannot be maintained at the moment, for instance because the disk is full; it is tried again.
    case failing(collection: String, message: String)
}
