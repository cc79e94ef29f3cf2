package import Commerce

extension StoreWriter {
    /// Adds part numbers; of one that is there already for the same SKU the description is replaced.
    package func put(_ partNumbers: [PartNumber]) throws {
        for (level, own) in Dictionary(grouping: partNumbers, by: \.level) {
            let owner = try touch(level)
            try connection.executeEach(
                """
                INSERT INTO part_number (owner, part_number, sku, description) VALUES ($1, $2, $3, $4)
                ON CONFLICT (owner, part_number, sku) DO UPDATE SET description = excluded.description
                """, columns: 4,
                own.flatMap { [.integer(owner), .text($0.number), .text($0.sku.description), .text($0.description)] as [SQLValue] })
        }
        try recordChanges(partNumbers.map { RecordChange(.partNumber, $0.number, detail: $0.level.text) })
    }

    /// Removes what a level means by numbers, each for one SKU, or for all of them where it names none.
    /// - Returns: how many went.
    @discardableResult
    package func removePartNumbers(_ numbers: [(number: String, sku: SKU?)], of level: CustomerLevel) throws -> Int {
        guard !numbers.isEmpty, try reader.partNumberOwner(level) != nil else { return 0 }
        let owner = try touch(level)
        let single = numbers.filter { $0.sku != nil }
        var removed = try connection.executeEach(
            "DELETE FROM part_number WHERE owner = $1 AND part_number = $2 AND sku = $3", columns: 3,
            single.flatMap { [.integer(owner), .text($0.number), .text($0.sku?.description ?? "")] as [SQLValue] })
        removed += try connection.executeEach(
            "DELETE FROM part_number WHERE owner = $1 AND part_number = $2", columns: 2,
            numbers.filter { $0.sku == nil }.flatMap { [.integer(owner), .text($0.number)] as [SQLValue] })
        try recordChanges(numbers.map { RecordChange(.partNumber, $0.number, detail: level.text) })
        return removed
    }

    /// Removes all part numbers of a level.
    /// - Returns: how many went.
    @discardableResult
    package func removePartNumbers(of level: CustomerLevel) throws -> Int {
        guard try reader.partNumberOwner(level) != nil else { return 0 }
        let owner = try touch(level)
        let removed = try connection.execute("DELETE FROM part_number WHERE owner = $1", [.integer(owner)])
        if removed > 0 { try recordChanges([RecordChange(.partNumber, "", detail: level.text)]) }
        return removed
    }

    /// Gives the part numbers of a level a new version, and their owner a number where it has none.
    private func touch(_ level: CustomerLevel) throws -> Int64 {
        let version = try advance("part_number", by: 1)
        if let known = try reader.partNumberOwner(level) {
            try connection.execute(
                "UPDATE part_number_owner SET version = $1 WHERE number = $2", [.integer(version), .integer(known.number)])
            return known.number
        }
        let number = try advance("part_number_owner", by: 1)
        try connection.execute(
            "INSERT INTO part_number_owner (number, level, target, version) VALUES ($1, $2, $3, $4)",
            [.integer(number)] + level.columns + [.integer(version)])
        return number
    }
}
