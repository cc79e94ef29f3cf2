/// A curation rule of a collection as the store keeps it.
package struct CurationRecord: Sendable, Equatable {
    /// What the merchandiser calls it; unique in the collection.
    package var id: String
    /// The rule as JSON text; the store does not look into it.
    package var body: [UInt8]

    package init(id: String, body: [UInt8]) {
        self.id = id
        self.body = body
    }
}
