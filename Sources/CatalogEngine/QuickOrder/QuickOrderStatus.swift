/// What became of a line of a quick order.
package enum QuickOrderStatus: String, Sendable, CaseIterable {
    /// The code names one product, which can be bought.
    case resolved
    /// No product has the code, but one has a code much like it.
    case guess
    /// Several products have the code, or codes equally like it.
    case ambiguous
    /// Nothing that the buyer sees has the code or one like it.
    case unknown
    /// The code names one product, which the buyer cannot buy so.
    case notOrderable = "not_orderable"
}
