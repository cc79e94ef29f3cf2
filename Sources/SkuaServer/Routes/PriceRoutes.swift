import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird

/// `/v1/prices/explain`: why a product costs a buyer what it costs.
struct PriceRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/v1/prices/explain", name: "explainPrice", section: .commerce,
                summary: "The price of a product for a buyer, the price lists and tiers that were looked at, and why all but one lost.",
                action: .search,
                parameters: [
                    Endpoint.Parameter(name: "sku", type: "string", summary: "Id of the product.", isRequired: true),
                    Endpoint.Parameter(
                        name: "date", type: "string",
                        summary: "Moment that the price is asked for, RFC 3339 or a day in UTC; now without it. Needs an admin key."),
                ] + SearchParameterDocumentation.buyer,
                answer: .init(summary: "The price with the way to it.", schema: Endpoint.schema("PriceExplanation")),
                failures: [403, 404, 409]),
            explain)
    }

    @Sendable private func explain(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let parameters = try context.searchParameters()
        let isForSeller = context.grant.allows(.actForCustomers, on: nil) && context.grant.pinned == nil
        var buyer = try context.grant.buyer(parameters)
        guard isForSeller || context.grant.pinned?["customer"] != nil else {
            throw ServerError.forbidden("Prices are explained to an admin key, or to a scoped key that names its customer.")
        }
        guard let sku = parameters.text("sku") else { throw ServerError.badRequest("Parameter `sku` is required.") }
        if let date = parameters.text("date") {
            guard isForSeller else { throw ServerError.forbidden("Parameter `date` needs an admin key.") }
            guard let moment = DateText(iso: date) else {
                throw ServerError.badRequest("Parameter `date` must be a day such as 2026-04-01, or a time such as 2026-04-01T12:00:00Z.")
            }
            buyer.moment = Int64(moment.unixSeconds)
        }
        let (asked, allowed) = (buyer, isForSeller || context.grant.allows(.search, on: server.engine.pricedCollection))
        guard allowed else { throw ServerError.unauthorized }
        let answer = try await server.run { try $0.explainPrice(of: sku, for: asked, isForSeller: isForSeller) }
        return .json(PriceAnswerText.json(answer).serialized())
    }
}
