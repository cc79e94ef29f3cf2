/// How far a quantity of a product can be had, as documents say it.
enum Availability: String, Sendable, CaseIterable {
    /// All of it is there, and more than a little.
    case inStock = "in_stock"
    /// All of it is there and little is left, or only a part of it is.
    case low
    case out
    /// It can be had later.
    case onOrder = "on_order"
}
