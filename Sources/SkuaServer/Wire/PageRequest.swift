import ByteStorage

/// Which page of a list a request asks for: `cursor`, where the page before ended, and `limit`.
struct PageRequest: Sendable {
    /// `next_cursor` of the page before; nil for the first page.
    var cursor: String?
    /// Most items on the page.
    var limit: Int

    /// - Throws: ``ServerError`` 422 for a limit out of bounds.
    init(_ context: SkuaRequestContext, usually limit: Int, atMost maximum: Int) throws {
        let parameters = try context.searchParameters()
        cursor = parameters.text("cursor")
        self.limit = try parameters.integer("limit", in: 1...maximum) ?? limit
    }

    /// The cursor of lists that are in the order of numbers.
    /// - Throws: ``ServerError`` 400 for a cursor that is none.
    var number: Int64? {
        get throws(ServerError) {
            guard let cursor else { return nil }
            guard let number = Int64(cursor) else {
                throw ServerError(status: 400, "Parameter `cursor` must be `next_cursor` of the page before.", field: "cursor")
            }
            return number
        }
    }

    /// The parameters as they are documented.
    static func parameters(usually limit: Int, atMost maximum: Int) -> [Endpoint.Parameter] {
        [
            Endpoint.Parameter(name: "cursor", type: "string", summary: "Where to go on: `next_cursor` of the page before."),
            Endpoint.Parameter(
                name: "limit", type: "integer", summary: "Most items on the page.", defaultValue: .int(Int64(limit)), minimum: 1,
                maximum: maximum),
        ]
    }
}
