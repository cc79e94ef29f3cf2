import ByteStorage
import SearchIndex

/// A document as the index hands it out.
enum StoredDocument {
    /// The document's members.
    /// - Throws: `SearchError` corrupt when it is not JSON, which only damage to the index can bring about.
    static func parse(_ document: [UInt8]) throws(SearchError) -> JSON {
        do {
            return try JSON.parse(document)
        } catch {
            throw SearchError(.corrupt, "A stored document is not valid JSON.")
        }
    }
}
