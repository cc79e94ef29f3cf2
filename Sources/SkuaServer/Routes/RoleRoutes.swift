import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/roles`: the roles of the catalogue, and those that a company makes for itself.
struct RoleRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        let company = Endpoint.Parameter(
            name: "company", type: "string", summary: "Whose roles; the own company where people manage theirs.")
        table.add(
            Endpoint(
                method: .get, path: "/v1/roles", name: "listRoles", section: .accounts,
                summary: "The roles that associates can have, with what they allow.", action: .manageAssociates, isForPeopleToo: true,
                parameters: [company], answer: .init(summary: "The roles.", schema: Endpoint.schema("RoleList")), failures: [404]),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/v1/roles/{id}", name: "getRole", section: .accounts, summary: "One role.",
                action: .manageAssociates, isForPeopleToo: true, parameters: [company],
                answer: .init(summary: "The role.", schema: Endpoint.schema("Role"))),
            get)
        table.add(
            Endpoint(
                method: .put, path: "/v1/roles/{id}", name: "putRole", section: .accounts,
                summary: "Makes a role of the company's own, or writes it anew; nobody grants what they do not have.",
                action: .manageAssociates, isForPeopleToo: true, parameters: [company],
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("RoleChange")),
                answer: .init(otherStatus: 201, summary: "The role; 201 when it is new.", schema: Endpoint.schema("Role")), failures: [409]),
            put)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/roles/{id}", name: "deleteRole", section: .accounts,
                summary: "Removes a role of the company's own that nobody has.", action: .manageAssociates, isForPeopleToo: true,
                parameters: [company], answer: .init(summary: "The role as it was.", schema: Endpoint.schema("Role")), failures: [409]),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (company, manager) = (company(of: context), context.accountManager)
        let roles = try await server.run { try $0.accounts.roles(of: company, for: manager) }
        return .json { text in
            text.object { text in
                text.array("roles", of: roles) { text, role in AccountText.write(role, to: &text) }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, company, manager) = (RoleCode(try context.path("id")), company(of: context), context.accountManager)
        return .role(try await server.run { try $0.accounts.role(code, of: company, for: manager) })
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, company, manager) = (RoleCode(try context.path("id")), company(of: context), context.accountManager)
        let role = try AccountText.role(code, await server.body(of: request))
        let isNew = try await server.run { try $0.accounts.put(role, of: company, by: manager) }
        return .role(role, status: isNew ? .created : .ok)
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, company, manager) = (RoleCode(try context.path("id")), company(of: context), context.accountManager)
        let role = try await server.run { engine in
            let role = try engine.accounts.role(code, of: company, for: manager)
            try engine.accounts.removeRole(code, of: company, by: manager)
            return role
        }
        return .role(role)
    }

    private func company(of context: SkuaRequestContext) -> CompanyCode? { context.query["company"].map { CompanyCode($0) } }
}

extension Response {
    fileprivate static func role(_ role: Role, status: HTTPResponse.Status = .ok) -> Response {
        .json(status: status) { text in text.object { AccountText.write(role, to: &$0) } }
    }
}
