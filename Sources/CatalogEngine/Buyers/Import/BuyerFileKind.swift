/// What the rows of a file for buyers are about.
package enum BuyerFileKind: String, Sendable, CaseIterable {
    /// Entries of price lists.
    case prices
    /// Catalogs: their rules, listed SKUs and who has them.
    case catalogs
    /// Groups, companies, business units and associates, with their price lists and catalogs.
    case customers
    /// The numbers under which customers know products.
    case partNumbers = "part-numbers"
    /// What customers ordered elsewhere.
    case orderLines = "order-lines"
    /// What lies in warehouses.
    case stock
}
