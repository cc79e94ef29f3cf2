import Crypto
import Foundation

/// A second factor: codes that a phone and this program work out alike from a secret and the time (RFC 6238).
///
/// Codes have six digits, hold for thirty seconds, and are made with HMAC-SHA-1, which is what authenticator apps expect. Each counts
/// once: the time step of the last one is kept, and nothing up to it is accepted again.
package struct TOTP: Sendable, Hashable {
    /// Seconds that a code holds for.
    package static let period: Int64 = 30
    /// Steps before and after the present one whose codes are accepted, for clocks that differ.
    package static let tolerance: Int64 = 1
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    private let secret: [UInt8]

    package init(secret: [UInt8]) {
        self.secret = secret
    }

    /// A new secret of 160 bits.
    package static func random() -> TOTP {
        var generator = SystemRandomNumberGenerator()
        return TOTP(secret: (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// Reads the text form of a secret; nil for what is none.
    package init?(base32 text: String) {
        var bytes: [UInt8] = []
        var (buffer, bits) = (0, 0)
        for character in text {
            guard let value = Self.alphabet.firstIndex(of: character) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFFF
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
        }
        guard bytes.count >= 10 else { return nil }
        secret = bytes
    }

    /// The secret as apps read it.
    package var base32: String {
        var text = ""
        var (buffer, bits) = (0, 0)
        for byte in secret {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(Self.alphabet[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(Self.alphabet[buffer << (5 - bits) & 31]) }
        return text
    }

    /// What a QR code for an app says.
    package func uri(login: String) -> String {
        let name = login.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "otpauth://totp/Skua:\(name)?secret=\(base32)&issuer=Skua"
    }

    /// The code of a time step.
    package func code(ofStep step: Int64, digits: Int = 6) -> String {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: Data(message), using: SymmetricKey(data: Data(secret))))
        let offset = Int(hash[19] & 15)
        let number = hash[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(1) { value, _ in value * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The code of a moment in Unix seconds.
    package func code(at moment: Int64) -> String { code(ofStep: moment / Self.period) }

    /// The time step whose code this is, around a moment in Unix seconds; nil for a wrong code, or one of a step up to `last`.
    package func step(of code: String, at moment: Int64, after last: Int64) -> Int64? {
        let now = moment / Self.period
        return (now - Self.tolerance...now + Self.tolerance).first { step in
            let expected = self.code(ofStep: step)
            guard step > last, expected.utf8.count == code.utf8.count else { return false }
            return zip(expected.utf8, code.utf8).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
        }
    }
}
