import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird

/// `/v1/session/totp`: the own second factor, by codes of an authenticator app.
struct SecondFactorRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/session/totp", name: "enrolSecondFactor", section: .accounts,
                summary: "Makes a secret for an authenticator app; it counts once a code has been confirmed.", action: .useSession,
                isForPeople: true, body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("PasswordConfirmation")),
                answer: .init(status: 201, summary: "The secret, shown once.", schema: Endpoint.schema("SecondFactorSecret")),
                failures: [409, 429]),
            enrol)
        table.add(
            Endpoint(
                method: .post, path: "/v1/session/totp/confirm", name: "confirmSecondFactor", section: .accounts,
                summary: "Confirms the second factor by a code of it; other sessions end.", action: .useSession, isForPeople: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("SecondFactorCode")),
                answer: .init(summary: "Recovery codes, shown once.", schema: Endpoint.schema("RecoveryCodes")), failures: [409, 429]),
            confirm)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/session/totp", name: "removeSecondFactor", section: .accounts,
                summary: "Removes the own second factor.", action: .useSession, isForPeople: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("SecondFactorRemoval")),
                answer: .init(
                    summary: "Done.",
                    schema: ["type": "object", "required": ["removed"], "properties": ["removed": ["type": "boolean"]]]),
                failures: [409, 429]),
            remove)
    }

    @Sendable private func enrol(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let person = try context.person
        let password = try BodyObject(await server.body(of: request), members: ["password"]).requiredText("password")
        let accounts = server.engine.accounts
        let (secret, uri) = try await server.signIns.run(within: server.options.timeLimit) {
            try accounts.enrolSecondFactor(of: person, password: password)
        }
        return .json(status: .created) { text in
            text.object { text in
                text.member("secret", secret)
                text.member("uri", uri)
            }
        }
    }

    @Sendable private func confirm(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let person = try context.person
        let code = try BodyObject(await server.body(of: request), members: ["code"]).requiredText("code")
        let codes = try await server.run { try $0.accounts.confirmSecondFactor(of: person, code: code) }
        return .json { text in text.object { $0.member("recovery_codes", codes) } }
    }

    @Sendable private func remove(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let person = try context.person
        let body = try BodyObject(await server.body(of: request), members: ["password", "code"])
        let (password, code) = (try body.requiredText("password"), try body.requiredText("code"))
        let accounts = server.engine.accounts
        try await server.signIns.run(within: server.options.timeLimit) {
            try accounts.removeSecondFactor(of: person, password: password, code: code)
        }
        return .json { text in text.object { $0.member("removed", true) } }
    }
}
