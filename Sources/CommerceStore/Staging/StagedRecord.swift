/// A record that a full replace has seen, waiting for the transaction that makes it count.
package struct StagedRecord: Sendable, Equatable {
    package var id: String
    /// The document's new body; nil when the stored one stays as it is.
    package var body: [UInt8]?
    /// The record's new prices in a notation of the caller's; nil when the stored ones stay as they are.
    package var prices: [UInt8]?

    package init(id: String, body: [UInt8]? = nil, prices: [UInt8]? = nil) {
        self.id = id
        self.body = body
        self.prices = prices
    }
}
