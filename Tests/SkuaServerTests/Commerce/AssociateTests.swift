import ByteStorage
import HTTPTypes
import Testing

/// Who manages whom.
///
/// 1. The seller manages all companies with a key that allows it; a company's administrator the own company; nobody else.
/// 2. Rule 13: an associate of another company is not there.
/// 3. Each member that does not fit is refused by name, and nothing is changed.
@Suite struct AssociateTests {
    private static let path = "/v1/associates"

    @Test func administratorsManageTheirOwnCompany() async throws {
        try await ShopFixture.run { shop in
            let boss = try await shop.session("boss")
            let codes = try await boss.send(.get, Self.path).json["associates"]?.arrayValue?.compactMap { $0["code"]?.stringValue }
            #expect(codes == ["abel", "bea", "ben", "boss", "fay", "mona", "nil", "rex", "sid"])
            #expect(try await shop.connection.send(.get, Self.path).json["associates"]?.arrayValue?.count == 11)
            let added = try await boss.send(
                .put, Self.path + "/zoe",
                ["name": "Zoë", "unit": "south", "roles": ["buyer"], "login": "zoe@example.com", "password": .string(ShopFixture.password)])
            #expect(added.status == 201)
            #expect(
                try added.json == [
                    "code": "zoe", "name": "Zoë", "company": "A", "unit": "south", "status": "active", "roles": ["buyer"],
                    "login": "zoe@example.com",
                ])
            let zoe = try await shop.session("zoe")
            let moved = try await boss.send(.put, Self.path + "/zoe", ["unit": .null, "name": "Z"])
            #expect(moved.status == 200)
            #expect(try moved.json["unit"] == nil)
            #expect(try moved.json["roles"] == ["buyer"])
            #expect(try await zoe.send(.get, "/v1/session").json["associate"]?["name"] == "Z")
            #expect(try await boss.send(.get, Self.path + "/zoe").json == moved.json)
            let roles = try await boss.send(.get, "/v1/roles").json["roles"]?.arrayValue
            #expect(roles?.count == 7)
            #expect(roles?.first?["permissions"]?["users.manage"] == "company")
            for code in ["mona", "abel", "bea", "sid", "fay", "rex", "nil"] {
                let session = try await shop.session(code)
                for (method, path) in [(HTTPRequest.Method.get, ""), (.get, "/bea"), (.put, "/bea")] {
                    let answer = try await session.send(method, Self.path + path, method == .put ? ["roles": ["company_admin"]] : nil)
                    #expect(answer.status == 403, "\(code) \(method) \(path)")
                    #expect(try answer.json["code"] == "forbidden")
                }
                #expect(try await session.send(.get, "/v1/colleagues").json["colleagues"]?.arrayValue?.count == 10)
            }
            let searcher = try await shop.connection.withNewKey([
                "description": "s", "actions": ["documents:search"], "collections": ["*"],
            ])
            #expect(try await searcher.send(.get, Self.path).status == 401)
            let manager = try await shop.connection.withNewKey([
                "description": "m", "actions": ["associates:manage"], "collections": ["*"],
            ])
            #expect(try await manager.send(.get, Self.path).status == 200)
        }
    }

    @Test func rule13OtherCompaniesAreNotThere() async throws {
        try await ShopFixture.run { shop in
            let bob = try await shop.session("bob")
            let unknown = try await bob.send(.get, Self.path + "/nobody")
            #expect(unknown.status == 404)
            for code in ["bea", "boss"] {
                let read = try await bob.send(.get, Self.path + "/\(code)")
                #expect(read.status == 404)
                #expect(read.text == unknown.text)
                #expect(try await bob.send(.put, Self.path + "/\(code)", ["name": "mine"]).text == unknown.text)
            }
            #expect(try await bob.send(.put, Self.path + "/new", ["company": "A"]).status == 400)
            #expect(try await bob.send(.put, Self.path + "/new", ["unit": "lab"]).status == 400)
            #expect(try await bob.send(.put, Self.path + "/bo", ["company": "A"]).status == 400)
            #expect(try await bob.send(.put, Self.path + "/A", ["name": "x"]).status == 409)
            #expect(try await bob.send(.get, "/v1/colleagues").json["colleagues"]?.arrayValue?.count == 2)
            #expect(try await shop.connection.send(.get, Self.path + "/bea").json["name"] == "Bea")
        }
    }

    @Test func refusesWhatDoesNotFit() async throws {
        try await ShopFixture.run { shop in
            let before = try await shop.connection.send(.get, Self.path).text
            for (code, body, status, field) in [
                ("x", #"{"name":"x"}"#, 400, "company"), ("x", #"{"company":"C"}"#, 400, "company"),
                ("bea", #"{"company":"B"}"#, 400, "company"), ("bea", #"{"roles":["king"]}"#, 400, "roles"),
                ("bea", #"{"roles":"buyer"}"#, 400, "roles"), ("bea", #"{"roles":[1]}"#, 400, "roles"),
                ("bea", #"{"status":"away"}"#, 400, "status"), ("bea", #"{"unit":"b1"}"#, 400, "unit"),
                ("bea", #"{"password":"short"}"#, 400, "password"), ("bea", #"{"login":"two words"}"#, 400, "login"),
                ("bea", #"{"login":""}"#, 400, "login"), ("bea", #"{"login":"BEN@example.com"}"#, 409, "login"),
                ("bea", #"{"rolls":[]}"#, 400, "rolls"), ("x", #"{"company":"A","login":"x"}"#, 400, "password"),
                ("x", #"{"company":"A","password":"a password for x"}"#, 400, "login"),
            ] {
                let answer = try await shop.connection.send(.put, Self.path + "/\(code)", text: body)
                #expect(answer.status == status, "\(body): \(answer.text)")
                #expect(try answer.json["field"]?.stringValue == field, "\(body): \(answer.text)")
            }
            #expect(try await shop.connection.send(.get, Self.path).text == before)
        }
    }
}
