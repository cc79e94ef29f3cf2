/// The columns of a segment that a view replaces; a name with nil has no value in any document.
struct SegmentShadows: Sendable {
    let columns: [String: NumberColumn?]
    /// Keep the memory of the columns alive.
    let owners: [ShadowColumn]
}
