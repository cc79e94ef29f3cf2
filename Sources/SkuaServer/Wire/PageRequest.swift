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
