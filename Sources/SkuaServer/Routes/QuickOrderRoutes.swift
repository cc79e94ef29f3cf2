import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird
import NIOCore

/// `/v1/quick-order`: ordering by codes and quantities.
struct QuickOrderRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/quick-order", name: "quickOrder", section: .carts,
                summary: "Finds the products of codes and quantities, and puts those that are sure into a cart when one is named.",
                action: .search, isForPeopleToo: true,
                parameters: [
                    Endpoint.Parameter(
                        name: "cart", type: "string", summary: "The cart to put the lines into; without it, nothing is changed."),
                    Endpoint.Parameter(name: "list", type: "string", summary: "The shopping list to put the lines on instead."),
                    Endpoint.Parameter(
                        name: "accept_guesses", type: "boolean",
                        summary: "Whether lines go into the cart, too, whose code is much like that of one product.",
                        defaultValue: .bool(false)),
                ] + SearchParameterDocumentation.buyer,
                body: .init(mediaTypes: QuickOrderBody.mediaTypes, schema: Endpoint.schema("NewQuickOrder")),
                answer: .init(summary: "What each line comes to.", schema: Endpoint.schema("QuickOrder")),
                failures: [401, 403, 404, 409, 412, 415]),
            order)
        table.add(sample("csv", "quickOrderSampleCSV", "text/csv")) { _, _ in
            .file(Array(QuickOrderSample.csv.utf8), "text/csv; charset=utf-8", name: "quick-order.csv")
        }
        let workbook = QuickOrderBody.mediaTypes[3]
        table.add(sample("xlsx", "quickOrderSampleWorkbook", workbook)) { _, _ in
            .file(QuickOrderSample.workbook, workbook, name: "quick-order.xlsx")
        }
    }

    private func sample(_ ending: String, _ name: String, _ mediaType: String) -> Endpoint {
        Endpoint(
            method: .get, path: "/v1/quick-order/sample.\(ending)", name: name, section: .carts,
            summary: "A quick order to start from, as .\(ending).", action: nil,
            answer: .init(summary: "The file.", mediaTypes: [mediaType], schema: ["type": "string"]))
    }

    @Sendable private func order(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let parameters = try context.searchParameters()
        let bytes = try await server.body(of: request)
        let version = try EntityTag.version(seenBy: request)
        let session = context.grant.session
        let buyer = try session?.buyer ?? context.grant.buyer(parameters)
        guard session != nil || context.grant.allows(.search, on: server.engine.pricedCollection) else { throw ServerError.unauthorized }
        let (answer, list) = try await server.run { engine -> (QuickOrderAnswer, ShoppingList?) in
            let body = try QuickOrderBody(bytes, of: request, parameters)
            guard body.cart != nil || body.list != nil else { return (try engine.quickOrders.answer(body.sheet, for: buyer), nil) }
            guard let session else { throw ServerError.signedOut }
            if let cart = body.cart {
                guard body.list == nil else { throw ServerError.badRequest("The lines go into a cart or onto a list, not both.") }
                let answer = try engine.quickOrders.order(
                    body.sheet, into: cart, acceptsGuesses: body.acceptsGuesses, seen: version, for: session)
                return (answer, nil)
            }
            let (answer, view) = try engine.quickOrders.order(
                body.sheet, onto: body.list ?? ShoppingListID(""), acceptsGuesses: body.acceptsGuesses, seen: version, for: session)
            return (answer, view.list)
        }
        var response = Response.json { text in
            text.object { text in
                QuickOrderText.write(answer, to: &text)
                if let list { text.object("list") { ShoppingListText.writeHead(list, to: &$0) } }
            }
        }
        if let version = answer.cart?.version ?? list?.version { response.headers[.eTag] = EntityTag.text(version) }
        return response
    }
}

extension Response {
    /// A file to be kept.
    static func file(_ bytes: [UInt8], _ mediaType: String, name: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: mediaType, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
