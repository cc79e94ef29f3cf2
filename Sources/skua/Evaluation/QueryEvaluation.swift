/// What came out for one judged query.
package struct QueryEvaluation: Sendable, Equatable {
    package var query: String
    /// Documents that match.
    package var found: Int
    /// Documents that people have rated for this query.
    package var judged: Int
    /// Nil where none of them is rated above 0.
    package var metrics: RelevanceMetrics?

    package init(query: String, found: Int, judged: Int, metrics: RelevanceMetrics?) {
        self.query = query
        self.found = found
        self.judged = judged
        self.metrics = metrics
    }
}
