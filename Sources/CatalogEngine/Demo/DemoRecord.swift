package import ByteStorage
package import Commerce

/// A product of the demo catalog as an import would bring it: the document and its price rows.
package struct DemoRecord: Sendable {
    package let document: JSONObject
    /// List prices in ``DemoCatalog/priceList``, first from one unit on, then at growing quantities and falling prices.
    package let prices: [PriceRow]

    /// The SKU, which is also the document's id.
    package var id: String { document["id"]?.stringValue ?? "" }
}
