/// A document as the store keeps it.
package struct StoredDocument: Sendable, Equatable {
    package var id: String
    /// One JSON object, UTF-8.
    package var body: [UInt8]

    package init(id: String, body: [UInt8]) {
        self.id = id
        self.body = body
    }
}
