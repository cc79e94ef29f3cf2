/// What somebody does for the seller.
package enum SellerRole: String, Sendable, Hashable, CaseIterable {
    /// Everything on the seller's side, including who else does what.
    case administrator = "seller_admin"
    /// Catalogs, price lists, index and credit limits; never what a buyer decides.
    case merchandiser
    /// Prices and sends quotes, sees orders and acts on behalf of the companies that they are assigned to.
    case salesRepresentative = "sales_rep"
}
