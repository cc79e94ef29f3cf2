package import Commerce

/// Where the engine finds what prices and assortments depend on.
public struct BuyerOptions: Sendable {
    /// The collection that catalogs and price lists are about.
    public var collection = "products"
    /// The field that has the buyer's net unit price; its stored values are never shown once prices are in lists.
    public var priceField = "price"
    /// The unit that a product is sold in; a facet or sort field.
    public var unitField = "unit"
    public var brandField = "brand"
    public var categoryField = "categories"
    /// The object of attributes that rules name.
    public var attributeField = "attributes"
    /// The fields that say what is in stock: once any stock was counted, their stored values count for products without any only.
    public var stockField = "stock"
    public var availabilityField = "availability"
    public var leadTimeField = "lead_time_days"
    /// Ten-thousandths of a unit up to which little is left.
    package var lowStock = FixedDecimal(tenThousandths: 100_000)
    /// The unit of products that state none.
    public var defaultUnit = "pce"
    /// ISO 4217 code for buyers without one.
    public var defaultCurrency = "EUR"
    /// Bytes of price columns and sets of visible documents that are kept for buyers who may ask again.
    public var cacheBudget = 160 << 20
    /// Bytes of price lists that are kept in memory.
    public var listBudget = 256 << 20
    /// Bytes of customers' part numbers that are kept in memory.
    public var partNumberBudget = 64 << 20

    /// Runs what makes a price column in the background; tests hold it back here.
    package var makingColumn: @Sendable (_ make: () -> Void) -> Void = { $0() }

    public init() {}
}
