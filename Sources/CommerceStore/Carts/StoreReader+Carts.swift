package import Commerce

extension StoreReader {
    private static let columns = """
        number, id, company, unit, owner, currency, name, purchase_order, version, next_line, created_at, changed_at, order_id,
        cost_center, status, approval, content_version, reference
        """

    /// A cart with all that is in it.
    package func cart(_ id: CartID) throws -> Cart? {
        let head = try connection.first("SELECT \(Self.columns) FROM cart WHERE id = $1", [.text(id.description)], Self.head)
        return try head.map(whole)
    }

    /// Carts of a company, newest first, as long as `body` returns true.
    ///
    /// - Parameter before: only those made before this one; nil for all. An unknown one gives none.
    package func forEachCart(of company: CompanyCode, before: CartID?, _ body: (Cart) throws -> Bool) throws {
        var last = Int64.max
        if let before {
            last = try number(of: before) ?? 0
        }
        while true {
            let heads = try connection.all(
                "SELECT \(Self.columns) FROM cart WHERE company = $1 AND number < $2 ORDER BY number DESC LIMIT 100",
                [.text(company.description), .integer(last)], Self.head)
            for head in heads {
                guard try body(whole(head)) else { return }
            }
            guard let next = heads.last?.number else { return }
            last = next
        }
    }

    func number(of cart: CartID) throws -> Int64? {
        try connection.first("SELECT number FROM cart WHERE id = $1", [.text(cart.description)]) { $0.integer(0) }
    }

    private struct Head {
        var number: Int64
        var cart: Cart
    }

    private static func head(_ row: any SQLRow) throws -> Head {
        let holding = Holding(
            company: CompanyCode(row.text(2)), unit: row.optionalText(3).map { BusinessUnitCode($0) }, owner: AssociateCode(row.text(4)))
        guard let status = CartStatus(rawValue: row.text(14)) else {
            throw StoreError(.corrupt, "a cart has an unknown status; restore the database from a backup")
        }
        return Head(
            number: row.integer(0),
            cart: Cart(
                id: CartID(row.text(1)), holding: holding, currency: try currency(row.text(5)), name: row.text(6),
                purchaseOrder: row.text(7), reference: row.text(17), costCenter: row.text(13), status: status,
                approval: row.optionalText(15).map { ApprovalID($0) }, version: row.integer(8), contentVersion: row.integer(16),
                lines: [], nextLine: row.integer(9), shares: [:], comments: [], order: row.optionalText(12).map { OrderID($0) },
                createdAt: row.integer(10), changedAt: row.integer(11)))
    }

    /// The cart of a head with its lines, shares and comments.
    private func whole(_ head: Head) throws -> Cart {
        let key: [SQLValue] = [.integer(head.number)]
        let lines = try connection.all(
            "SELECT line, sku, unit, quantity, reference, added_by, cost_center, purchase_order FROM cart_line WHERE cart = $1 ORDER BY line",
            key
        ) { row in
            CartLine(
                id: CartLineID(row.integer(0)), sku: SKU(row.text(1)), unit: row.text(2),
                quantity: FixedDecimal(tenThousandths: row.integer(3)), reference: row.text(4), purchaseOrder: row.text(7),
                costCenter: row.text(6),
                addedBy: AssociateCode(row.text(5)))
        }
        let shares = try connection.all("SELECT associate, access FROM cart_share WHERE cart = $1", key) { row in
            (AssociateCode(row.text(0)), CartShare(rawValue: row.text(1)) ?? .read)
        }
        let comments = try connection.all(
            "SELECT number, line, author, text, written_at FROM cart_comment WHERE cart = $1 ORDER BY number", key
        ) { row in
            CartComment(
                number: row.integer(0), line: row.optionalInteger(1).map { CartLineID($0) }, author: AssociateCode(row.text(2)),
                text: row.text(3), writtenAt: row.integer(4))
        }
        let editors = try connection.all("SELECT associate FROM cart_editor WHERE cart = $1", key) { AssociateCode($0.text(0)) }
        let cart = head.cart
        return Cart(
            id: cart.id, holding: cart.holding, currency: cart.currency, name: cart.name, purchaseOrder: cart.purchaseOrder,
            reference: cart.reference, costCenter: cart.costCenter, status: cart.status, approval: cart.approval, version: cart.version,
            contentVersion: cart.contentVersion, editors: Set(editors), lines: lines, nextLine: cart.nextLine,
            shares: Dictionary(uniqueKeysWithValues: shares),
            comments: comments, order: cart.order, createdAt: cart.createdAt, changedAt: cart.changedAt
        )
        .with(try terms(ofCart: head.number), agreed: try agreedPrices(ofCart: head.number, in: cart.currency))
    }
}
