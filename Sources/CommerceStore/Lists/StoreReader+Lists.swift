package import Commerce

extension StoreReader {
    private static let columns = """
        number, id, company, unit, owner, name, project, audience, version, next_line, created_at, changed_at
        """

    /// A shopping list with all that is on it.
    package func shoppingList(_ id: ShoppingListID) throws -> ShoppingList? {
        let head = try connection.first("SELECT \(Self.columns) FROM shopping_list WHERE id = $1", [.text(id.description)], Self.head)
        return try head.map { try whole($0.list, $0.number) }
    }

    /// Shopping lists of a company, newest first, as long as `body` returns true.
    ///
    /// - Parameter before: only those made before this one; nil for all. An unknown one gives none.
    package func forEachShoppingList(
        of company: CompanyCode, before: ShoppingListID?, _ body: (ShoppingList) throws -> Bool
    ) throws {
        var last = Int64.max
        if let before { last = try number(of: before) ?? 0 }
        while true {
            let heads = try connection.all(
                "SELECT \(Self.columns) FROM shopping_list WHERE company = $1 AND number < $2 ORDER BY number DESC LIMIT 100",
                [.text(company.description), .integer(last)], Self.head)
            for head in heads {
                guard try body(whole(head.list, head.number)) else { return }
            }
            guard let next = heads.last?.number else { return }
            last = next
        }
    }

    func number(of list: ShoppingListID) throws -> Int64? {
        try connection.first("SELECT number FROM shopping_list WHERE id = $1", [.text(list.description)]) { $0.integer(0) }
    }

    private static func head(_ row: any SQLRow) throws -> (number: Int64, list: ShoppingList) {
        let holding = Holding(
            company: CompanyCode(row.text(2)), unit: row.optionalText(3).map { BusinessUnitCode($0) }, owner: AssociateCode(row.text(4)))
        let list = ShoppingList(
            id: ShoppingListID(row.text(1)), holding: holding, name: row.text(5), project: row.text(6),
            audience: ListAudience(rawValue: row.text(7)) ?? .person, version: row.integer(8), lines: [], nextLine: row.integer(9),
            shares: [:], createdAt: row.integer(10), changedAt: row.integer(11))
        return (row.integer(0), list)
    }

    /// The list of a head with its lines and shares.
    private func whole(_ head: ShoppingList, _ number: Int64) throws -> ShoppingList {
        let key: [SQLValue] = [.integer(number)]
        let lines = try connection.all(
            "SELECT line, sku, unit, quantity, note FROM shopping_list_line WHERE list = $1 ORDER BY line", key
        ) { row in
            ShoppingListLine(
                id: row.integer(0), sku: SKU(row.text(1)), unit: row.text(2), quantity: FixedDecimal(tenThousandths: row.integer(3)),
                note: row.text(4))
        }
        let shares = try connection.all("SELECT associate, access FROM shopping_list_share WHERE list = $1", key) { row in
            (AssociateCode(row.text(0)), CartShare(rawValue: row.text(1)) ?? .read)
        }
        return ShoppingList(
            id: head.id, holding: head.holding, name: head.name, project: head.project, audience: head.audience, version: head.version,
            lines: lines, nextLine: head.nextLine, shares: Dictionary(uniqueKeysWithValues: shares), createdAt: head.createdAt,
            changedAt: head.changedAt)
    }
}
