import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. Logins, roles and sessions come back as they were put; a login goes when the last one it stands for does.
/// 2. Sessions end one by one, all but one, by login, associate and seller, and when they expire.
/// 3. Wrong passwords are kept by login and forgotten with time.
@Suite struct AccountTests {
    private let hash: PasswordHash

    init() throws {
        hash = try PasswordHash(of: "a password", cost: PasswordCost(logRounds: 1, blockSize: 1, parallelism: 1))
    }

    @Test func keepsLoginsAndRoles() throws {
        let store = try StoreFixture().store
        let (ann, bob) = (LoginHolder.associate("ann"), LoginHolder.associate("bob"))
        var login = try store.write { writer in
            try writer.setRoles(["buyer", "approver", "buyer"], of: "ann")
            try writer.setRoles(["finance"], of: "bob")
            return try writer.insertLogin("ann@example.com", hash, for: ann)
        }
        try store.read { reader throws in
            #expect(try reader.login("ann@example.com") == login)
            #expect(try reader.login(of: ann) == login)
            #expect(try reader.login(of: bob) == nil)
            #expect(try reader.login(of: .seller("ann")) == nil)
            #expect(try reader.login("ANN@example.com") == nil)
            #expect(try reader.roles(of: ["ann", "zoe", "bob"]) == ["ann": ["approver", "buyer"], "bob": ["finance"]])
            #expect(try reader.logins(of: [bob, ann]) == [ann: "ann@example.com"])
        }
        #expect(throws: StoreError.self) { try store.write { try $0.insertLogin("ann@example.com", hash, for: bob) } }
        login.login = "ann"
        login.totpStep = 7
        try store.write { writer in
            try writer.update(login)
            try writer.setRoles([], of: "ann")
            try writer.insertLogin("ann@example.com", hash, for: bob)
            try writer.give(login: login.number, to: .associate("ann2"))
        }
        #expect(try store.read { try $0.login(of: .associate("ann2")) } == login)
        #expect(try store.read { try $0.holders(ofLogin: login.number) } == [ann, .associate("ann2")])
        #expect(try store.read { try $0.roles(of: ["ann"]) } == [:])
        try store.write { try $0.removeLogin(of: ann) }
        #expect(try store.read { try $0.login("ann") } == login)
        try store.write { try $0.removeLogin(of: .associate("ann2")) }
        #expect(try store.read { try $0.login("ann") } == nil)
        #expect(try store.read { try $0.login(of: bob) } != nil)
    }

    @Test func keepsSessions() throws {
        let store = try StoreFixture().store
        func session(_ hash: String, _ login: Int64, _ associate: AssociateCode?, until: Int64) -> SessionRecord {
            SessionRecord(
                hash: hash, login: login, associate: associate, seller: login == 3 ? "sam" : nil, hasSecondFactor: login == 1,
                createdAt: 1, expiresAt: until)
        }
        let sessions = [
            session("a", 1, "ann", until: 10), session("b", 1, "ann", until: 20), session("c", 2, "bob", until: 30),
            session("d", 3, nil, until: 40), session("e", 3, "ann", until: 40),
        ]
        try store.write { writer in for session in sessions { try writer.insert(session) } }
        func open() throws -> String {
            try store.read { reader in try ["a", "b", "c", "d", "e"].filter { try reader.session($0) != nil }.joined() }
        }
        for (hash, session) in zip(["a", "b", "c", "d", "e"], sessions) { #expect(try store.read { try $0.session(hash) } == session) }
        #expect(throws: StoreError.self) { try store.write { try $0.insert(sessions[0]) } }
        try store.write { try $0.removeExpired(at: 10) }
        #expect(try open() == "bcde")
        try store.write { writer in
            try writer.insert(sessions[0])
            try writer.removeSessions(ofLogin: 1, but: "b")
        }
        #expect(try open() == "bcde")
        #expect(try store.write { try $0.removeSession("c") })
        #expect(try store.write { try $0.removeSession("c") } == false)
        try store.write { try $0.removeSessions(of: AssociateCode("ann")) }
        #expect(try open() == "d")
        try store.write { try $0.removeSessions(of: SellerCode("sam")) }
        #expect(try open() == "")
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
