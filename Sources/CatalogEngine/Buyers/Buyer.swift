/// On whose behalf something is asked, as a request says it.
///
/// ```swift
/// let hits = try engine.search("products", request, for: Buyer(customer: "C-1042", quantity: "100")).hits
/// ```
public struct Buyer: Sendable, Hashable {
    /// Whoever is not known: sees what everyone sees, at the prices that everyone pays.
    public static let anonymous = Buyer()

    /// Code of a company, a business unit or an associate; nil for nobody in particular.
    public var customer: String?
    /// ISO 4217 code; nil for the company's currency, or else the engine's.
    public var currency: String?
    /// Units wanted, a decimal above 0; nil for one.
    public var quantity: String?
    /// Unix seconds that prices and catalogs are asked for; nil for now.
    public var moment: Int64?

    public init(customer: String? = nil, currency: String? = nil, quantity: String? = nil, moment: Int64? = nil) {
        self.customer = customer
        self.currency = currency
        self.quantity = quantity
        self.moment = moment
    }
}
