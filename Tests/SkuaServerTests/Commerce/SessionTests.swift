import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Testing

/// Signing in, and how it ends.
///
/// 1. A session says who is signed in and what they may do; it ends by signing out, after its time, and with a new password.
/// 2. A wrong password and an unknown login have the same answer; the sixth attempt in a row has to wait, the right password, too.
/// 3. Rule 5: who is blocked, or loses a role, has lost it with the next request.
/// 4. The store keeps no token and no password.
@Suite struct SessionTests {
    @Test func opensAndEnds() async throws {
        try await ShopFixture.run { shop in
            let opened = try await shop.signIn("bea")
            #expect(opened.status == 201)
            let token = try #require(try opened.json["token"]?.stringValue)
            #expect(try opened.json["expires_at"] == "2023-11-15T10:13:20Z")
            let bea = shop.connection.with(token: token)
            let session = try await bea.send(.get, "/v1/session")
            #expect(session.status == 200)
            #expect(
                try session.json["associate"] == [
                    "code": "bea", "name": "Bea", "company": "A", "unit": "lab", "status": "active", "roles": ["buyer"],
                ])
            #expect(try session.json["permissions"]?["carts.edit"] == "own")
            #expect(try session.json["permissions"]?["users.manage"] == nil)
            #expect(try session.json["token"] == nil)
            // Another session of the same person goes on.
            let other = try await shop.session("bea")
            #expect(try await bea.send(.delete, "/v1/session").status == 200)
            for method in [HTTPRequest.Method.get, .delete] {
                let answer = try await bea.send(method, "/v1/session")
                #expect(answer.status == 401)
                #expect(try answer.json["code"] == "unauthorized")
            }
            #expect(try await other.send(.get, "/v1/session").status == 200)
            shop.clock.advance(12 * 3600 - 1)
            #expect(try await other.send(.get, "/v1/session").status == 200)
            shop.clock.advance(1)
            #expect(try await other.send(.get, "/v1/session").status == 401)
        }
    }

    @Test func needsTheRightPassword() async throws {
        try await ShopFixture.run { shop in
            let wrong = try await shop.signIn("bea", "a wrong password")
            let unknown = try await shop.signIn("nobody", "a wrong password")
            #expect(wrong.status == 401 && unknown.status == 401)
            #expect(wrong.text == unknown.text)
            for code in ["bea", "nobody"] {
                for _ in 0..<4 { #expect(try await shop.signIn(code, "a wrong password").status == 401) }
                let locked = try await shop.signIn(code, code == "bea" ? ShopFixture.password : "a wrong password")
                #expect(locked.status == 429)
                #expect(locked.header("retry-after") == "60")
                #expect(try locked.json["code"] == "too_many_attempts")
            }
            // Others are not kept out, nor is a session that is open.
            #expect(try await shop.signIn("ben").status == 201)
            shop.clock.advance(59)
            #expect(try await shop.signIn("bea").status == 429)
            shop.clock.advance(1)
            #expect(try await shop.signIn("bea").status == 201)
            // All is forgotten with the right password.
            for _ in 0..<4 { #expect(try await shop.signIn("bea", "a wrong password").status == 401) }
            #expect(try await shop.signIn("bea").status == 201)
            #expect(try await shop.signIn("bea", "a wrong password").status == 401)
            // Logins are told apart by letters, not by their case or blanks around them.
            let spaced = try await shop.connection.with(key: nil).send(
                .post, "/v1/sessions", ["login": "  BEA@example.com ", "password": .string(ShopFixture.password)])
            #expect(spaced.status == 201)
        }
    }

    @Test func countsAttemptsSideBySide() async throws {
        try await ShopFixture.run { shop in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 { group.addTask { try await shop.signIn("bea", "a wrong password").status } }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [401: 5, 429: 15])
        }
    }

    @Test func rule5BlockedPeopleLoseTheirPowersAtOnce() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let abel = try await shop.session("abel")
            let path = "/v1/associates"
            #expect(try await bea.send(.get, path).status == 403)
            #expect(try await shop.connection.send(.put, path + "/bea", ["roles": ["buyer", "company_admin"]]).status == 200)
            #expect(try await bea.send(.get, path).status == 200)
            #expect(try await bea.send(.put, path + "/abel", ["status": "blocked"]).status == 200)
            #expect(try await abel.send(.get, "/v1/session").status == 401)
            #expect(try await abel.search("q=hex").status == 401)
            #expect(try await shop.signIn("abel").status == 401)
            #expect(try await bea.send(.put, path + "/abel", ["status": "active"]).status == 200)
            // A session that was ended stays so.
            #expect(try await abel.send(.get, "/v1/session").status == 401)
            #expect(try await shop.signIn("abel").status == 201)
            #expect(try await shop.connection.send(.put, path + "/bea", ["roles": ["buyer"]]).status == 200)
            #expect(try await bea.send(.get, path).status == 403)
        }
    }

    @Test func aNewPasswordEndsOtherSessions() async throws {
        try await ShopFixture.run { shop in
            let (first, second) = (try await shop.session("bea"), try await shop.session("bea"))
            func change(_ old: String, _ new: String) async throws -> TestAnswer {
                try await first.send(.put, "/v1/session/password", ["old_password": .string(old), "new_password": .string(new)])
            }
            #expect(try await change("a wrong password", "another password").status == 403)
            #expect(try await change(ShopFixture.password, "short").status == 400)
            #expect(try await change(ShopFixture.password, "aaaaaaaaaaaaaa").status == 400)
            #expect(try await change(ShopFixture.password, "bea@example.com").status == 400)
            #expect(try await second.send(.get, "/v1/session").status == 200)
            #expect(try await change(ShopFixture.password, "another password").status == 200)
            #expect(try await first.send(.get, "/v1/session").status == 200)
            #expect(try await second.send(.get, "/v1/session").status == 401)
            #expect(try await shop.signIn("bea").status == 401)
            #expect(try await shop.signIn("bea", "another password").status == 201)
            // One that an administrator sets ends all.
            let boss = try await shop.session("boss")
            #expect(try await boss.send(.put, "/v1/associates/bea", ["password": "a third password"]).status == 200)
            #expect(try await first.send(.get, "/v1/session").status == 401)
            #expect(try await shop.signIn("bea", "a third password").status == 201)
        }
    }

    @Test func theStoreKeepsNoSecrets() async throws {
        try await ShopFixture.run { shop in
            let token = try #require(try await shop.signIn("bea").json["token"]?.stringValue)
            let (plain, hashed, account) = try shop.connection.engine.store.read { reader in
                (try reader.session(token), try reader.session(KeyText.hash(token)), try reader.login("bea@example.com"))
            }
            #expect(plain == nil)
            #expect(hashed?.associate == "bea")
            #expect(account?.password.description.hasPrefix("$scrypt$") == true)
            #expect(account?.password.description.contains(ShopFixture.password) == false)
        }
    }

    @Test func refusesBrokenRequests() async throws {
        try await ShopFixture.run { shop in
            let visitor = shop.connection.with(key: nil)
            for (body, field) in [
                (#"{"login":"x"}"#, "password"), (#"{"login":1,"password":"x"}"#, "login"), (#"{"login":"x","password":"y","z":1}"#, "z"),
            ] {
                let answer = try await visitor.send(.post, "/v1/sessions", text: body)
                #expect(answer.status == 400)
                #expect(try answer.json["field"]?.stringValue == field)
                #expect(try answer.json["code"] == "invalid")
            }
            #expect(try await visitor.send(.post, "/v1/sessions", text: "[]").status == 400)
            #expect(try await visitor.send(.post, "/v1/sessions", text: "{").status == 400)
            for token in ["", "x", String(repeating: "y", count: 5000)] {
                #expect(try await shop.connection.with(token: token).send(.get, "/v1/session").status == 401)
                #expect(try await shop.connection.with(token: token).search("q=hex").status == 401)
            }
            // A key is nobody who has signed in.
            #expect(try await shop.connection.send(.get, "/v1/session").status == 401)
            #expect(try await shop.connection.send(.get, "/v1/carts").status == 401)
        }
    }
}
