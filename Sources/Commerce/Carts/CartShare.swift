/// What a colleague may do with a cart that is shared; placing and sharing it further stay with whom it belongs to.
package enum CartShare: String, Sendable, Hashable, CaseIterable {
    case read
    /// Reading, and changing lines, comments and names.
    case edit
}
