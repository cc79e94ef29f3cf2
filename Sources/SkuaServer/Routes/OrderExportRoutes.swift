import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/orders/export`: all orders that one may see, as JSON lines or as a table with a row for each line.
struct OrderExportRoutes: Sendable {
    let server: SearchServer

    private enum Format: String, CaseIterable {
        case jsonl, csv
    }

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/v1/orders/export", name: "exportOrders", section: .orders,
                summary: "The orders that one may see, newest first, streamed.", action: .useOrders,
                otherActions: [.manageOrders, .viewCustomerOrders], isForPeopleToo: true,
                parameters: [
                    Endpoint.Parameter(
                        name: "format", type: "string", summary: "An order a line as JSON, or a row for each of its lines as CSV.",
                        choices: Format.allCases.map(\.rawValue), defaultValue: "jsonl")
                ] + OrderFilterText.parameters + [
                    Endpoint.Parameter(name: "company", type: "string", summary: "For the seller: only those of this company.")
                ],
                answer: .init(
                    summary: "One JSON object a line, or CSV.", mediaTypes: ["application/x-ndjson", "text/csv"],
                    schema: ["type": "string"]),
                failures: [422]),
            export)
    }

    @Sendable private func export(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let filter = try OrderFilterText.filter(of: context.query)
        guard let format = Format(rawValue: context.query["format"] ?? "jsonl") else {
            throw ServerError.outOfBounds("Parameter `format` is `jsonl` or `csv`.")
        }
        let company = context.query["company"].map { CompanyCode($0) }
        let agent = context.seesOrdersForSeller ? context.sellerAgent : nil
        let session = agent == nil ? try context.session : nil
        let mediaType = format == .csv ? "text/csv; charset=utf-8" : "application/x-ndjson"
        return try await .streamed(as: mediaType, for: request, on: server) { [engine = server.engine] body in
            if format == .csv { try body.append { $0 += OrderTable.header } }
            func write(_ order: Order) throws {
                switch format {
                case .jsonl: try body.appendLine { OrderText.write(order, to: &$0) }
                case .csv: try body.append { OrderTable.write(order, to: &$0) }
                }
            }
            if let session {
                try engine.orders.export(filter, for: session, write)
            } else if let agent {
                try engine.orders.export(filter, of: company, for: agent, write)
            }
        }
    }
}
