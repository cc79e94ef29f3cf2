import ByteStorage
import CatalogEngine
import Crypto
import Foundation
import Synchronization
import TestSupport
import Testing

/// 1. A key is recognised by its text, until it expires or is revoked; after reopening too, and in another engine.
/// 2. The text is shown once and stands nowhere in the data folder.
/// 3. A key allows its actions on its collections, by name, wildcard or expression, and nothing else.
/// 4. A scoped key is recognised when it is signed with a search-only parent, over the very bytes it carries; anything changed in
///    it is refused, and so is one whose parent may do more, has expired or is revoked.
/// 5. The earlier of both expiries counts.
@Suite struct KeyRingTests {
    private let fixture = EngineFixture()
    private static let now: Int64 = 1_700_000_000

    private func scoped(_ parent: String, _ parameters: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(parameters.utf8), using: SymmetricKey(data: Data(parent.utf8)))
        return Data((Data(code).base64EncodedString() + parent.prefix(4) + parameters).utf8).base64EncodedString()
    }

    @Test func keysAreRecognised() throws {
        let engine = try fixture.open()
        let (key, value) = try engine.keys.create(NewKey(description: "shop", actions: ["documents:*"], collections: ["products"]))
        #expect(value.utf8.count == 32 && key.valuePrefix == value.prefix(4))
        #expect(key.description == "shop" && key.createdAt == Self.now && key.expiresAt == APIKey.never)
        #expect(try engine.keys.authenticate(value)?.key == key)
        #expect(try engine.keys.authenticate(value + "x") == nil)
        #expect(try engine.keys.authenticate("") == nil)
        let (chosen, _) = try engine.keys.create(NewKey(actions: ["*"], collections: ["*"], value: "my-own-key"))
        #expect(try engine.keys.authenticate("my-own-key")?.key == chosen)
        #expect(
            (#expect(throws: EngineError.self) { try engine.keys.create(NewKey(actions: ["*"], collections: ["*"], value: "my-own-key")) })?
                .code
                == .alreadyExists)
        #expect(try engine.keys.list() == [key, chosen])
        #expect(try engine.keys.key(key.id) == key)
        try engine.close()
        let again = try fixture.open()
        #expect(try again.keys.authenticate(value)?.key == key)
        try again.keys.revoke(key.id)
        #expect(try again.keys.authenticate(value) == nil)
        #expect((#expect(throws: EngineError.self) { try again.keys.revoke(key.id) })?.code == .notFound)
        #expect((#expect(throws: EngineError.self) { try again.keys.key(key.id) })?.code == .notFound)
        try again.close()
    }

    @Test func otherEnginesNotice() throws {
        let owner = try fixture.open()
        let guest = try fixture.open(.never)
        let (key, value) = try guest.keys.create(NewKey(actions: ["*"], collections: ["*"]))
        #expect(try guest.keys.authenticate(value) != nil)
        Thread.sleep(forTimeInterval: 0.6)
        #expect(try owner.keys.authenticate(value) != nil)
        try guest.keys.revoke(key.id)
        Thread.sleep(forTimeInterval: 0.6)
        #expect(try owner.keys.authenticate(value) == nil)
        try guest.close()
        try owner.close()
    }

    @Test func textsAreStoredNowhere() throws {
        let engine = try fixture.open()
        let values = try [["*"], ["documents:search"]].map { try engine.keys.create(NewKey(actions: $0, collections: ["*"])).value }
        try engine.close()
        let folder = fixture.directory.path
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            for value in values { #expect(data.range(of: Data(value.utf8)) == nil, "\(name)") }
        }
    }

    @Test(
        "refused keys",
        arguments: [
            NewKey(actions: [], collections: ["*"]), NewKey(actions: ["*"], collections: []), NewKey(actions: [""], collections: ["*"]),
            NewKey(actions: ["*"], collections: ["*"], value: "short"), NewKey(actions: ["*"], collections: ["*"], value: "with a space"),
        ])
    func refuses(new: NewKey) throws {
        let engine = try fixture.open()
        #expect((#expect(throws: EngineError.self) { try engine.keys.create(new) })?.code == .invalid)
        #expect(try engine.keys.list().isEmpty)
        try engine.close()
    }

    @Test(
        "what keys allow",
        arguments: [
            (["*"], ["*"], "collections:create", nil, true),
            (["documents:search"], ["*"], "documents:search", "products", true),
            (["documents:search"], ["*"], "documents:get", "products", false),
            (["documents:*"], ["products"], "documents:import", "products", true),
            (["documents:*"], ["products"], "documents:import", "products2", false),
            (["documents:*"], ["*"], "documentsx:import", "products", false),
            (["documents:*"], ["org_.*"], "documents:get", "org_1", true),
            (["documents:*"], ["org_.*"], "documents:get", "xorg_1", false),
            (["documents:*"], ["org_[0-9]+", "x"], "documents:get", "org_1a", false),
            (["documents:*"], ["(unbalanced"], "documents:get", "products", false),
            (["collections:list"], ["products"], "collections:list", nil, true),
        ] as [([String], [String], String, String?, Bool)])
    func allows(actions: [String], collections: [String], action: String, collection: String?, allowed: Bool) throws {
        let engine = try fixture.open()
        let (_, value) = try engine.keys.create(NewKey(actions: actions, collections: collections))
        #expect(try engine.keys.authenticate(value)?.allows(action, on: collection) == allowed)
        try engine.close()
    }

    @Test func scopedKeys() throws {
        let engine = try fixture.open()
        let parent = try engine.keys.create(NewKey(actions: ["documents:search"], collections: ["products"]))
        // Spaces, order and repeated keys of the signed text are its signer's business.
        let parameters = #"{ "filter_by" : "company:=1","customer":"c1" , "expires_at": 1700000100}"#
        let text = scoped(parent.value, parameters)
        let grant = try #require(try engine.keys.authenticate(text))
        #expect(grant.key.id == parent.key.id)
        #expect(grant.key.expiresAt == 1_700_000_100)
        #expect(grant.embedded?["filter_by"] == "company:=1")
        #expect(grant.embedded?["customer"] == "c1")
        #expect(grant.allows("documents:search", on: "products"))
        #expect(!grant.allows("documents:search", on: "other"))
        #expect(!grant.allows("documents:get", on: "products"))
        #expect(try engine.keys.authenticate(parent.value)?.embedded == nil)
        try engine.keys.revoke(parent.key.id)
        #expect(try engine.keys.authenticate(text) == nil)
        try engine.close()
    }

    @Test func knownVector() throws {
        // The example of the official clients' tests: parent, parameters and the key that they derive.
        let engine = try fixture.open()
        _ = try engine.keys.create(NewKey(actions: ["documents:search"], collections: ["*"], value: "RN23GFr1s6jQ9kgSNg2O7fYcAUXU7127"))
        let text =
            "OW9DYWZGS1Q1RGdSbmo0S1QrOWxhbk9PL2kxbTU1eXA3bCthdmE5eXJKRT1STjIzeyJmaWx0ZXJfYnkiOiJjb21wYW55X2lkOjEyNCIsImV4cGlyZXNfYXQiOjE5MDYwNTQxMDZ9"
        let grant = try engine.keys.authenticate(text)
        #expect(grant?.embedded == ["filter_by": "company_id:124", "expires_at": 1_906_054_106])
        #expect(grant?.key.expiresAt == 1_906_054_106)
        try engine.close()
    }

    @Test func changedScopedKeysAreRefused() throws {
        let engine = try fixture.open()
        let parent = try engine.keys.create(NewKey(actions: ["documents:search"], collections: ["*"]))
        let wide = try engine.keys.create(NewKey(actions: ["documents:search", "documents:get"], collections: ["*"]))
        let expired = try engine.keys.create(NewKey(actions: ["documents:search"], collections: ["*"], expiresAt: Self.now))
        let good = scoped(parent.value, #"{"filter_by":"a:=1"}"#)
        #expect(try engine.keys.authenticate(good) != nil)
        let raw = try #require(Data(base64Encoded: good))
        for index in 0..<raw.count {
            var changed = raw
            changed[index] ^= 1
            let grant = try engine.keys.authenticate(changed.base64EncodedString())
            #expect(grant == nil, "byte \(index)")
        }
        for cut in [0, 20, 44, 47, 48, raw.count - 1] {
            #expect(try engine.keys.authenticate(raw.prefix(cut).base64EncodedString()) == nil)
        }
        for text in [
            scoped(wide.value, "{}"), scoped(expired.value, "{}"), scoped("unknown-key-of-nobody", "{}"),
            scoped(parent.value, #"{"expires_at":1700000000}"#), scoped(parent.value, #"{"expires_at":"soon"}"#),
            scoped(parent.value, "[]"), scoped(parent.value, "{"), scoped(good, "{}"),
        ] {
            #expect(try engine.keys.authenticate(text) == nil)
        }
        #expect(try engine.keys.authenticate(expired.value) == nil)
        try engine.close()
    }

    @Test func theEarlierExpiryCounts() throws {
        let clock = Mutex(Self.now)
        let engine = try fixture.open { $0.clock = { clock.withLock { $0 } } }
        let parent = try engine.keys.create(NewKey(actions: ["documents:search"], collections: ["*"], expiresAt: Self.now + 100))
        let short = scoped(parent.value, #"{"expires_at":\#(Self.now + 50)}"#)
        let long = scoped(parent.value, #"{"expires_at":\#(Self.now + 500)}"#)
        for (offset, expected) in [
            (49, [true, true, true]), (50, [false, true, true]), (99, [false, true, true]), (100, [false, false, false]),
        ] {
            clock.withLock { $0 = Self.now + Int64(offset) }
            #expect(try [short, long, parent.value].map { try engine.keys.authenticate($0) != nil } == expected, "\(offset)")
        }
        try engine.close()
    }

    @Test func withoutTheSecretOnlyScopedKeysAreLost() throws {
        let engine = try fixture.open()
        let parent = try engine.keys.create(NewKey(actions: ["documents:search"], collections: ["*"]))
        try engine.close()
        try FileManager.default.removeItem(atPath: fixture.directory.file("secret"))
        let again = try fixture.open()
        #expect(try again.keys.authenticate(scoped(parent.value, "{}")) == nil)
        #expect(try again.keys.authenticate(parent.value) != nil)
        try again.close()
    }
}
