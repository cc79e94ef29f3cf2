/// Whether a process maintains the indexes of a data folder; one process at a time can.
public enum IndexOwnership: Sendable {
    /// Takes the ownership, or fails to open when another process has it.
    case required
    /// Takes the ownership when it is free; otherwise writes go to the store only, and the owner picks them up.
    case ifFree
    /// Leaves the indexes alone; searches read what the owner has made durable.
    case never
}
