import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/sessions/on-behalf` and `/v1/session/switch`: going on in another's name, where that is allowed.
struct ActingRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        let body = Endpoint.Body(mediaTypes: ["application/json"], schema: Endpoint.schema("SessionTarget"))
        let answer = Endpoint.Answer(status: 201, summary: "The session.", schema: Endpoint.schema("OpenedSession"))
        table.add(
            Endpoint(
                method: .post, path: "/v1/sessions/on-behalf", name: "actOnBehalf", section: .accounts,
                summary: "Opens a session in which somebody of the seller acts for a customer's person, and is named for all they do.",
                action: .actOnBehalf, isForPeople: true, body: body, answer: answer, failures: [404]),
            onBehalf)
        table.add(
            Endpoint(
                method: .post, path: "/v1/session/switch", name: "switchSession", section: .accounts,
                summary: "Goes on as another associate of the same login; the session so far ends.", action: .useSession, isForPeople: true,
                body: body, answer: answer, failures: [404]),
            switchOver)
    }

    @Sendable private func onBehalf(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        guard let seller = context.grant.seller else {
            throw ServerError.forbidden("Only somebody of the seller, in their own name, acts on behalf of customers.")
        }
        let associate = try await target(of: request)
        let (token, person) = try await server.run { try $0.accounts.actOnBehalf(of: associate, by: seller) }
        return try await server.opened(person, token)
    }

    @Sendable private func switchOver(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let person = try context.person
        let associate = try await target(of: request)
        let (token, other) = try await server.run { try $0.accounts.switchSession(person, to: associate) }
        return try await server.opened(other, token)
    }

    private func target(of request: Request) async throws -> AssociateCode {
        AssociateCode(try BodyObject(await server.body(of: request), members: ["associate"]).requiredText("associate"))
    }
}
