import Crypto
import Foundation
import SkuaServer
import Testing

/// Scoped keys are read as clients make them.
///
/// 1. A key made by the documented formula gives back its parameters and is signed by its parent.
/// 2. Another parent, or one changed byte of the parameters or the digest, makes the signature wrong.
/// 3. The signature is over the raw text: the same parameters written with a space are another key.
/// 4. Text that is not such a key is none: not Base64, too short, parameters that are not an object.
@Suite struct ScopedKeyTests {
    static let parent = "RN23GFr1s6jQ9kgSNg2O7fYcAUXU7127"
    static let parameters = #"{"filter_by":"company_id:124","expires_at":1906054106}"#

    /// The formula, written from its description.
    static func make(parent: String, parameters: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(parameters.utf8), using: SymmetricKey(data: Data(parent.utf8)))
        return Data((Data(code).base64EncodedString() + parent.prefix(4) + parameters).utf8).base64EncodedString()
    }

    @Test func knownVector() throws {
        // The example of the clients' own documentation.
        let parameters = #"{"filter_by":"company_id:124","expires_at":1906054106}"#
        let key = try #require(ScopedKey(Self.make(parent: Self.parent, parameters: parameters)))
        #expect(key.digest.count == 44 && key.parentPrefix == "RN23")
        #expect(key.parameters["filter_by"] == "company_id:124" && key.expiresAt == 1_906_054_106)
        #expect(key.isSigned(by: Self.parent))
    }

    @Test func foreignParentIsRefused() throws {
        let key = try #require(ScopedKey(Self.make(parent: Self.parent, parameters: Self.parameters)))
        #expect(!key.isSigned(by: "RN23" + String(repeating: "x", count: 28)))
        #expect(!key.isSigned(by: ""))
    }

    @Test("Every changed byte is noticed", arguments: 0..<(44 + parameters.utf8.count))
    func changedByteIsRefused(position: Int) throws {
        var bytes = [UInt8](try #require(Data(base64Encoded: Self.make(parent: Self.parent, parameters: Self.parameters))))
        bytes[position < 44 ? position : position + 4] ^= 1
        guard let key = ScopedKey(Data(bytes).base64EncodedString()) else { return }
        #expect(!key.isSigned(by: Self.parent))
    }

    @Test("Not scoped keys", arguments: [
        "", "abc", "xyz", "RN23GFr1s6jQ9kgSNg2O7fYcAUXU7127", "!!!!",
        make(parent: parent, parameters: "[1]"), make(parent: parent, parameters: "{"), make(parent: parent, parameters: ""),
    ])
    func otherTextIsNone(text: String) {
        #expect(ScopedKey(text) == nil)
    }
}
