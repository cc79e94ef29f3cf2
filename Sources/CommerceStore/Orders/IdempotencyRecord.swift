package import Commerce

/// That a request with a key of the client's has been carried out, and what came of it.
package struct IdempotencyRecord: Sendable, Equatable {
    package var company: CompanyCode
    package var key: String
    /// SHA-256 of what was asked for, in hexadecimal.
    package var request: String
    /// The id of the order that was placed, or of the cart that was made of a quote.
    package var outcome: String
    /// Unix seconds.
    package var usedAt: Int64

    package init(company: CompanyCode, key: String, request: String, outcome: String, usedAt: Int64) {
        self.company = company
        self.key = key
        self.request = request
        self.outcome = outcome
        self.usedAt = usedAt
    }
}
