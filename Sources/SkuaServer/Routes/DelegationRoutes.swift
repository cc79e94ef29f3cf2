import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/delegations`: who decides in whose place, and when.
struct DelegationRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/v1/delegations", name: "listDelegations", section: .approvals,
                summary: "The delegations that one has given or received, or keeps for others.", action: .useApprovals, isForPeople: true,
                answer: .init(summary: "The delegations, by their beginning.", schema: Endpoint.schema("DelegationList"))),
            list)
        table.add(
            Endpoint(
                method: .put, path: "/v1/delegations/{id}", name: "putDelegation", section: .approvals,
                summary: "Names a substitute, who decides from `from` on and not any more from `until` on.", action: .useApprovals,
                isForPeople: true, body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("NewDelegation")),
                answer: .init(otherStatus: 201, summary: "The delegation; 201 when it is new.", schema: Endpoint.schema("Delegation")),
                failures: [409]),
            put)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/delegations/{id}", name: "deleteDelegation", section: .approvals,
                summary: "Ends a delegation at once.", action: .useApprovals, isForPeople: true, answer: .removed),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let delegations = try await server.run { try $0.approvals.delegations(for: session) }
        return .json { text in
            text.object { text in
                text.array("delegations", of: delegations) { text, delegation in ApprovalRuleText.write(delegation, to: &text) }
            }
        }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (DelegationID(try context.path("id")), try context.session)
        let body = try BodyObject(await server.body(of: request), members: ["substitute", "delegator", "from", "until"])
        let (substitute, delegator) = (
            AssociateCode(try body.requiredText("substitute")), try body.text("delegator").map { AssociateCode($0) }
        )
        guard let from = try body.moment("from") else { throw body.error("from", "is required") }
        guard let until = try body.moment("until", isEnd: true) else { throw body.error("until", "is required") }
        let (delegation, isNew) = try await server.run {
            try $0.approvals.putDelegation(id, substitute: substitute, of: delegator, from: from, until: until, for: session)
        }
        return .json(status: isNew ? .created : .ok) { text in text.object { ApprovalRuleText.write(delegation, to: &$0) } }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (DelegationID(try context.path("id")), try context.session)
        try await server.run { try $0.approvals.removeDelegation(id, for: session) }
        return .removed(id.description)
    }
}
