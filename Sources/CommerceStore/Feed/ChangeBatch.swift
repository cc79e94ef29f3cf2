/// A stretch of the change feed of one collection.
package struct ChangeBatch: Sendable, Equatable {
    /// A document that changed, in the state of the read.
    package struct Change: Sendable, Equatable {
        package var id: String
        /// The latest body; nil when the document is gone.
        package var body: [UInt8]?

        package init(id: String, body: [UInt8]?) {
            self.id = id
            self.body = body
        }
    }

    /// Each id once, in the order of its last change within the stretch.
    package var changes: [Change]
    /// The feed is complete up to this sequence number once `changes` are applied.
    package var through: Int64
    /// Whether further changes follow.
    package var hasMore: Bool
}
