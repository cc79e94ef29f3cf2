import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/approval-rules`: who has to agree to what, kept by the company, and by the seller for it.
struct ApprovalRuleRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        func endpoint(
            _ method: HTTPRequest.Method, _ path: String, _ name: String, _ summary: String, body: String? = nil, answer: Endpoint.Answer,
            failures: [Int] = []
        ) -> Endpoint {
            Endpoint(
                method: method, path: "/v1/approval-rules" + path, name: name, section: .approvals, summary: summary,
                action: .manageApprovalRules, isForPeopleToo: true, parameters: [.company],
                body: body.map { .init(mediaTypes: ["application/json"], schema: Endpoint.schema($0)) }, answer: answer,
                failures: [403, 404] + failures)
        }
        let rule = Endpoint.Answer(summary: "The rule.", schema: Endpoint.schema("ApprovalRule"))
        table.add(
            endpoint(
                .get, "", "listApprovalRules", "The rules of a company: those of the seller, and its own.",
                answer: .init(summary: "The rules, by code.", schema: Endpoint.schema("ApprovalRuleList"))),
            list)
        table.add(endpoint(.get, "/{id}", "getApprovalRule", "One rule.", answer: rule), get)
        table.add(
            endpoint(
                .put, "/{id}", "putApprovalRule", "Makes a rule, or writes it anew as a whole; requests that were made stay as they are.",
                body: "NewApprovalRule",
                answer: .init(otherStatus: 201, summary: "The rule; 201 when it is new.", schema: Endpoint.schema("ApprovalRule")),
                failures: [409]),
            put)
        table.add(endpoint(.delete, "/{id}", "deleteApprovalRule", "Removes a rule.", answer: .removed), delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let manager = try context.approvalManager
        let rules = try await server.run { try $0.approvals.rules(for: manager) }
        return .json { text in
            text.object { text in text.array("rules", of: rules) { text, rule in ApprovalRuleText.write(rule, to: &text) } }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, manager) = (ApprovalRuleCode(try context.path("id")), try context.approvalManager)
        let rule = try await server.run { try $0.approvals.rule(code, for: manager) }
        return .json { text in text.object { ApprovalRuleText.write(rule, to: &$0) } }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, manager) = (ApprovalRuleCode(try context.path("id")), try context.approvalManager)
        let draft = try ApprovalRuleText.draft(await server.body(of: request))
        let (rule, isNew) = try await server.run { try $0.approvals.put(code, by: manager) { draft.rule($0, $1, $2) } }
        return .json(status: isNew ? .created : .ok) { text in text.object { ApprovalRuleText.write(rule, to: &$0) } }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, manager) = (ApprovalRuleCode(try context.path("id")), try context.approvalManager)
        try await server.run { try $0.approvals.removeRule(code, by: manager) }
        return .removed(code.description)
    }
}

extension SkuaRequestContext {
    /// In whose name rules and budgets are kept: the own company's, or with a key the seller's, for the company that `company` names.
    /// - Throws: ``ServerError`` 400 when a key names no company, 404 for one that the sender does not look after or does not belong to.
    var approvalManager: ApprovalManager {
        get throws {
            let named = try searchParameters().text("company").map { CompanyCode($0) }
            if let session = grant.session {
                guard named == nil || named == session.associate.company else { throw ServerError.notFound("There is no such company.") }
                return .associate(session)
            }
            guard let company = named else {
                throw ServerError(status: 400, "Parameter `company` must name the company.", field: "company")
            }
            guard grant.reach.includes(company) else { throw ServerError.notFound("There is no such company.") }
            return .seller(grant.actor, company)
        }
    }
}

extension Endpoint.Parameter {
    /// The company that a key works for.
    static let company = Endpoint.Parameter(
        name: "company", type: "string", summary: "The company; needed with a key, and the own one in a session.")
}

extension Endpoint.Answer {
    /// What is answered when something was removed.
    static let removed = Endpoint.Answer(
        summary: "The name of what was removed.",
        schema: ["type": "object", "required": ["id"], "properties": ["id": ["type": "string"]]])
}

extension Response {
    /// The name of what was removed.
    static func removed(_ id: String) -> Response { .json { text in text.object { $0.member("id", id) } } }
}
