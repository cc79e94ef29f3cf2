import ByteStorage
import CatalogEngine
import Commerce

/// Which orders a request looks for.
enum OrderFilterText {
    static let parameters: [Endpoint.Parameter] = [
        Endpoint.Parameter(
            name: "q", type: "string",
            summary: "Words that all occur in the number, the purchase order number, a SKU, a title or a reference."),
        Endpoint.Parameter(name: "status", type: "string", summary: "Of this status.", choices: OrderStatus.allCases.map(\.rawValue)),
        Endpoint.Parameter(
            name: "payment_status", type: "string", summary: "Paid so far.", choices: PaymentStatus.allCases.map(\.rawValue)),
        Endpoint.Parameter(
            name: "shipment_status", type: "string", summary: "Sent so far.", choices: ShipmentStatus.allCases.map(\.rawValue)),
        Endpoint.Parameter(name: "from", type: "string", summary: "Placed at this time or later, or on this day in UTC or later."),
        Endpoint.Parameter(name: "to", type: "string", summary: "Placed before this time, or on this day in UTC or before."),
    ]

    /// - Throws: ``ServerError`` 422 for a parameter that says nothing that is known.
    static func filter(of query: [String: String]) throws(ServerError) -> OrderFilter {
        let words = (query["q"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count <= OrderFilter.maximumWords else {
            throw .outOfBounds("Parameter `q` has at most \(OrderFilter.maximumWords) words.")
        }
        return OrderFilter(
            words: words, status: try choice("status", of: query, OrderStatus.self),
            payment: try choice("payment_status", of: query, PaymentStatus.self),
            shipment: try choice("shipment_status", of: query, ShipmentStatus.self),
            from: try moment("from", of: query)?.start, until: try moment("to", of: query)?.end)
    }

    private static func choice<Choice: RawRepresentable>(
        _ name: String, of query: [String: String], _: Choice.Type
    ) throws(ServerError) -> Choice? where Choice.RawValue == String {
        guard let text = query[name] else { return nil }
        guard let choice = Choice(rawValue: text) else { throw .outOfBounds("Parameter `\(name)` has no value `\(text)`.") }
        return choice
    }

    /// When a time or a day begins, and when it is over.
    private static func moment(_ name: String, of query: [String: String]) throws(ServerError) -> (start: Int64, end: Int64)? {
        guard let text = query[name] else { return nil }
        guard let date = DateText(iso: text) else {
            throw .outOfBounds("Parameter `\(name)` is a day such as 2026-04-01, or a time such as 2026-04-01T12:00:00Z.")
        }
        let start = Int64(date.unixSeconds)
        return (start, date.seconds == nil ? start + 86_400 : start)
    }
}
