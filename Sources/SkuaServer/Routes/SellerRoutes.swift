import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/sellers`: the people of the seller, managed with a key or by an administrator among them.
struct SellerRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        let answer = Endpoint.Answer(summary: "The person.", schema: Endpoint.schema("Seller"))
        table.add(
            Endpoint(
                method: .get, path: "/v1/sellers", name: "listSellers", section: .accounts, summary: "The people of the seller.",
                action: .manageSellers, isForPeopleToo: true,
                answer: .init(summary: "The people, by code.", schema: Endpoint.schema("SellerList"))),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/v1/sellers/{id}", name: "getSeller", section: .accounts, summary: "One person of the seller.",
                action: .manageSellers, isForPeopleToo: true, answer: answer),
            get)
        table.add(
            Endpoint(
                method: .put, path: "/v1/sellers/{id}", name: "putSeller", section: .accounts,
                summary: "Adds a person of the seller, or changes what the body states; a block ends their sessions at once.",
                action: .manageSellers, isForPeopleToo: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("SellerChange")),
                answer: .init(otherStatus: 201, summary: "The person; 201 when new.", schema: Endpoint.schema("Seller")), failures: [409]),
            put)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/sellers/{id}", name: "deleteSeller", section: .accounts,
                summary: "Removes a person of the seller; what they did stays in the log.", action: .manageSellers, isForPeopleToo: true,
                answer: .init(summary: "The person as they were.", schema: Endpoint.schema("Seller"))),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let profiles = try await server.run { try $0.accounts.sellers() }
        return .json { text in
            text.object { text in
                text.array("sellers", of: profiles) { text, profile in AccountText.write(profile, to: &text) }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let code = SellerCode(try context.path("id"))
        let profile = try await server.run { try $0.accounts.seller(code) }
        return .json { text in text.object { AccountText.write(profile, to: &$0) } }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, actor) = (SellerCode(try context.path("id")), context.grant.actor)
        let change = try AccountText.sellerChange(await server.body(of: request))
        let (profile, isNew) = try await server.run { try $0.accounts.put(change, for: code, by: actor) }
        return .json(status: isNew ? .created : .ok) { text in text.object { AccountText.write(profile, to: &$0) } }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, actor) = (SellerCode(try context.path("id")), context.grant.actor)
        let profile = try await server.run { engine in
            let profile = try engine.accounts.seller(code)
            try engine.accounts.removeSeller(code, by: actor)
            return profile
        }
        return .json { text in text.object { AccountText.write(profile, to: &$0) } }
    }
}
