/// How far a rebuild or a check of an index has come.
public struct IndexProgress: Sendable, Equatable {
    public enum Phase: Sendable, Equatable {
        /// Documents are read from the store and indexed.
        case reading
        /// Segments are joined and made durable.
        case merging
        /// Changes that came meanwhile are applied.
        case catchingUp
        /// Files are read and checked.
        case verifying
    }

    public var collection: String
    public var phase: Phase
    /// Documents done so far.
    public var documents: Int
    /// Documents there are in all.
    public var total: Int
    /// Part of the phase that is done, 0...1.
    public var fraction: Double
    /// Seconds since the work began.
    public var seconds: Double
    /// Documents done in each second so far.
    public var rate: Double { seconds > 0 ? Double(documents) / seconds : 0 }
}
