import ByteStorage
import CatalogEngine
import SearchIndex

/// Collections in the wire shape, both ways.
enum CollectionText {
    /// Writes a collection with its schema.
    static func write(_ info: CollectionInfo, to text: inout JSONText) {
        text.object { text in
            text.member("name", info.name)
            text.member("num_documents", info.documentCount)
            text.member("created_at", Int(info.createdAt))
            for member in info.schema.json.objectValue?.members ?? [] { text.member(name: member.key, member.value) }
            if let metadata = info.metadata { text.member("metadata", metadata) }
        }
    }

    /// Reads the body of a request that creates a collection.
    /// - Throws: ``ServerError`` 400, or `SearchError` of the schema.
    static func parse(_ body: [UInt8]) throws -> (name: String, schema: Schema, metadata: JSON?) {
        let json = try JSON.parse(body)
        guard case .object(let object) = json else { throw ServerError.badRequest("The body must be a JSON object.") }
        guard let name = object["name"]?.stringValue, !name.isEmpty else {
            throw ServerError.badRequest("Parameter `name` is required.")
        }
        guard let fields = object["fields"] else { throw ServerError.badRequest("Parameter `fields` is required.") }
        guard fields.arrayValue != nil else { throw ServerError.badRequest("Parameter `fields` must be an array of fields.") }
        return (name, try Schema(json: json), try metadata(of: object))
    }

    /// Reads `metadata`, which must be an object; nil when absent.
    static func metadata(of object: JSONObject) throws(ServerError) -> JSON? {
        guard let metadata = object["metadata"], !metadata.isNull else { return nil }
        guard metadata.objectValue != nil else { throw .badRequest("Parameter `metadata` must be an object.") }
        return metadata
    }
}
