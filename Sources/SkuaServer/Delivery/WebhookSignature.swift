import Crypto
import Foundation

/// How a receiver knows that a message is ours and fresh: HMAC-SHA256 over the time and the body, under the webhook's key.
///
/// ```
/// X-Skua-Signature: t=1700000000,v1=hex(HMAC-SHA256(key, "1700000000." + body))
/// ```
enum WebhookSignature {
    static func header(of body: [UInt8], key: String, at moment: Int64) -> String {
        let message = Data("\(moment).".utf8) + Data(body)
        let code = HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: Data(key.utf8)))
        return "t=\(moment),v1=" + code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
