package import ByteStorage
import Crypto
import Foundation

/// A key that a client made from a search key by pinning parameters to it, without asking the server.
///
/// `base64( base64(HMAC-SHA256(parent key, parameters)) + first 4 characters of the parent key + parameters )`, where the
/// inner digest has 44 characters and the parameters are the very JSON text that was signed.
package struct ScopedKey: Sendable {
    /// Base64 of the signature, 44 bytes.
    package let digest: [UInt8]
    /// First four bytes of the parent key.
    package let parentPrefix: String
    /// The signed text.
    package let parameterText: [UInt8]
    /// The signed text, parsed.
    package let parameters: JSONObject

    private static let digestLength = 44
    private static let prefixLength = 4

    /// Takes a key apart; nil when it does not have the form of a scoped key.
    package init?(_ text: String) {
        guard let data = Data(base64Encoded: text) else { return nil }
        let bytes = [UInt8](data)
        guard bytes.count > Self.digestLength + Self.prefixLength else { return nil }
        digest = Array(bytes[..<Self.digestLength])
        let prefixEnd = Self.digestLength + Self.prefixLength
        guard let prefix = String(validating: bytes[Self.digestLength..<prefixEnd], as: UTF8.self) else { return nil }
        parentPrefix = prefix
        parameterText = Array(bytes[prefixEnd...])
        guard case .object(let object)? = try? JSON.parse(parameterText) else { return nil }
        parameters = object
    }

    /// Seconds since 1970 after which the key is void, when it says so.
    package var expiresAt: Int64? { parameters["expires_at"]?.intValue.map(Int64.init) }

    /// Base64 of the signature of a parent key.
    package static func digest(of parameters: [UInt8], parent: String) -> [UInt8] {
        let key = SymmetricKey(data: Data(parent.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Data(parameters), using: key)
        return Array(Data(code).base64EncodedString().utf8)
    }
}
