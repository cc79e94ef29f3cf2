/// A query with what people think of some documents as its answers.
package struct JudgedQuery: Sendable, Equatable {
    package let query: String
    /// Mean rating of each judged document, 0 (useless) and up.
    package let ratings: [String: Double]

    package init(query: String, ratings: [String: Double]) {
        self.query = query
        self.ratings = ratings
    }
}
