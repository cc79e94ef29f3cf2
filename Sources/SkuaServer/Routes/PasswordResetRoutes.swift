import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird

/// `/v1/password-resets`: a new password for who has forgotten the old one, by a token that is mailed to them.
struct PasswordResetRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/password-resets", name: "requestPasswordReset", section: .accounts,
                summary: "Mails a token for a new password, if there is such a login; the answer is the same when there is none.",
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("PasswordResetRequest")),
                answer: .init(
                    status: 202, summary: "Taken up.",
                    schema: ["type": "object", "required": ["accepted"], "properties": ["accepted": ["type": "boolean"]]]),
                failures: [400, 503]),
            ask)
        table.add(
            Endpoint(
                method: .post, path: "/v1/password-resets/confirm", name: "confirmPasswordReset", section: .accounts,
                summary: "Sets a new password by the token; all sessions end.",
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("PasswordReset")),
                answer: .init(
                    summary: "Done.",
                    schema: ["type": "object", "required": ["changed"], "properties": ["changed": ["type": "boolean"]]]),
                failures: [400, 404, 503]),
            confirm)
    }

    @Sendable private func ask(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let login = try BodyObject(await server.body(of: request), members: ["login"]).requiredText("login")
        try await server.run { try $0.accounts.requestReset(of: login) }
        return .json(status: .accepted) { text in text.object { $0.member("accepted", true) } }
    }

    @Sendable private func confirm(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try BodyObject(await server.body(of: request), members: ["token", "password"])
        let (token, password) = (try body.requiredText("token"), try body.requiredText("password"))
        let accounts = server.engine.accounts
        try await server.signIns.run(within: server.options.timeLimit) { try accounts.reset(token, to: password) }
        return .json { text in text.object { $0.member("changed", true) } }
    }
}
