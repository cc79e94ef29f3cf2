/// Numbers that grow with every change of what searches for buyers depend on.
package struct BuyerVersions: Sendable, Hashable {
    /// Customers, catalogs, heads of price lists and assignments.
    package var buyers: Int64 = 0
    /// Entries of price lists.
    package var prices: Int64 = 0
    /// Part numbers of customers.
    package var partNumbers: Int64 = 0
    /// What was ordered elsewhere, and here.
    package var orderedLines: Int64 = 0
    package var orders: Int64 = 0
    /// What lies in warehouses.
    package var stock: Int64 = 0
    /// Synonyms and curation rules.
    package var merchandising: Int64 = 0

    package init() {}

    /// Those that the price of a product for a buyer depends on.
    package var ofPrices: [Int64] { [buyers, prices] }
}
