package import Commerce

extension StoreReader {
    private static let columns = """
        number, id, company, unit, owner, currency, name, state, version, next_line, cart, order_id, created_at, changed_at
        """

    /// A quote with its revisions and messages.
    package func quote(_ id: QuoteID) throws -> Quote? {
        try connection.first("SELECT \(Self.columns) FROM quote WHERE id = $1", [.text(id.description)], Self.head).map(whole)
    }

    /// Quotes, newest first, as long as `body` returns true.
    ///
    /// - Parameters:
    ///   - company: nil for those of all companies.
    ///   - before: only those asked for before this one; nil for all. An unknown one gives none.
    package func forEachQuote(of company: CompanyCode?, before: QuoteID?, _ body: (Quote) throws -> Bool) throws {
        var last = Int64.max
        if let before {
            last = try connection.first("SELECT number FROM quote WHERE id = $1", [.text(before.description)]) { $0.integer(0) } ?? 0
        }
        let condition = company == nil ? "" : "company = $1 AND "
        let arguments = company.map { [SQLValue.text($0.description)] } ?? []
        while true {
            let heads = try connection.all(
                "SELECT \(Self.columns) FROM quote WHERE \(condition)number < $\(arguments.count + 1) ORDER BY number DESC LIMIT 100",
                arguments + [.integer(last)], Self.head)
            for head in heads {
                guard try body(whole(head)) else { return }
            }
            guard let next = heads.last?.number else { return }
            last = next
        }
    }

    /// Quotes whose time was over at a moment, and of which nobody has been told yet.
    package func expiredQuotes(at moment: Int64, limit: Int) throws -> [Quote] {
        try connection.all(
            "SELECT \(Self.columns) FROM quote WHERE due_at <= $1 ORDER BY due_at LIMIT $2", [.integer(moment), .integer(limit)],
            Self.head
        ).map(whole)
    }

    private static func head(_ row: any SQLRow) throws -> Quote {
        guard let state = QuoteStatus(rawValue: row.text(7)) else {
            throw StoreError(.corrupt, "a quote has an unknown state; restore the database from a backup")
        }
        return Quote(
            id: QuoteID(row.text(1)), number: row.integer(0),
            holding: Holding(
                company: CompanyCode(row.text(2)), unit: row.optionalText(3).map { BusinessUnitCode($0) },
                owner: AssociateCode(row.text(4))),
            currency: try currency(row.text(5)), name: row.text(6), state: state, version: row.integer(8), request: [],
            nextLine: row.integer(9), revisions: [], messages: [], cart: row.optionalText(10).map { CartID($0) },
            order: row.optionalText(11).map { OrderID($0) }, createdAt: row.integer(12), changedAt: row.integer(13))
    }

    /// The quote of a head with all that belongs to it.
    private func whole(_ head: Quote) throws -> Quote {
        let key: [SQLValue] = [.integer(head.number)]
        var lines: [Int64: [QuoteLine]] = [:]
        try connection.query(
            """
            SELECT revision, line, sku, unit, quantity, reference, price, wanted_price, wanted_quantity, purchase_order FROM quote_line
            WHERE quote = $1 ORDER BY revision, line
            """, key
        ) { row in
            func decimal(_ column: Int) -> FixedDecimal? { row.optionalInteger(column).map { FixedDecimal(tenThousandths: $0) } }
            lines[row.integer(0), default: []].append(
                QuoteLine(
                    id: QuoteLineID(row.integer(1)), sku: SKU(row.text(2)), unit: row.text(3),
                    quantity: FixedDecimal(tenThousandths: row.integer(4)), reference: row.text(5), purchaseOrder: row.text(9),
                    price: decimal(6),
                    wantedPrice: decimal(7), wantedQuantity: decimal(8)))
            return true
        }
        let revisions = try connection.all(
            "SELECT number, expires_at, zone, sent_at, discount FROM quote_revision WHERE quote = $1 ORDER BY number", key
        ) { row in
            QuoteRevision(
                number: row.integer(0), lines: lines[row.integer(0)] ?? [],
                expiry: row.optionalInteger(1).map { QuoteExpiry(instant: $0, zone: row.optionalText(2)) },
                discount: row.optionalInteger(4).map { Money(minorUnits: $0, currency: head.currency) }, sentAt: row.optionalInteger(3))
        }
        let messages = try connection.all(
            "SELECT number, author_kind, author, text, written_at FROM quote_message WHERE quote = $1 ORDER BY number", key
        ) { row in
            QuoteMessage(
                number: row.integer(0), author: try Actor(kind: row.text(1), name: row.text(2)), text: row.text(3),
                writtenAt: row.integer(4))
        }
        return Quote(
            id: head.id, number: head.number, holding: head.holding, currency: head.currency, name: head.name, state: head.state,
            version: head.version, request: lines[0] ?? [], nextLine: head.nextLine, revisions: revisions, messages: messages,
            cart: head.cart, order: head.order, createdAt: head.createdAt, changedAt: head.changedAt)
    }
}
