import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. Accounts, roles and sessions come back as they were put; a login belongs to one associate.
/// 2. Sessions end one by one, all but one, and when they expire.
/// 3. Wrong passwords are kept by login and forgotten with time.
@Suite struct AccountTests {
    private let hash: PasswordHash

    init() throws {
        hash = try PasswordHash(of: "a password", cost: PasswordCost(logRounds: 1, blockSize: 1, parallelism: 1))
    }

    @Test func keepsAccountsAndRoles() throws {
        let store = try StoreFixture().store
        let ann = AccountRecord(associate: "ann", login: "ann@example.com", password: hash)
        try store.write { writer in
            try writer.put(ann)
            try writer.setRoles(["buyer", "approver", "buyer"], of: "ann")
            try writer.setRoles(["finance"], of: "bob")
        }
        try store.read { reader throws in
            #expect(try reader.account(login: "ann@example.com") == ann)
            #expect(try reader.account(of: "ann") == ann)
            #expect(try reader.account(of: "bob") == nil)
            #expect(try reader.account(login: "ANN@example.com") == nil)
            #expect(try reader.roles(of: ["ann", "zoe", "bob"]) == ["ann": ["approver", "buyer"], "bob": ["finance"]])
            #expect(try reader.logins(of: ["bob", "ann"]) == ["ann": "ann@example.com"])
        }
        let other = AccountRecord(associate: "bob", login: "ann@example.com", password: hash)
        #expect(throws: StoreError.self) { try store.write { try $0.put(other) } }
        var renamed = ann
        renamed.login = "ann"
        try store.write { writer in
            try writer.put(renamed)
            try writer.setRoles([], of: "ann")
            try writer.put(other)
        }
        #expect(try store.read { try $0.account(of: "ann") } == renamed)
        #expect(try store.read { try $0.roles(of: ["ann"]) } == [:])
    }

    @Test func keepsSessions() throws {
        let store = try StoreFixture().store
        func session(_ hash: String, _ associate: AssociateCode, until: Int64) -> SessionRecord {
            SessionRecord(hash: hash, associate: associate, createdAt: 1, expiresAt: until)
        }
        let sessions = [session("a", "ann", until: 10), session("b", "ann", until: 20), session("c", "bob", until: 30)]
        try store.write { writer in for session in sessions { try writer.insert(session) } }
        func open() throws -> [String] { try store.read { reader in try ["a", "b", "c"].filter { try reader.session($0) != nil } } }
        #expect(try store.read { try $0.session("b") } == sessions[1])
        #expect(throws: StoreError.self) { try store.write { try $0.insert(sessions[0]) } }
        try store.write { try $0.removeExpired(at: 10) }
        #expect(try open() == ["b", "c"])
        try store.write { writer in
            try writer.insert(sessions[0])
            try writer.removeSessions(of: "ann", but: "b")
        }
        #expect(try open() == ["b", "c"])
        #expect(try store.write { try $0.removeSession("c") })
        #expect(try store.write { try $0.removeSession("c") } == false)
        try store.write { try $0.removeSessions(of: "ann") }
        #expect(try open() == [])
    }

    @Test func keepsWrongPasswords() throws {
        let store = try StoreFixture().store
        var attempts = SignInGuard()
        for _ in 0..<3 { attempts.recordFailure(at: 1000) }
        try store.write { writer in
            try writer.setSignInGuard(SignInGuard(failures: 1, lastFailure: 5), of: "ann")
            try writer.setSignInGuard(attempts, of: "ann")
            try writer.setSignInGuard(attempts, of: "nobody")
        }
        #expect(try store.read { try $0.signInGuard("ann") } == attempts)
        #expect(try store.read { try $0.signInGuard("bob") } == SignInGuard())
        try store.write { try $0.clearSignInGuard(of: "ann") }
        #expect(try store.read { try $0.signInGuard("ann") } == SignInGuard())
        try store.write { try $0.removeExpired(at: 1000 + SignInGuard.memory - 1) }
        #expect(try store.read { try $0.signInGuard("nobody") } == attempts)
        try store.write { try $0.removeExpired(at: 1000 + SignInGuard.memory) }
        #expect(try store.read { try $0.signInGuard("nobody") } == SignInGuard())
    }
}
