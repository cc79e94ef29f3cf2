/// A full replace gathers what it brings in a temporary table, and makes it count in one transaction at the end.
///
/// Temporary tables are seen by nobody else, cost no durable write, and go away with the process; a replace that is cut
/// off leaves nothing behind.
extension StoreWriter {
    /// Begins an empty stage; stages of other numbers stay.
    package func beginStage(_ stage: Int64) throws {
        try connection.execute(
            """
            CREATE TEMPORARY TABLE IF NOT EXISTS staged (
                stage BIGINT NOT NULL, id TEXT NOT NULL, body TEXT, prices TEXT, PRIMARY KEY (stage, id)
            )
            """)
        try endStage(stage)
    }

    /// Adds records to a stage; a record of the same id is replaced.
    package func stage(_ records: [StagedRecord], in stage: Int64) throws {
        guard !records.isEmpty else { return }
        var arguments: [SQLValue] = []
        arguments.reserveCapacity(records.count * 4)
        for record in records {
            arguments.append(.integer(stage))
            arguments.append(.text(record.id))
            arguments.append(.optional(record.body))
            arguments.append(.optional(record.prices))
        }
        try connection.executeEach(
            """
            INSERT INTO staged (stage, id, body, prices) VALUES ($1, $2, $3, $4)
            ON CONFLICT (stage, id) DO UPDATE SET body = excluded.body, prices = excluded.prices
            """,
            columns: 4, arguments)
    }

    /// Adds records that stay as they are to a stage; what the stage has of them already stands.
    package func stage(unlessStaged ids: [String], in stage: Int64) throws {
        guard !ids.isEmpty else { return }
        try connection.executeEach(
            "INSERT INTO staged (stage, id) VALUES ($1, $2) ON CONFLICT (stage, id) DO NOTHING", columns: 2,
            ids.flatMap { [SQLValue.integer(stage), .text($0)] })
    }

    /// The staged records that bring something new, in pages ascending by id.
    ///
    /// - Parameters:
    ///   - after: the last id of the page before; empty for the first page.
    ///   - limit: records at most.
    package func stagedChanges(_ stage: Int64, after: String, limit: Int) throws -> [StagedRecord] {
        try connection.all(
            """
            SELECT id, body, prices FROM staged
            WHERE stage = $1 AND id > $2 AND (body IS NOT NULL OR prices IS NOT NULL) ORDER BY id LIMIT $3
            """,
            [.integer(stage), .text(after), .integer(limit)]
        ) { row in
            StagedRecord(id: row.text(0), body: row.optionalUTF8(1), prices: row.optionalUTF8(2))
        }
    }

    /// How many documents ``removeUnstaged(_:from:)`` would remove.
    /// - Complexity: O(documents · log staged records)
    package func countUnstaged(_ stage: Int64, from collection: CollectionNumber) throws -> Int {
        let count = try connection.first(
            "SELECT count(*) FROM document WHERE collection = $1 AND \(Self.isUnstaged("$2"))",
            [.integer(collection.rawValue), .integer(stage)]
        ) { $0.integer(0) }
        return Int(count ?? 0)
    }

    /// Removes every document whose id is not in a stage, with its prices, and records a change for each.
    /// - Returns: how many documents went.
    /// - Complexity: O(documents · log staged records), in constant memory.
    package func removeUnstaged(_ stage: Int64, from collection: CollectionNumber) throws -> Int {
        let count = try countUnstaged(stage, from: collection)
        guard count > 0 else { return 0 }
        let arguments: [SQLValue] = [.integer(collection.rawValue), .integer(stage)]
        let first = try drawSequence(count)
        try connection.execute(
            """
            INSERT INTO change (seq, collection, id, op)
            SELECT $1 + row_number() OVER (ORDER BY id), collection, id, $2 FROM document
            WHERE collection = $3 AND \(Self.isUnstaged("$4"))
            """,
            [.integer(first - 1), .integer(ChangeOperation.delete.rawValue)] + arguments)
        let removedPrices = try connection.execute(
            """
            DELETE FROM price_entry WHERE sku IN (
                SELECT sku.number FROM document JOIN sku ON sku.sku = document.id
                WHERE document.collection = $1 AND \(Self.isUnstaged("$2"))
            )
            """, arguments)
        if removedPrices > 0 { try recordAllPrices() }
        try connection.execute("DELETE FROM document WHERE collection = $1 AND \(Self.isUnstaged("$2"))", arguments)
        addDocuments(-count, to: collection)
        return count
    }

    /// Forgets a stage.
    package func endStage(_ stage: Int64) throws {
        try connection.execute("DELETE FROM staged WHERE stage = $1", [.integer(stage)])
    }

    private static func isUnstaged(_ parameter: String) -> String {
        "NOT EXISTS (SELECT 1 FROM staged WHERE staged.stage = \(parameter) AND staged.id = document.id)"
    }
}
