import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/sessions` and `/v1/session`: signing in and out, and the own password.
struct SessionRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/sessions", name: "signIn", section: .accounts,
                summary: "Signs in, buyers and people of the seller alike; the token is shown in this answer and never again.",
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("SignIn")),
                answer: .init(status: 201, summary: "The session.", schema: Endpoint.schema("OpenedSession")),
                failures: [400, 401, 429, 503]),
            signIn)
        table.add(
            Endpoint(
                method: .get, path: "/v1/session", name: "getSession", section: .accounts,
                summary: "Who is signed in, and what they may do.", action: .useSession, isForPeople: true,
                answer: .init(summary: "The session.", schema: Endpoint.schema("Session"))),
            get)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/session", name: "signOut", section: .accounts, summary: "Signs out.", action: .useSession,
                isForPeople: true,
                answer: .init(
                    summary: "Done.",
                    schema: ["type": "object", "required": ["signed_out"], "properties": ["signed_out": ["type": "boolean"]]])),
            signOut)
        table.add(
            Endpoint(
                method: .put, path: "/v1/session/password", name: "changePassword", section: .accounts,
                summary: "Changes the own password and ends all other sessions.", action: .useSession, isForPeople: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("PasswordChange")),
                answer: .init(summary: "The session.", schema: Endpoint.schema("Session")), failures: [429]),
            changePassword)
        table.add(
            Endpoint(
                method: .get, path: "/v1/colleagues", name: "listColleagues", section: .accounts,
                summary: "The people of the own company whom carts can be shared with.", action: .useSession, isForPeople: true,
                answer: .init(summary: "The people, by code.", schema: Endpoint.schema("ColleagueList"))),
            colleagues)
    }

    @Sendable private func signIn(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try BodyObject(await server.body(of: request), members: ["login", "password", "code", "associate"])
        let (login, password) = (try body.requiredText("login"), try body.requiredText("password"))
        let (code, associate) = (try body.text("code"), try body.text("associate").map { AssociateCode($0) })
        let accounts = server.engine.accounts
        let (token, person) = try await server.signIns.run(within: server.options.timeLimit) {
            try accounts.signIn(login: login, password: password, code: code, as: associate)
        }
        return try await server.opened(person, token)
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let person = try context.person
        let choices = try await server.run { try $0.accounts.choices(of: person) }
        return .json { text in text.object { AccountText.write(person, choices: choices, to: &$0) } }
    }

    @Sendable private func signOut(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let person = try context.person
        try await server.run { try $0.accounts.signOut(person) }
        return .json { text in text.object { $0.member("signed_out", true) } }
    }

    @Sendable private func changePassword(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let person = try context.person
        let body = try BodyObject(await server.body(of: request), members: ["old_password", "new_password"])
        let (old, new) = (try body.requiredText("old_password"), try body.requiredText("new_password"))
        let accounts = server.engine.accounts
        try await server.signIns.run(within: server.options.timeLimit) {
            try accounts.changePassword(of: person, from: old, to: new)
        }
        let choices = try await server.run { try $0.accounts.choices(of: person) }
        return .json { text in text.object { AccountText.write(person, choices: choices, to: &$0) } }
    }

    @Sendable private func colleagues(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let colleagues = try await server.run { try $0.accounts.colleagues(of: session) }
        return .json { text in
            text.object { text in
                text.array("colleagues", of: colleagues) { text, associate in AccountText.write(associate, to: &text) }
            }
        }
    }
}

extension SearchServer {
    /// The answer to whoever has just got a session.
    func opened(_ person: SignedIn, _ token: String) async throws -> Response {
        let choices = try await run { try $0.accounts.choices(of: person) }
        return .json(status: .created) { text in text.object { AccountText.write(person, token: token, choices: choices, to: &$0) } }
    }
}
