import CommerceStore
import Foundation
import TestSupport
import Testing

/// 1. Hashes and signatures are those of the published vectors (FIPS 180-2; RFC 4231).
/// 2. A changed signature, message or key is recognised.
/// 3. What is sealed opens with the same secret only, and a changed seal does not open; the secret's file is its owner's alone.
/// 4. Keys are kept, found and removed; the same key twice is refused.
@Suite struct KeyTests {
    @Test func hashesAreSHA256() {
        #expect(KeyText.hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(KeyText.hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func signaturesAreHMAC() {
        let signature = KeyText.signature(of: "what do ya want for nothing?".utf8, key: "Jefe")
        #expect(
            Data(base64Encoded: signature)?.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        #expect(KeyText.isSignature(signature.utf8, of: "what do ya want for nothing?".utf8, key: "Jefe"))
        #expect(!KeyText.isSignature(signature.utf8, of: "what do ya want for nothing!".utf8, key: "Jefe"))
        #expect(!KeyText.isSignature(signature.utf8, of: "what do ya want for nothing?".utf8, key: "Jeff"))
        for index in 0..<43 {
            var changed = Array(signature.utf8)
            changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(!KeyText.isSignature(changed, of: "what do ya want for nothing?".utf8, key: "Jefe"))
        }
        #expect(!KeyText.isSignature("".utf8, of: "what do ya want for nothing?".utf8, key: "Jefe"))
    }

    @Test func newKeysDiffer() {
        let keys = Set((0..<100).map { _ in KeyText.random() })
        #expect(keys.count == 100)
        #expect(keys.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    }

    @Test func sealsOpenWithTheirSecretOnly() throws {
        let directory = TemporaryDirectory()
        let sealer = KeySealer(path: directory.file("secret"))
        let sealed = try sealer.seal("the text of a key")
        #expect(!sealed.contains("text"))
        #expect(try sealer.seal("the text of a key") != sealed)
        #expect(sealer.open(sealed) == "the text of a key")
        #expect(KeySealer(path: directory.file("secret")).open(sealed) == "the text of a key")
        #expect(KeySealer(path: directory.file("missing")).open(sealed) == nil)
        let other = KeySealer(path: directory.file("other"))
        _ = try other.seal("x")
        #expect(other.open(sealed) == nil)
        var changed = try #require(Data(base64Encoded: sealed))
        changed[changed.count / 2] ^= 1
        #expect(sealer.open(changed.base64EncodedString()) == nil)
        #expect(sealer.open("not Base64") == nil)
        let attributes = try FileManager.default.attributesOfItem(atPath: directory.file("secret"))
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        #expect(FileManager.default.contents(atPath: directory.file("secret"))?.count == 32)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() == ["other", "secret"])
    }

    @Test func refusesABrokenSecret() throws {
        let directory = TemporaryDirectory()
        try Data("short".utf8).write(to: URL(fileURLWithPath: directory.file("secret")))
        #expect(throws: StoreError.self) { try KeySealer(path: directory.file("secret")).seal("x") }
    }

    @Test func keepsKeys() throws {
        let fixture = try StoreFixture()
        func record(_ hash: String, sealed: String? = nil) -> KeyRecord {
            KeyRecord(
                hash: hash, valuePrefix: "abcd", description: "d", actions: bytes("[\"*\"]"), collections: bytes("[]"), createdAt: 1,
                expiresAt: 2, sealed: sealed)
        }
        let version = try fixture.store.read { try $0.keyVersion() }
        let first = try fixture.store.write { try $0.insertKey(record("h1")) }
        let second = try fixture.store.write { try $0.insertKey(record("h2", sealed: "s")) }
        #expect(throws: StoreError.self) { try fixture.store.write { try $0.insertKey(record("h1")) } }
        var expected = [record("h1"), record("h2", sealed: "s")]
        expected[0].number = first
        expected[1].number = second
        #expect(try fixture.store.read { try $0.keys() } == expected)
        #expect(try fixture.store.write { try $0.removeKey(first) })
        #expect(try fixture.store.write { try $0.removeKey(first) } == false)
        #expect(try fixture.store.read { try $0.keys() } == [expected[1]])
        #expect(try fixture.store.read { try $0.keyVersion() } > version + 2)
    }
}
