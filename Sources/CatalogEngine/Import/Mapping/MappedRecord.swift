package import ByteStorage
package import Commerce

/// What a map makes of one record.
package struct MappedRecord: Sendable {
    package var id: String
    /// The document with its `id` first; only that for a deletion.
    package var document: JSONObject
    package var prices: [PriceRow]

    package init(id: String, document: JSONObject, prices: [PriceRow]) {
        self.id = id
        self.document = document
        self.prices = prices
    }
}
