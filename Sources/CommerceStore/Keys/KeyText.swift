import Crypto
import Foundation

/// What is computed from the text of an API key: its hash, a new text, and signatures made with it.
package enum KeyText {
    /// A new random key: 32 letters and digits, 190 bits from the system's random source.
    package static func random() -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        var generator = SystemRandomNumberGenerator()
        return String((0..<32).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
    }

    /// SHA-256 of the text, in hexadecimal.
    ///
    /// Keys are random and long, so that a plain hash cannot be turned back by trying.
    package static func hash(_ text: String) -> String {
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: Data(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// HMAC-SHA256 of a message under a key's text, in Base64: 44 characters.
    package static func signature(of message: some Sequence<UInt8>, key: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(message), using: SymmetricKey(data: Data(key.utf8)))
        return Data(code).base64EncodedString()
    }

    /// Whether a signature is the one of a message; takes the same time wherever a wrong one differs.
    package static func isSignature(_ signature: some Sequence<UInt8>, of message: some Sequence<UInt8>, key: String) -> Bool {
        let text = Data(signature)
        // Base64 has several texts for some bytes; only the one that `signature(of:key:)` gives counts.
        guard let code = Data(base64Encoded: text), code.base64EncodedData() == text else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Data(message), using: SymmetricKey(data: Data(key.utf8)))
    }
}
