package import Commerce

/// Everything that decides who sees what at which price, but for price entries and listed SKUs, which are many.
package struct BuyerRecords: Sendable {
    package var directory = CompanyDirectory()
    package var catalogs = CatalogBook()
    package var prices = PriceBook()
    /// By what numbers the store knows lists and catalogs.
    package var listNumbers: [PriceListCode: PriceListNumber] = [:]
    package var catalogNumbers: [CatalogCode: Int64] = [:]
    /// Grows with every change of a catalog, its rules or its listed SKUs.
    package var catalogVersions: [CatalogCode: Int64] = [:]
    /// The state of the store that this is of; see ``StoreReader/buyerVersion()``.
    package var version: Int64 = 0

    package init() {}
}
