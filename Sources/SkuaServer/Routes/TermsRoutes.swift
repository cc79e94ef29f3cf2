import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/companies/{id}/terms` for the seller, `/v1/invoices` for both sides.
struct TermsRoutes: Sendable {
    let server: SearchServer

    /// Most invoices on a page.
    private static let maximumLimit = 100

    func add(to table: inout EndpointTable) {
        let terms = Endpoint.Answer(summary: "The terms.", schema: Endpoint.schema("PaymentTerms"))
        table.add(
            Endpoint(
                method: .get, path: "/v1/companies/{id}/terms", name: "getPaymentTerms", section: .orders,
                summary: "When a company pays, and what happens when it does not.", action: .manageCredit, answer: terms),
            get)
        table.add(
            Endpoint(
                method: .put, path: "/v1/companies/{id}/terms", name: "putPaymentTerms", section: .orders,
                summary: "Sets the payment terms of a company; orders that were placed keep theirs.", action: .manageCredit,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("PaymentTermsChange")), answer: terms),
            put)
        table.add(
            Endpoint(
                method: .get, path: "/v1/invoices", name: "listInvoices", section: .orders,
                summary: "The invoices of a company, newest first: the own one, or for the seller the one that is named.",
                action: .viewCredit, otherActions: [.manageCredit], isForPeopleToo: true,
                parameters: [Endpoint.Parameter(name: "company", type: "string", summary: "For the seller: whose invoices.")]
                    + PageRequest.parameters(usually: 20, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of invoices.", schema: Endpoint.schema("InvoiceList")), failures: [404, 422]),
            invoices)
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        try await answer(try company(of: context))
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (company, actor) = (try company(of: context), context.grant.actor)
        let body = try BodyObject(await server.body(of: request), members: ["net_days", "prepayment", "arrears", "grace_days"])
        var terms = try await server.run { try $0.credit.terms(of: company) }.terms
        if let days = try days("net_days", of: body) { terms.netDays = days }
        if let isPrepaid = try body.flag("prepayment") { terms.isPrepaid = isPrepaid }
        if let arrears = try body.choice("arrears", PaymentTerms.ArrearsRule.self) { terms.arrears = arrears }
        if let days = try days("grace_days", of: body) { terms.graceDays = days }
        let wanted = terms
        try await server.run { try $0.credit.set(wanted, of: company, by: actor) }
        return try await answer(company)
    }

    @Sendable private func invoices(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let page = try PageRequest(context, usually: 20, atMost: Self.maximumLimit)
        let company: CompanyCode
        if let session = context.grant.session {
            company = session.associate.company
        } else {
            guard let code = context.query["company"] else { throw ServerError.outOfBounds("Parameter `company` is required.") }
            company = CompanyCode(code)
            guard context.grant.reach.includes(company) else { throw ServerError.notFound("There is no such company.") }
        }
        let after = try page.cursor.map { text throws(ServerError) in
            guard let number = Int64(text) else { throw .outOfBounds("Parameter `cursor` is no cursor.") }
            return number
        }
        let (found, hasMore, now) = try await server.run { engine in
            let (invoices, hasMore) = try engine.credit.invoices(of: company, after: after, limit: page.limit)
            return (invoices, hasMore, engine.credit.now)
        }
        return .json { text in
            text.object { text in
                text.array("invoices", of: found) { text, invoice in CreditText.write(invoice, at: now, to: &text) }
                if hasMore, let last = found.last { text.member("next_cursor", String(last.number)) }
            }
        }
    }

    private func company(of context: SkuaRequestContext) throws -> CompanyCode {
        let company = CompanyCode(try context.path("id"))
        guard context.grant.reach.includes(company) else { throw ServerError.notFound("There is no such company.") }
        return company
    }

    private func days(_ name: String, of body: BodyObject) throws(ServerError) -> Int? {
        guard let days = try body.integer(name) else { return nil }
        guard (0...365).contains(days) else {
            throw ServerError(status: 400, "Member `\(name)` must be from 0 to 365.", field: name)
        }
        return Int(days)
    }

    private func answer(_ company: CompanyCode) async throws -> Response {
        let (terms, isAgreed) = try await server.run { try $0.credit.terms(of: company) }
        return .json { text in
            text.object { text in
                text.member("company", company.description)
                text.member("net_days", terms.netDays)
                text.member("prepayment", terms.isPrepaid)
                text.member("arrears", terms.arrears.rawValue)
                text.member("grace_days", terms.graceDays)
                text.member("is_agreed", isAgreed)
            }
        }
    }
}
