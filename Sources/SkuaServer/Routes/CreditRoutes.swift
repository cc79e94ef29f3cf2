import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/credit-accounts` for the seller, `/v1/credit` for those who look after money in a company.
struct CreditRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        let account = Endpoint.Answer(summary: "The account with its newest entries.", schema: Endpoint.schema("CreditAccount"))
        table.add(
            Endpoint(
                method: .get, path: "/v1/credit", name: "getOwnCredit", section: .orders,
                summary: "What the own company may owe, and owes.", action: .viewCredit, isForPeople: true, answer: account,
                failures: [404]),
            own)
        table.add(
            Endpoint(
                method: .get, path: "/v1/credit-accounts/{id}", name: "getCreditAccount", section: .orders,
                summary: "What a company may owe, and owes.", action: .manageCredit, otherActions: [.viewCredit], isForPeopleToo: true,
                answer: account),
            get)
        table.add(
            Endpoint(
                method: .put, path: "/v1/credit-accounts/{id}", name: "putCreditAccount", section: .orders,
                summary: "Opens the credit account of a company, or sets its terms.", action: .manageCredit, isForPeopleToo: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("CreditTerms")), answer: account),
            put)
        table.add(
            Endpoint(
                method: .post, path: "/v1/credit-accounts/{id}/payments", name: "addCreditPayment", section: .orders,
                summary: "Takes a payment in.", action: .manageCredit, isForPeopleToo: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("CreditPayment")), answer: account),
            pay)
    }

    @Sendable private func own(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        try await answer(try context.session.associate.company)
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        try await answer(try company(of: context))
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let company = try company(of: context)
        let body = try BodyObject(await server.body(of: request), members: ["limit", "extra_limit", "is_blocked"])
        let (limit, extra, isBlocked) = (try body.money("limit"), try body.money("extra_limit"), try body.flag("is_blocked"))
        let actor = context.grant.actor
        try await server.run { try $0.credit.set(limit: limit, extra: extra, isBlocked: isBlocked, of: company, by: actor) }
        return try await answer(company)
    }

    @Sendable private func pay(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let company = try company(of: context)
        let body = try BodyObject(await server.body(of: request), members: ["amount", "reference"])
        let (amount, reference) = (try body.requiredMoney("amount"), try body.text("reference") ?? "")
        let actor = context.grant.actor
        try await server.run { try $0.credit.pay(amount, reference: reference, of: company, by: actor) }
        return try await answer(company)
    }

    /// The company in the path, whose account is shown to those of the seller alone who look after it; who buys sees the own account by
    /// another path.
    private func company(of context: SkuaRequestContext) throws -> CompanyCode {
        let company = CompanyCode(try context.path("id"))
        guard context.grant.reach.includes(company) else { throw ServerError.notFound("There is no credit account.") }
        return company
    }

    private func answer(_ company: CompanyCode) async throws -> Response {
        let (account, entries) = try await server.run { try $0.credit.account(of: company) }
        return .json { text in text.object { CreditText.write(account, entries, to: &$0) } }
    }
}
