import ByteStorage
import CommerceStore

/// A kind of records below `/v1`: how one is shown, written and removed.
///
/// A record is written as a whole: what its body does not say is as if it were new.
protocol RecordKind: Sendable {
    /// The last part of the path, `price-lists`.
    static var path: String { get }
    /// What actions of keys are named after, `price_lists`; also the member of a list's answer.
    static var name: String { get }
    /// One of them, for texts: `price list`.
    static var title: String { get }
    /// The JSON schema of a record.
    static var schema: JSON { get }

    /// All codes, ascending.
    static func codes(in records: BuyerRecords) -> [String]

    /// A record without its code; nil when there is none.
    static func json(of code: String, in records: BuyerRecords) -> JSONObject?

    /// Writes a record.
    /// - Throws: ``ServerError`` 400 that names the field.
    static func put(_ body: JSONObject, as code: String, _ records: BuyerRecords, _ writer: StoreWriter) throws

    /// Removes a record that is there.
    /// - Throws: ``ServerError`` 409 while others depend on it.
    static func remove(_ code: String, _ records: BuyerRecords, _ writer: StoreWriter) throws
}
