import ByteStorage
import HTTPTypes
import Testing

/// People of the seller.
///
/// 1. They sign in where buyers do, and may what their roles say: a merchandiser manages credit and catalogs, nobody decides for a buyer.
/// 2. They are managed with a key or by an administrator among them, and by nobody else.
/// 3. Who is blocked or removed has lost their sessions at once, those on behalf of customers included.
@Suite struct SellerTests {
    private static let path = "/v1/sellers"

    @Test func signInAndMayWhatTheirRolesSay() async throws {
        try await ShopFixture.run { shop in
            let admin = try await shop.hireSeller("ada", ["seller_admin"])
            let merchandiser = try await shop.hireSeller("max", ["merchandiser"])
            let rep = try await shop.hireSeller("rita", ["sales_rep"], companies: ["A"])
            let session = try await rep.send(.get, "/v1/session")
            #expect(
                try session.json["seller"] == [
                    "code": "rita", "name": "Rita", "status": "active", "roles": ["sales_rep"], "companies": ["A"],
                ])
            #expect(try session.json["second_factor"] == "none")
            let limit: JSON = ["limit": ["amount": 100_000, "currency": "EUR"]]
            for (name, person, credit, sellers, catalog, associates) in [
                ("ada", admin, 200, 200, 200, 200), ("max", merchandiser, 200, 403, 200, 403), ("rita", rep, 403, 403, 403, 200),
            ] {
                #expect(try await person.send(.put, "/v1/credit-accounts/A", limit).status == credit, "\(name)")
                #expect(try await person.send(.get, Self.path).status == sellers, "\(name)")
                #expect(try await person.send(.get, "/v1/catalogs").status == catalog, "\(name)")
                #expect(try await person.send(.get, "/v1/associates").status == associates, "\(name)")
                #expect(try await person.send(.put, "/v1/associates/bea", ["name": "Bea"]).status == (name == "ada" ? 200 : 403), "\(name)")
                #expect(try await person.send(.get, "/v1/carts").status == 403, "\(name)")
                #expect(try await person.send(.get, "/v1/colleagues").status == 403, "\(name)")
                #expect(try await person.search("q=hex").status == 200, "\(name)")
            }
            // A representative sees the credit and the people of their own companies.
            #expect(try await rep.send(.get, "/v1/credit-accounts/A").status == 200)
            #expect(try await rep.send(.get, "/v1/credit-accounts/B").status == 404)
            let people = try await rep.send(.get, "/v1/associates").json["associates"]?.arrayValue
            #expect(Set(people?.compactMap { $0["company"]?.stringValue } ?? []) == ["A"])
            #expect(try await rep.send(.get, "/v1/associates/bo").status == 404)
            // Who buys manages nobody of the seller, nor does a key that is for something else.
            #expect(try await shop.session("boss").send(.get, Self.path).status == 403)
            #expect(try await shop.connection.with(key: nil).send(.get, Self.path).status == 401)
        }
    }

    @Test func areManaged() async throws {
        try await ShopFixture.run { shop in
            let admin = try await shop.hireSeller("ada", ["seller_admin"])
            let added = try await admin.send(.put, Self.path + "/sam", ["name": "Sam", "roles": ["sales_rep"], "companies": ["B", "A"]])
            #expect(added.status == 201)
            #expect(
                try added.json == ["code": "sam", "name": "Sam", "status": "active", "roles": ["sales_rep"], "companies": ["A", "B"]])
            for (code, body, status, field) in [
                ("sam", #"{"roles":["king"]}"#, 400, "roles"), ("sam", #"{"companies":["C"]}"#, 400, "companies"),
                ("sam", #"{"login":"bea@example.com","password":"a password for sam"}"#, 409, "login"),
                ("sam", #"{"login":"bea@example.com"}"#, 409, "login"), ("sam", #"{"login":"sam"}"#, 400, "password"),
                ("sam", #"{"rolls":[]}"#, 400, "rolls"),
            ] {
                let answer = try await admin.send(.put, Self.path + "/\(code)", text: body)
                #expect(answer.status == status, "\(body): \(answer.text)")
                #expect(try answer.json["field"]?.stringValue == field, "\(body): \(answer.text)")
            }
            #expect(try await admin.send(.get, Self.path + "/sam").json == added.json)
            #expect(try await admin.send(.get, Self.path).json["sellers"]?.arrayValue?.count == 2)
            #expect(try await admin.send(.delete, Self.path + "/sam").json == added.json)
            #expect(try await admin.send(.get, Self.path + "/sam").status == 404)
            #expect(try await admin.send(.delete, Self.path + "/sam").status == 404)
        }
    }

    @Test func loseEverythingAtOnce() async throws {
        try await ShopFixture.run { shop in
            for (code, isRemoved) in [("rita", false), ("sam", true)] {
                let rep = try await shop.hireSeller(code, ["sales_rep"], companies: ["A"])
                let token = try await rep.send(.post, "/v1/sessions/on-behalf", ["associate": "bea"]).json["token"]?.stringValue
                let acting = shop.connection.with(token: try #require(token))
                #expect(try await acting.send(.get, "/v1/carts").status == 200)
                let path = Self.path + "/" + code
                let loss =
                    isRemoved
                    ? try await shop.connection.send(.delete, path) : try await shop.connection.send(.put, path, ["status": "blocked"])
                #expect(loss.status == 200)
                #expect(try await rep.send(.get, "/v1/session").status == 401)
                #expect(try await acting.send(.get, "/v1/carts").status == 401)
                #expect(try await shop.signIn(code).status == 401)
            }
        }
    }
}
