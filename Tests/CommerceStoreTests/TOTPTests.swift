import CommerceStore
import Testing

/// 1. Codes are those of the test vectors of RFC 6238, appendix B.
/// 2. A secret comes back from its text as it was.
/// 3. The codes of one step before and after are accepted, no other; none twice, and none from before one that was used.
@Suite struct TOTPTests {
    private let totp = TOTP(secret: Array("12345678901234567890".utf8))

    @Test(
        "RFC 6238, appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func vectors(_ moment: Int64, _ code: String) {
        #expect(totp.code(ofStep: moment / 30, digits: 8) == code)
        #expect(totp.code(at: moment) == code.suffix(6))
    }

    @Test func readsWhatItWrites() {
        #expect(totp.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        for _ in 0..<20 {
            let secret = TOTP.random()
            #expect(TOTP(base32: secret.base32) == secret)
        }
        for text in ["", "A", "GEZDGNBV1Y3TQOJQ", "gezdgnbvgy3tqojqgezdgnbvgy3tqojq", "GEZDGNBVGY3TQ OJQ"] {
            #expect(TOTP(base32: text) == nil, "\(text)")
        }
        #expect(totp.uri(login: "a b@c.d") == "otpauth://totp/Skua:a%20b%40c%2Ed?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Skua")
    }

    @Test func eachCodeCountsOnce() {
        let now: Int64 = 1_700_000_010
        let step = now / 30
        for offset in Int64(-3)...3 {
            #expect(
                totp.step(of: totp.code(ofStep: step + offset), at: now, after: 0) == (abs(offset) <= 1 ? step + offset : nil), "\(offset)")
        }
        #expect(totp.step(of: totp.code(at: now), at: now, after: step) == nil)
        #expect(totp.step(of: totp.code(ofStep: step - 1), at: now, after: step) == nil)
        #expect(totp.step(of: totp.code(ofStep: step + 1), at: now, after: step) == step + 1)
        for code in ["", "12345", "1234567", "abcdef"] { #expect(totp.step(of: code, at: now, after: 0) == nil) }
    }
}
