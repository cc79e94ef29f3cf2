import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/invitations`: people who are asked by mail to choose a password.
struct InvitationRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/invitations", name: "invite", section: .accounts,
                summary: "Asks somebody by mail to choose a password, as an associate who is added or changed on the way.",
                action: .manageAssociates, isForPeopleToo: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("NewInvitation")),
                answer: .init(
                    status: 201, summary: "The invitation; its token is in the mail alone.", schema: Endpoint.schema("Invitation")),
                failures: [404, 409, 429]),
            invite)
        table.add(
            Endpoint(
                method: .get, path: "/v1/invitations", name: "listInvitations", section: .accounts,
                summary: "The invitations that wait to be accepted.", action: .manageAssociates, isForPeopleToo: true,
                answer: .init(summary: "The invitations, oldest first.", schema: Endpoint.schema("InvitationList"))),
            list)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/invitations/{id}", name: "withdrawInvitation", section: .accounts,
                summary: "Takes an invitation back.", action: .manageAssociates, isForPeopleToo: true,
                answer: .init(
                    summary: "Done.",
                    schema: ["type": "object", "required": ["withdrawn"], "properties": ["withdrawn": ["type": "boolean"]]])),
            withdraw)
        table.add(
            Endpoint(
                method: .post, path: "/v1/invitations/accept", name: "acceptInvitation", section: .accounts,
                summary: "Accepts an invitation with a password, or in a session of a login that is to stand for the associate as well.",
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("InvitationAcceptance")),
                answer: .init(status: 201, summary: "The session.", schema: Endpoint.schema("OpenedSession")),
                failures: [400, 401, 403, 404, 409, 503]),
            accept)
    }

    @Sendable private func invite(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let manager = context.accountManager
        let body = try BodyObject(await server.body(of: request), members: ["associate", "email"] + AccountText.associateMembers)
        let (code, address) = (AssociateCode(try body.requiredText("associate")), try body.requiredText("email"))
        let change = try AccountText.change(body)
        let invitation = try await server.run { try $0.accounts.invite(change, code, address: address, by: manager) }
        return .json(status: .created) { text in text.object { AccountText.write(invitation, to: &$0) } }
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let manager = context.accountManager
        let invitations = try await server.run { try $0.accounts.invitations(for: manager) }
        return .json { text in
            text.object { text in
                text.array("invitations", of: invitations) { text, invitation in AccountText.write(invitation, to: &text) }
            }
        }
    }

    @Sendable private func withdraw(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        guard let number = Int64(try context.path("id")) else { throw ServerError.notFound("There is no such invitation.") }
        let manager = context.accountManager
        try await server.run { try $0.accounts.withdrawInvitation(number, by: manager) }
        return .json { text in text.object { $0.member("withdrawn", true) } }
    }

    @Sendable private func accept(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        // A session may come along, and does not have to.
        var person: SignedIn?
        if Authenticator.token(of: request) != nil {
            person = try server.authenticator.grant(of: request, query: context.query).person
        }
        let body = try BodyObject(await server.body(of: request), members: ["token", "password"])
        let (token, password) = (try body.requiredText("token"), try body.text("password"))
        let accounts = server.engine.accounts
        let (opened, associate) = try await server.signIns.run(within: server.options.timeLimit) { [person] in
            try accounts.accept(token, password: password, as: person)
        }
        return try await server.opened(associate, opened)
    }
}
