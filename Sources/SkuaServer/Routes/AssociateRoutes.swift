import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/associates` and `/v1/roles`: the people who buy, managed by the seller with a key, or by an administrator of their company.
struct AssociateRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/v1/associates", name: "listAssociates", section: .accounts,
                summary: "The associates of all companies, or of the own one.", action: .manageAssociates, isForPeopleToo: true,
                answer: .init(summary: "The associates, by code.", schema: Endpoint.schema("AssociateList"))),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/v1/associates/{id}", name: "getAssociate", section: .accounts, summary: "One associate.",
                action: .manageAssociates, isForPeopleToo: true,
                answer: .init(summary: "The associate.", schema: Endpoint.schema("Associate"))),
            get)
        table.add(
            Endpoint(
                method: .put, path: "/v1/associates/{id}", name: "putAssociate", section: .accounts,
                summary: "Adds an associate, or changes what the body states; a new password or a block ends the sessions at once.",
                action: .manageAssociates, isForPeopleToo: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("AssociateChange")),
                answer: .init(otherStatus: 201, summary: "The associate; 201 when it is new.", schema: Endpoint.schema("Associate")),
                failures: [409]),
            put)
        table.add(
            Endpoint(
                method: .get, path: "/v1/roles", name: "listRoles", section: .accounts,
                summary: "The roles that associates can have, with what they allow.", action: .manageAssociates, isForPeopleToo: true,
                answer: .init(summary: "The roles.", schema: Endpoint.schema("RoleList"))),
            roles)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let manager = context.accountManager
        let profiles = try await server.run { try $0.accounts.associates(for: manager) }
        return .json { text in
            text.object { text in
                text.array("associates", of: profiles) { text, profile in AccountText.write(profile, to: &text) }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, manager) = (AssociateCode(try context.path("id")), context.accountManager)
        let profile = try await server.run { try $0.accounts.associate(code, for: manager) }
        return .json { text in text.object { AccountText.write(profile, to: &$0) } }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, manager) = (AssociateCode(try context.path("id")), context.accountManager)
        let change = try AccountText.change(await server.body(of: request))
        let (profile, isNew) = try await server.run { try $0.accounts.put(change, for: code, by: manager) }
        return .json(status: isNew ? .created : .ok) { text in text.object { AccountText.write(profile, to: &$0) } }
    }

    @Sendable private func roles(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        .json { text in
            text.object { text in
                text.array("roles", of: Role.catalogue) { text, role in AccountText.write(role, to: &text) }
            }
        }
    }
}

extension SkuaRequestContext {
    /// The session of the request.
    /// - Throws: ``ServerError`` 401 when a key came instead.
    var session: Session {
        get throws(ServerError) {
            guard let session = grant.session else { throw .signedOut }
            return session
        }
    }

    /// In whose name accounts are managed.
    var accountManager: AccountManager { grant.session.map { .associate($0.authority) } ?? .seller }
}
