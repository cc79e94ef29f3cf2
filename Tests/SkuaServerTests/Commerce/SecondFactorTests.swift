import ByteStorage
import CatalogEngine
import CommerceStore
import HTTPTypes
import Testing

/// The second factor.
///
/// 1. It counts once a code was confirmed; from then on signing in takes one, each of which works once.
/// 2. A recovery code stands in for it, once.
/// 3. A role that needs it counts only in sessions that passed it.
/// 4. Wrong codes are counted as wrong passwords are; it is removed with password and code, or by who manages the person.
@Suite struct SecondFactorTests {
    private static let path = "/v1/session/totp"

    private func signIn(_ shop: ShopFixture, _ code: String?) async throws -> TestAnswer {
        var body: JSONObject = ["login": "bea@example.com", "password": .string(ShopFixture.password)]
        if let code { body["code"] = .string(code) }
        return try await shop.connection.with(key: nil).send(.post, "/v1/sessions", .object(body))
    }

    /// Sets bea's second factor up and returns it with the recovery codes.
    private func enrol(_ shop: ShopFixture, _ bea: TestConnection) async throws -> (TOTP, [String]) {
        let enrolled = try await bea.send(.post, Self.path, ["password": .string(ShopFixture.password)])
        #expect(enrolled.status == 201, "\(enrolled.text)")
        let totp = try #require(TOTP(base32: try enrolled.json["secret"]?.stringValue ?? ""))
        #expect(try enrolled.json["uri"]?.stringValue?.hasPrefix("otpauth://totp/Skua:bea%40example%2Ecom?secret=") == true)
        let confirmed = try await bea.send(.post, Self.path + "/confirm", ["code": .string(totp.code(at: shop.clock.now))])
        #expect(confirmed.status == 200, "\(confirmed.text)")
        return (totp, try confirmed.json["recovery_codes"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    }

    @Test func signingInTakesACode() async throws {
        try await ShopFixture.run { shop in
            let (bea, other) = (try await shop.session("bea"), try await shop.session("bea"))
            #expect(try await bea.send(.post, Self.path, ["password": "a wrong password"]).status == 403)
            #expect(try await bea.send(.post, Self.path + "/confirm", ["code": "000000"]).status == 409)
            let unused = try await bea.send(.post, Self.path, ["password": .string(ShopFixture.password)])
            #expect(unused.status == 201)
            // Not confirmed yet, it does not count.
            #expect(try await signIn(shop, nil).status == 201)
            #expect(try await bea.send(.post, Self.path + "/confirm", ["code": "12345"]).status == 400)
            let (totp, recovery) = try await enrol(shop, bea)
            #expect(recovery.count == 10 && Set(recovery).count == 10)
            #expect(try await other.send(.get, "/v1/session").status == 401)
            #expect(try await bea.send(.get, "/v1/session").json["second_factor"] == "passed")
            #expect(try await bea.send(.post, Self.path, ["password": .string(ShopFixture.password)]).status == 409)
            let asked = try await signIn(shop, nil)
            #expect(asked.status == 401)
            #expect(try asked.json["code"] == "second_factor_required")
            // The code that confirmed it is used up.
            #expect(try await signIn(shop, totp.code(at: shop.clock.now)).status == 401)
            shop.clock.advance(30)
            let code = totp.code(at: shop.clock.now)
            let opened = try await signIn(shop, code)
            #expect(opened.status == 201)
            #expect(try opened.json["second_factor"] == "passed")
            let replayed = try await signIn(shop, code)
            #expect(replayed.status == 401)
            #expect(try replayed.json["code"] == "unauthorized")
            #expect(try await signIn(shop, recovery[3].lowercased()).status == 201)
            #expect(try await signIn(shop, recovery[3]).status == 401)
            #expect(try await signIn(shop, recovery[4].replacing("-", with: " ")).status == 201)
            // The store shows neither secret nor codes.
            let record = try #require(try shop.connection.engine.store.read { try $0.login("bea@example.com") })
            #expect(record.totp?.contains(totp.base32) == false)
            // Removing it takes both.
            func remove(_ password: String, _ code: String) async throws -> Int {
                try await bea.send(.delete, Self.path, ["password": .string(password), "code": .string(code)]).status
            }
            shop.clock.advance(60)
            #expect(try await remove("a wrong password", totp.code(at: shop.clock.now)) == 403)
            #expect(try await remove(ShopFixture.password, "000000") == 401)
            #expect(try await remove(ShopFixture.password, totp.code(at: shop.clock.now)) == 200)
            #expect(try await signIn(shop, nil).status == 201)
        }
    }

    @Test func wrongCodesAreCounted() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let (totp, _) = try await enrol(shop, bea)
            shop.clock.advance(30)
            for _ in 0..<5 { #expect(try await signIn(shop, "000000").status == 401) }
            #expect(try await signIn(shop, totp.code(at: shop.clock.now)).status == 429)
            shop.clock.advance(60)
            #expect(try await signIn(shop, totp.code(at: shop.clock.now)).status == 201)
            // Codes that are to confirm one, too.
            let ben = try await shop.session("ben")
            #expect(try await ben.send(.post, Self.path, ["password": .string(ShopFixture.password)]).status == 201)
            for _ in 0..<10 { #expect(try await ben.send(.post, Self.path + "/confirm", ["code": "12345"]).status == 400) }
            #expect(try await ben.send(.post, Self.path + "/confirm", ["code": "12345"]).status == 429)
        }
    }

    @Test func rolesThatNeedItCountOnlyWithIt() async throws {
        try await ShopFixture.run { shop in
            let boss = try await shop.session("boss")
            let role: JSON = ["name": "Careful", "permissions": ["carts.edit": "company"], "needs_second_factor": true]
            #expect(try await boss.send(.put, "/v1/roles/careful", role).status == 201)
            #expect(try await boss.send(.put, "/v1/associates/bea", ["roles": ["buyer", "careful"]]).status == 200)
            let bens = try await shop.session("ben").newCart()
            let bea = try await shop.session("bea")
            #expect(try await bea.send(.get, "/v1/session").json["second_factor"] == "needed")
            #expect(try await bea.send(.get, "/v1/session").json["associate"]?["roles"] == ["buyer"])
            #expect(try await bea.send(.get, bens).status == 404)
            _ = try await enrol(shop, bea)
            #expect(try await bea.send(.get, "/v1/session").json["second_factor"] == "passed")
            #expect(try await bea.send(.get, bens).status == 200)
            // Whoever manages her takes a lost one away; another company does not.
            #expect(try await shop.session("bob").send(.delete, "/v1/associates/bea/totp").status == 404)
            #expect(try await shop.session("mona").send(.delete, "/v1/associates/bea/totp").status == 403)
            #expect(try await boss.send(.delete, "/v1/associates/bea/totp").status == 200)
            #expect(try await bea.send(.get, "/v1/session").status == 401)
            let again = try await shop.session("bea")
            #expect(try await again.send(.get, bens).status == 404)
        }
    }
}
