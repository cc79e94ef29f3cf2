import ByteStorage
import Foundation

/// The text of a scoped key, taken apart but not yet verified.
///
/// ```
/// Base64( Base64(HMAC-SHA256(parent, parameters)) · parent[0..<4] · parameters )
///         44 characters                             4 characters    JSON
/// ```
struct ScopedKeyText {
    /// The signature, 44 bytes of Base64.
    let signature: ArraySlice<UInt8>
    /// How the parent's text begins.
    let parentPrefix: String
    /// The parameters exactly as they were signed.
    let parameters: ArraySlice<UInt8>

    /// Nil when the text cannot be a scoped key.
    init?(_ text: String) {
        guard let data = Data(base64Encoded: text), data.count > 48 else { return nil }
        let bytes = Array(data)
        guard bytes[48] == UInt8(ascii: "{"), let prefix = String(validating: bytes[44..<48], as: UTF8.self) else { return nil }
        signature = bytes[..<44]
        parentPrefix = prefix
        parameters = bytes[48...]
    }
}
