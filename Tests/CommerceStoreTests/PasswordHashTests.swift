import CommerceStore
import Testing

/// 1. Hashes are those of another implementation of RFC 7914.
/// 2. A password matches its own hash only, also after the text form was read again, and however its characters are composed.
/// 3. Text that is no hash, or asks for more work than any of ours, is refused.
@Suite struct PasswordHashTests {
    private static let cheap = PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1)

    /// Computed with Python's `hashlib.scrypt`.
    @Test(arguments: [
        (
            "pleaseletmein",
            "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGUhIQ$UmYyNDO/YRuFmsgA6JK5baM1qTJw1bFvX2are1D2OBc"
        ),
        ("påsswörd", "$scrypt$ln=4,r=1,p=2$AAECAwQFBgcICQoLDA0ODw$LEiuXUoAW/icLROqAOvAQtBKY8yGlsSKlwrMW5i3R3w"),
    ])
    func agreesWithAnotherImplementation(_ password: String, _ text: String) throws {
        let hash = try #require(PasswordHash(text))
        #expect(try hash.matches(password))
        #expect(try !hash.matches(password + " "))
        #expect(hash.description == text)
    }

    @Test func matchesItsOwnPasswordOnly() throws {
        let hash = try PasswordHash(of: "correct horse", cost: Self.cheap)
        #expect(try hash.matches("correct horse"))
        #expect(try !hash.matches("correct hors"))
        #expect(try !hash.matches(""))
        #expect(try !hash.matches(String(repeating: "x", count: 2000)))
        #expect(hash.description.hasPrefix("$scrypt$ln=4,r=1,p=1$"))
        #expect(PasswordHash(hash.description) == hash)
        #expect(try PasswordHash(of: "correct horse", cost: Self.cheap) != hash)
        #expect(try PasswordHash(of: "e\u{301}t\u{e9}", cost: Self.cheap).matches("\u{e9}te\u{301}"))
    }

    private static let salt = "AAECAwQFBgcICQoLDA0ODw"
    private static let key = "LEiuXUoAW/icLROqAOvAQtBKY8yGlsSKlwrMW5i3R3w"

    @Test(arguments: [
        "", "secret", "$scrypt$", "$scrypt$ln=4,r=1,p=1$\(salt)", "$scrypt$ln=21,r=8,p=1$\(salt)$\(key)",
        "$scrypt$ln=0,r=8,p=1$\(salt)$\(key)", "$scrypt$r=8,ln=4,p=1$\(salt)$\(key)", "$argon2$ln=4,r=1,p=1$\(salt)$\(key)",
        "$scrypt$ln=4,r=1,p=1$AAEC$\(key)", "$scrypt$ln=4,r=1,p=1$!!$\(key)", "$scrypt$ln=4,r=1,p=1$\(salt)$AAEC",
        "$scrypt$ln=4,r=1$\(salt)$\(key)", "$scrypt$ln=4,r=99,p=1$\(salt)$\(key)", "$scrypt$ln=4,r=1,p=17$\(salt)$\(key)",
    ])
    func refusesWhatIsNoHash(_ text: String) {
        #expect(PasswordHash("$scrypt$ln=4,r=1,p=1$\(Self.salt)$\(Self.key)") != nil)
        #expect(PasswordHash(text) == nil)
    }
}
