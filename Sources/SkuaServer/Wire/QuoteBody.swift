import ByteStorage
import CatalogEngine
import Commerce

/// What requests say about quotes.
enum QuoteBody {
    /// Lines as somebody asks for them; nil when the body has none.
    static func lines(of body: BodyObject) throws -> [QuoteSource.Line]? {
        try body.objects("lines", members: ["sku", "unit", "quantity", "reference", "purchase_order", "wanted_price"])?.map { row in
            guard let quantity = try row.decimal("quantity") else { throw missing("quantity") }
            return QuoteSource.Line(
                sku: SKU(try row.requiredText("sku")), unit: try row.text("unit"), quantity: quantity,
                reference: try row.text("reference") ?? "", purchaseOrder: try row.text("purchase_order") ?? "",
                price: try row.decimal("wanted_price"))
        }
    }

    /// What a quote is asked for.
    static func source(of body: BodyObject) throws -> QuoteSource {
        guard ["cart", "list", "quote", "lines"].count(where: body.has) == 1 else {
            throw ServerError(
                status: 400, "One of the members `cart`, `list`, `quote` and `lines` says what the quote is for.", field: "lines")
        }
        if let cart = try body.text("cart") { return .cart(CartID(cart)) }
        if let list = try body.text("list") { return .list(ShoppingListID(list), lines: try body.integers("list_lines")) }
        if let quote = try body.text("quote") { return .quote(QuoteID(quote)) }
        return .lines(try lines(of: body) ?? [], currency: try body.text("currency"))
    }

    /// What the seller changes: lines that name an `id` are changed or taken out, others come as new ones.
    static func offers(
        of body: BodyObject
    ) throws -> (offers: [QuoteLineOffer], additions: [(line: QuoteSource.Line, price: FixedDecimal?)]) {
        var offers: [QuoteLineOffer] = []
        var additions: [(line: QuoteSource.Line, price: FixedDecimal?)] = []
        let members = ["id", "price", "quantity", "is_removed", "sku", "unit", "reference"]
        for row in try body.objects("lines", members: members) ?? [] {
            let (price, quantity) = (try row.decimal("price"), try row.decimal("quantity"))
            if let id = try row.integer("id").map({ QuoteLineID($0) }) {
                offers.append(try row.flag("is_removed") == true ? .remove(id) : .set(id, price: price, quantity: quantity))
            } else {
                guard let quantity else { throw missing("quantity") }
                additions.append(
                    (
                        QuoteSource.Line(
                            sku: SKU(try row.requiredText("sku")), unit: try row.text("unit"), quantity: quantity,
                            reference: try row.text("reference") ?? ""), price
                    ))
            }
        }
        return (offers, additions)
    }

    static func counters(of body: BodyObject) throws -> [QuoteLineCounter] {
        try (body.objects("lines", members: ["id", "price", "quantity"]) ?? []).map { row in
            guard let id = try row.integer("id") else { throw missing("id") }
            return QuoteLineCounter(line: QuoteLineID(id), price: try row.decimal("price"), quantity: try row.decimal("quantity"))
        }
    }

    static func expiry(of body: BodyObject) throws -> QuoteExpiry? {
        guard let text = try body.text("expires_at") else { return nil }
        return try QuoteExpiry(text, zone: try body.text("time_zone"))
    }

    static func revision(of body: BodyObject) throws -> Int64 {
        guard let revision = try body.integer("revision") else { throw missing("revision") }
        return revision
    }

    private static func missing(_ name: String) -> ServerError {
        ServerError(status: 400, "Member `\(name)` is required.", field: name)
    }
}
