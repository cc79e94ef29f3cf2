package import ByteStorage
package import Commerce

/// One record on its way from a file to a sink.
package struct ImportedRecord: Sendable {
    package var id: String
    /// The record with its `id`, ready to be stored; empty but for the id in delete mode.
    package var document: JSONObject
    /// `document` as compact JSON text, written on the worker thread so that the sink need not.
    package var body: [UInt8]
    package var prices: [PriceRow]
    /// Where the record begins in its file, lines counted from 1.
    package var line: Int

    package init(id: String, document: JSONObject, body: [UInt8], prices: [PriceRow], line: Int) {
        self.id = id
        self.document = document
        self.body = body
        self.prices = prices
        self.line = line
    }

    package init(id: String, document: JSONObject, prices: [PriceRow] = [], line: Int) {
        self.init(id: id, document: document, body: document.serialized(), prices: prices, line: line)
    }
}
