package import Commerce

/// That a request with a key of the client's has been carried out, and what came of it.
package struct IdempotencyRecord: Sendable, Equatable {
    package var company: CompanyCode
    package var key: String
    /// SHA-256 of what was asked for, in hexadecimal.
    package var request: String
    package var order: OrderID
    /// Unix seconds.
    package var usedAt: Int64

    package init(company: CompanyCode, key: String, request: String, order: OrderID, usedAt: Int64) {
        self.company = company
        self.key = key
        self.request = request
        self.order = order
        self.usedAt = usedAt
    }
}
