/// A collection as the store keeps it.
package struct CollectionRecord: Sendable, Equatable {
    package let number: CollectionNumber
    package var name: String
    /// The schema as JSON text; the store does not look into it.
    package var definition: [UInt8]
    /// What the owner attached, as JSON text.
    package var metadata: [UInt8]?
    /// Unix seconds.
    package var createdAt: Int64
    /// Documents in the collection.
    package var documents: Int
    /// The feed holds every change of the collection after this sequence number, and maybe none before.
    package var feedStart: Int64
}
