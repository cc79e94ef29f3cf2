package import Commerce

extension StoreReader {
    /// A number that grows with every change of anybody's part numbers.
    package func partNumberVersion() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'part_number'") { $0.integer(0) } ?? 0
    }

    /// The owner of the part numbers of a level; nil for a level that never had any.
    package func partNumberOwner(_ level: CustomerLevel) throws -> PartNumberOwner? {
        try connection.first("SELECT number, version FROM part_number_owner WHERE level = $1 AND target = $2", level.columns) { row in
            PartNumberOwner(number: row.integer(0), version: row.integer(1))
        }
    }

    /// Hands over the part numbers of an owner, ascending by number, then SKU.
    /// - Complexity: O(part numbers of the owner)
    package func forEachPartNumber(of owner: PartNumberOwner, _ body: (_ number: String, _ sku: String) -> Void) throws {
        try connection.query(
            "SELECT part_number, sku FROM part_number WHERE owner = $1 ORDER BY part_number, sku", [.integer(owner.number)]
        ) { row in
            body(row.text(0), row.text(1))
            return true
        }
    }

    /// A page of the part numbers of a level, ascending by number, then SKU.
    /// - Parameter after: the last one of the page before.
    package func partNumbers(of level: CustomerLevel, after: (number: String, sku: SKU)?, limit: Int) throws -> [PartNumber] {
        guard let owner = try partNumberOwner(level) else { return [] }
        let (number, sku) = (after?.number ?? "", after?.sku.description ?? "")
        return try connection.all(
            """
            SELECT part_number, sku, description FROM part_number
            WHERE owner = $1 AND (part_number > $2 OR (part_number = $3 AND sku > $4)) ORDER BY part_number, sku LIMIT $5
            """,
            [.integer(owner.number), .text(number), .text(number), .text(sku), .integer(limit)]
        ) { row in PartNumber(level, row.text(0), SKU(row.text(1)), description: row.text(2)) }
    }

    /// How many part numbers a level has.
    package func partNumberCount(of level: CustomerLevel) throws -> Int {
        guard let owner = try partNumberOwner(level) else { return 0 }
        return Int(
            try connection.first("SELECT count(*) FROM part_number WHERE owner = $1", [.integer(owner.number)]) { $0.integer(0) } ?? 0)
    }

    /// The levels that have part numbers.
    package func partNumberLevels() throws -> [CustomerLevel] {
        try connection.all("SELECT level, target FROM part_number_owner ORDER BY level, target") { row in
            try CustomerLevel(kind: row.text(0), target: row.text(1))
        }
    }
}
