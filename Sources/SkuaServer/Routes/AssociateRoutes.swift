import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/associates`: the people who buy, managed by the seller with a key, or by an administrator of their company.
struct AssociateRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/v1/associates", name: "listAssociates", section: .accounts,
                summary: "The associates of all companies, or of the own one.", action: .manageAssociates,
                otherActions: [.actOnBehalf], isForPeopleToo: true,
                answer: .init(summary: "The associates, by code.", schema: Endpoint.schema("AssociateList"))),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/v1/associates/{id}", name: "getAssociate", section: .accounts, summary: "One associate.",
                action: .manageAssociates, otherActions: [.actOnBehalf], isForPeopleToo: true,
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
                method: .delete, path: "/v1/associates/{id}/totp", name: "removeSecondFactorOfAssociate", section: .accounts,
                summary: "Takes away a second factor that was lost; sessions end.", action: .manageAssociates, isForPeopleToo: true,
                answer: .init(summary: "The associate.", schema: Endpoint.schema("Associate"))),
            removeSecondFactor)
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

    @Sendable private func removeSecondFactor(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, manager) = (AssociateCode(try context.path("id")), context.accountManager)
        let profile = try await server.run { engine in
            try engine.accounts.removeSecondFactor(of: code, by: manager)
            return try engine.accounts.associate(code, for: manager)
        }
        return .json { text in text.object { AccountText.write(profile, to: &$0) } }
    }
}

extension SkuaRequestContext {
    /// Whoever has signed in.
    /// - Throws: ``ServerError`` 401 when a key came instead.
    var person: SignedIn {
        get throws(ServerError) {
            guard let person = grant.person else { throw .signedOut }
            return person
        }
    }

    /// The session of who buys.
    /// - Throws: ``ServerError`` 401 when a key came instead, 403 for somebody of the seller in their own name.
    var session: Session {
        get throws(ServerError) {
            guard let session = grant.session else {
                throw grant.seller == nil ? .signedOut : .forbidden("This is for those who buy: open a session on behalf of one of them.")
            }
            return session
        }
    }

    /// In whose name accounts are managed.
    var accountManager: AccountManager {
        grant.session.map { AccountManager($0) } ?? AccountManager(seller: grant.actor, reach: grant.reach)
    }
}
