import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/budgets`: what may be spent in a period.
struct BudgetRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        func endpoint(
            _ method: HTTPRequest.Method, _ path: String, _ name: String, _ summary: String, isOpenToAll: Bool = false,
            body: String? = nil, answer: Endpoint.Answer, failures: [Int] = []
        ) -> Endpoint {
            Endpoint(
                method: method, path: "/v1/budgets" + path, name: name, section: .approvals, summary: summary, action: .manageBudgets,
                otherActions: isOpenToAll ? [.useApprovals] : [], isForPeopleToo: true, parameters: [.company],
                body: body.map { .init(mediaTypes: ["application/json"], schema: Endpoint.schema($0)) }, answer: answer,
                failures: [403, 404] + failures)
        }
        let budget = Endpoint.Answer(summary: "The budget with what is left of it.", schema: Endpoint.schema("Budget"))
        table.add(
            endpoint(
                .get, "", "listBudgets", "The budgets that one keeps, and those that concern oneself.", isOpenToAll: true,
                answer: .init(summary: "The budgets, by code.", schema: Endpoint.schema("BudgetList"))),
            list)
        table.add(endpoint(.get, "/{id}", "getBudget", "One budget.", isOpenToAll: true, answer: budget), get)
        table.add(
            endpoint(
                .put, "/{id}", "putBudget", "Sets what somebody, or a unit with all below it, may order in a period.", body: "NewBudget",
                answer: .init(otherStatus: 201, summary: "The budget; 201 when it is new.", schema: Endpoint.schema("Budget")),
                failures: [409]),
            put)
        table.add(endpoint(.delete, "/{id}", "deleteBudget", "Removes a budget.", answer: .removed), delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let manager = try context.approvalManager
        let budgets = try await server.run { try $0.budgets.budgets(for: manager) }
        return .json { text in
            text.object { text in text.array("budgets", of: budgets) { text, standing in BudgetText.write(standing, to: &text) } }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, manager) = (BudgetCode(try context.path("id")), try context.approvalManager)
        let budget = try await server.run { try $0.budgets.budget(code, for: manager) }
        return .json { text in text.object { BudgetText.write(budget, to: &$0) } }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, manager) = (BudgetCode(try context.path("id")), try context.approvalManager)
        let body = try BodyObject(await server.body(of: request), members: ["associate", "unit", "period", "limit"])
        let target: Budget.Target
        switch (try body.text("associate"), try body.text("unit")) {
        case (let code?, nil): target = .associate(AssociateCode(code))
        case (nil, let code?): target = .unit(BusinessUnitCode(code))
        default: throw body.error("associate", "or `unit` must be stated, and not both")
        }
        guard let period = try body.choice("period", BudgetPeriod.self) else { throw body.error("period", "is required") }
        let limit = try body.requiredMoney("limit")
        let (budget, isNew) = try await server.run { try $0.budgets.put(code, target, period, limit: limit, by: manager) }
        return .json(status: isNew ? .created : .ok) { text in text.object { BudgetText.write(budget, to: &$0) } }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (code, manager) = (BudgetCode(try context.path("id")), try context.approvalManager)
        try await server.run { try $0.budgets.remove(code, by: manager) }
        return .removed(code.description)
    }
}
