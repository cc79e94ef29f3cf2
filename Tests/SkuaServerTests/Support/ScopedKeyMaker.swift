import Crypto
import Foundation

/// Makes scoped keys as clients do, from the description of the format.
enum ScopedKeyMaker {
    static func make(parent: String, parameters: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(parameters.utf8), using: SymmetricKey(data: Data(parent.utf8)))
        return Data((Data(code).base64EncodedString() + parent.prefix(4) + parameters).utf8).base64EncodedString()
    }
}
