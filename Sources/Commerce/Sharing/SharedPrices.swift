/// Which prices those see who look at a cart by its link.
package enum SharedPrices: String, Sendable, Hashable, CaseIterable {
    case hidden = "none"
    /// What everyone pays.
    case `public`
    /// What the cart costs the company that it belongs to.
    case contract
}
