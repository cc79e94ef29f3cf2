/// When a write returns.
public enum Refresh: String, Sendable {
    /// When searches see it; in a process that does not own the index, or during a rebuild, when it is in the store.
    case wait
    /// When it is in the store; searches see it within a second.
    case eventually
}
