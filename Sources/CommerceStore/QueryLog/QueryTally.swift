/// How often a query was asked on a day, of nobody in particular.
package struct QueryTally: Sendable, Equatable {
    package var query: String
    /// Days since 1970, in UTC.
    package var day: Int64
    package var searches = 0
    /// Searches that found nothing.
    package var unanswered = 0
    /// Hits that were chosen.
    package var clicks = 0

    package init(query: String, day: Int64) {
        self.query = query
        self.day = day
    }
}

/// How often a document was chosen from the answers to a query.
package struct QueryChoice: Sendable, Equatable {
    package var query: String
    package var document: String
    package var clicks: Int

    package init(query: String, document: String, clicks: Int) {
        self.query = query
        self.document = document
        self.clicks = clicks
    }
}
