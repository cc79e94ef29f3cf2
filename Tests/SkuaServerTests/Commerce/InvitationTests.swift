import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Testing

/// Passwords that people choose themselves.
///
/// 1. An invitation adds the associate, mails a token, and lets them in once, for a week; the store keeps no token.
/// 2. Where the address is a login already, its session accepts, and stands for both from then on.
/// 3. Asking for a new password answers alike for every login; the token works once, for an hour, and ends all sessions.
/// 4. Mails are bounded for each address.
@Suite struct InvitationTests {
    /// The tokens that were mailed to somebody, oldest first: each stands in a line of its own.
    private func tokens(_ shop: ShopFixture, _ kind: Notice.Kind, to address: String) throws -> [String] {
        let outbox = shop.connection.engine.outbox
        while try outbox.expand() > 0 {}
        let found = try outbox.deliveries(nil, before: nil, limit: 1000).deliveries
        return try found.reversed().filter { $0.kind == kind.rawValue && $0.delivery.address == address }.compactMap { entry in
            let lines = try outbox.mail(entry.delivery.number).text.split(separator: "\n")
            return lines.first { $0.utf8.count == 32 && !$0.contains(" ") }.map(String.init)
        }
    }

    @Test func invitationsLetPeopleInOnce() async throws {
        try await ShopFixture.run { shop in
            let boss = try await shop.session("boss")
            let visitor = shop.connection.with(key: nil)
            let made = try await boss.send(
                .post, "/v1/invitations",
                ["associate": "zoe", "email": " Zoe@Example.com", "name": "Zoë", "unit": "lab", "roles": ["buyer"]])
            #expect(made.status == 201, "\(made.text)")
            #expect(try made.json["email"] == "zoe@example.com")
            #expect(try made.json["expires_at"] == "2023-11-21T22:13:20Z")
            #expect(try made.json["token"] == nil)
            #expect(try await boss.send(.get, "/v1/invitations").json["invitations"]?.arrayValue?.count == 1)
            #expect(try await shop.session("bob").send(.get, "/v1/invitations").json["invitations"] == [])
            let token = try #require(try tokens(shop, .invitation, to: "zoe@example.com").first)
            func accept(_ token: String, _ password: String? = "a password of zoe") async throws -> TestAnswer {
                var body: JSONObject = ["token": .string(token)]
                if let password { body["password"] = .string(password) }
                return try await visitor.send(.post, "/v1/invitations/accept", .object(body))
            }
            #expect(try await accept("x").status == 404)
            #expect(try await accept(token, nil).status == 400)
            #expect(try await accept(token, "short").status == 400)
            let accepted = try await accept(token)
            #expect(accepted.status == 201, "\(accepted.text)")
            #expect(try accepted.json["associate"]?["code"] == "zoe")
            #expect(try await accept(token).status == 404)
            #expect(
                try await visitor.send(.post, "/v1/sessions", ["login": "zoe@example.com", "password": "a password of zoe"]).status == 201)
            #expect(try await boss.send(.get, "/v1/invitations").json["invitations"] == [])
            // Who can sign in is not invited; a second invitation ends the first; an old one does not count, nor one that was withdrawn.
            #expect(try await boss.send(.post, "/v1/invitations", ["associate": "bea", "email": "b@example.com"]).status == 409)
            for _ in 0..<2 {
                #expect(try await boss.send(.post, "/v1/invitations", ["associate": "yan", "email": "yan@example.com"]).status == 201)
            }
            let both = try tokens(shop, .invitation, to: "yan@example.com")
            #expect(both.count == 2)
            #expect(try await accept(both[0]).status == 404)
            shop.clock.advance(7 * 86_400)
            #expect(try await accept(both[1]).status == 404)
            let again = try await shop.session("boss")
            let third = try await again.send(.post, "/v1/invitations", ["associate": "yan", "email": "yan@example.com"])
            let id = try #require(try third.json["id"]?.intValue)
            #expect(try await shop.session("bob").send(.delete, "/v1/invitations/\(id)").status == 404)
            #expect(try await again.send(.delete, "/v1/invitations/\(id)").status == 200)
            #expect(try await accept(try #require(try tokens(shop, .invitation, to: "yan@example.com").last)).status == 404)
        }
    }

    @Test func invitationsGrantNoMoreThanTheInviterHas() async throws {
        try await ShopFixture.run { shop in
            let bob = try await shop.session("bob")
            #expect(try await bob.send(.post, "/v1/invitations", ["associate": "bea", "email": "x@example.com"]).status == 404)
            #expect(
                try await bob.send(.post, "/v1/invitations", ["associate": "n", "email": "x@example.com", "company": "A"]).status == 400)
            #expect(
                try await shop.session("mona").send(.post, "/v1/invitations", ["associate": "n", "email": "x@example.com"]).status == 403)
            for address in ["", "x", "x@", "@x", "a@b@c", "a b@c.d", "a@b..c", "a@b.c\r\nbcc:x@y.z", "<a@b.c>", "\"a\"@b.c", "å@b.c"] {
                let answer = try await bob.send(.post, "/v1/invitations", ["associate": "n", "email": .string(address)])
                #expect(answer.status == 400, "\(address)")
                #expect(try answer.json["field"] == "email")
            }
            #expect(try await bob.send(.get, "/v1/associates/n").status == 404)
            for _ in 0..<5 {
                #expect(try await bob.send(.post, "/v1/invitations", ["associate": "n", "email": "x@example.com"]).status == 201)
            }
            #expect(try await bob.send(.post, "/v1/invitations", ["associate": "n", "email": "x@example.com"]).status == 429)
        }
    }

    @Test func anotherCompanysInvitationIsAcceptedInASession() async throws {
        try await ShopFixture.run { shop in
            let bob = try await shop.session("bob")
            #expect(
                try await bob.send(.post, "/v1/invitations", ["associate": "bea-b", "email": "bea@example.com", "roles": ["buyer"]]).status
                    == 201)
            let token = try #require(try tokens(shop, .invitation, to: "bea@example.com").last)
            let body: JSON = ["token": .string(token), "password": "a password of bob"]
            // Whoever finds the mail does not take the login over.
            #expect(try await shop.connection.with(key: nil).send(.post, "/v1/invitations/accept", body).status == 409)
            let rita = try await shop.hireSeller("rita", ["sales_rep"], companies: ["A"])
            #expect(try await rita.send(.post, "/v1/invitations/accept", body).status == 403)
            let accepted = try await shop.session("bea").send(.post, "/v1/invitations/accept", ["token": .string(token)])
            #expect(accepted.status == 201, "\(accepted.text)")
            #expect(try accepted.json["associate"]?["code"] == "bea-b")
            #expect(try await shop.signIn("bea").json["associates"]?.arrayValue?.count == 2)
        }
    }

    @Test func passwordsAreResetByMail() async throws {
        try await ShopFixture.run { shop in
            let visitor = shop.connection.with(key: nil)
            func ask(_ login: String) async throws -> TestAnswer {
                try await visitor.send(.post, "/v1/password-resets", ["login": .string(login)])
            }
            let (known, unknown) = (try await ask("Bea@example.com "), try await ask("nobody@example.com"))
            #expect(known.status == 202 && unknown.status == 202)
            #expect(known.text == unknown.text)
            #expect(try tokens(shop, .passwordReset, to: "nobody@example.com") == [])
            let bea = try await shop.session("bea")
            let first = try #require(try tokens(shop, .passwordReset, to: "bea@example.com").first)
            func confirm(_ token: String, _ password: String) async throws -> Int {
                try await visitor.send(
                    .post, "/v1/password-resets/confirm", ["token": .string(token), "password": .string(password)]
                ).status
            }
            #expect(try await confirm("x", "a fresh password") == 404)
            // What is refused does not use it up.
            #expect(try await confirm(first, "short") == 400)
            // Locked out by wrong passwords, too, she gets in again.
            for _ in 0..<5 { _ = try await shop.signIn("bea", "a wrong password") }
            #expect(try await shop.signIn("bea").status == 429)
            #expect(try await confirm(first, "a fresh password") == 200)
            #expect(try await bea.send(.get, "/v1/session").status == 401)
            #expect(try await shop.signIn("bea", "a fresh password").status == 201)
            #expect(try await confirm(first, "another password") == 404)
            // One that is used ends the others; one of an hour ago does not count.
            for _ in 0..<2 { #expect(try await ask("bea@example.com").status == 202) }
            let more = try tokens(shop, .passwordReset, to: "bea@example.com")
            #expect(more.count == 3)
            #expect(try await confirm(more[2], "a third password") == 200)
            #expect(try await confirm(more[1], "a fourth password") == 404)
            // The fourth within an hour goes nowhere, and nobody is told.
            #expect(try await ask("bea@example.com").text == known.text)
            #expect(try tokens(shop, .passwordReset, to: "bea@example.com").count == 3)
            shop.clock.advance(3600)
            #expect(try await ask("bea@example.com").status == 202)
            shop.clock.advance(3600)
            #expect(try await confirm(try #require(try tokens(shop, .passwordReset, to: "bea@example.com").last), "a password more") == 404)
            // People of the seller are told in the same way.
            _ = try await shop.hireSeller("rita", ["sales_rep"])
            #expect(try await ask("rita@example.com").status == 202)
            let ritas = try #require(try tokens(shop, .passwordReset, to: "rita@example.com").first)
            #expect(try await confirm(ritas, "a password of rita") == 200)
            #expect(try await shop.signIn("rita", "a password of rita").status == 201)
        }
    }
}
