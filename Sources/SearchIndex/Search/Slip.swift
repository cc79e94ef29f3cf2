/// A word of a query, as a key of the terms at some edits from it.
struct Slip: Hashable, Sendable {
    /// Folded.
    var term: [UInt8]
    /// Whether the beginning of a term is enough.
    var isPrefix: Bool
    var edits: Int
}
