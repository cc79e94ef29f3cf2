extension StoreReader {
    /// The queries of a report over the days from one on, summed up.
    /// - Parameter least: how often a query must have been asked to be told.
    package func queries(
        _ report: QueryReport, of collection: CollectionNumber, from day: Int64, least: Int = 1, limit: Int
    ) throws -> [QueryTally] {
        let (condition, order) =
            switch report {
            case .popular: ("sum(searches) >= $3", "2 DESC")
            case .zeroResults: ("sum(unanswered) > 0 AND sum(searches) >= $3", "3 DESC")
            case .noClicks: ("sum(clicks) = 0 AND sum(unanswered) < sum(searches) AND sum(searches) >= $3", "2 DESC")
            }
        return try connection.all(
            """
            SELECT query, sum(searches), sum(unanswered), sum(clicks) FROM query_count
            WHERE collection = $1 AND day >= $2 GROUP BY query HAVING \(condition) ORDER BY \(order), query LIMIT $4
            """, [.integer(collection.rawValue), .integer(day), .integer(least), .integer(limit)]
        ) { row in
            var tally = QueryTally(query: row.text(0), day: day)
            (tally.searches, tally.unanswered, tally.clicks) = (Int(row.integer(1)), Int(row.integer(2)), Int(row.integer(3)))
            return tally
        }
    }

    /// What was chosen from answers, by query ascending, the most often chosen first.
    package func queryChoices(of collection: CollectionNumber, limit: Int) throws -> [QueryChoice] {
        try connection.all(
            "SELECT query, document, clicks FROM query_choice WHERE collection = $1 ORDER BY query, clicks DESC, document LIMIT $2",
            [.integer(collection.rawValue), .integer(limit)]
        ) { QueryChoice(query: $0.text(0), document: $0.text(1), clicks: Int($0.integer(2))) }
    }

    /// The SKUs that most order lines name, the most frequent first.
    package func mostOrdered(limit: Int) throws -> [String] {
        try connection.all("SELECT sku, count(*) FROM order_line GROUP BY sku ORDER BY 2 DESC, sku LIMIT $1", [.integer(limit)]) {
            $0.text(0)
        }
    }
}
