extension StoreWriter {
    /// Adds to what is known of the queries to a collection.
    package func add(_ tallies: [QueryTally], _ choices: [QueryChoice], to collection: CollectionNumber) throws {
        var arguments: [SQLValue] = []
        for tally in tallies {
            arguments += [
                .integer(collection.rawValue), .text(tally.query), .integer(tally.day), .integer(tally.searches),
                .integer(tally.unanswered),
                .integer(tally.clicks),
            ]
        }
        if !arguments.isEmpty {
            try connection.executeEach(
                """
                INSERT INTO query_count (collection, query, day, searches, unanswered, clicks) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (collection, query, day) DO UPDATE SET searches = query_count.searches + excluded.searches,
                    unanswered = query_count.unanswered + excluded.unanswered, clicks = query_count.clicks + excluded.clicks
                """, columns: 6, arguments)
        }
        var chosen: [SQLValue] = []
        for choice in choices {
            chosen += [.integer(collection.rawValue), .text(choice.query), .text(choice.document), .integer(choice.clicks)]
        }
        guard !chosen.isEmpty else { return }
        try connection.executeEach(
            """
            INSERT INTO query_choice (collection, query, document, clicks) VALUES ($1, $2, $3, $4)
            ON CONFLICT (collection, query, document) DO UPDATE SET clicks = query_choice.clicks + excluded.clicks
            """, columns: 4, chosen)
    }

    /// Forgets what was asked before a day, and what was chosen from queries that nobody has asked since.
    package func forgetQueries(before day: Int64) throws {
        try connection.execute("DELETE FROM query_count WHERE day < $1", [.integer(day)])
        try connection.execute(
            """
            DELETE FROM query_choice WHERE NOT EXISTS (
                SELECT 1 FROM query_count WHERE query_count.collection = query_choice.collection AND query_count.query = query_choice.query)
            """, [])
    }
}
