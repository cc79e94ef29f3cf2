import ByteStorage
package import CatalogEngine

extension Grant {
    /// On whose behalf a request is answered.
    ///
    /// The customer comes from a scoped key, or from the request where the key may act for customers; a plain search key sees what
    /// everyone sees.
    /// - Parameter parameters: those of the request, ruled by those that the key pins.
    /// - Throws: ``ServerError`` 403 when the request names a customer that it may not name.
    func buyer(_ parameters: SearchParameters) throws(ServerError) -> Buyer {
        let buyer = parameters.buyer
        guard buyer.customer != nil, pinned?["customer"] == nil, !allows(.actForCustomers, on: nil) else { return buyer }
        throw .forbidden("Parameter `customer` needs an admin key, or a scoped key that names the customer.")
    }

    /// As ``buyer(_:)``; nil when documents may be shown as they are stored, to an admin key that names nobody.
    func buyerOrNone(_ parameters: SearchParameters) throws(ServerError) -> Buyer? {
        let buyer = try buyer(parameters)
        return buyer.customer == nil && pinned == nil && allows(.actForCustomers, on: nil) ? nil : buyer
    }
}

extension SearchParameters {
    /// The buyer that the parameters name.
    package var buyer: Buyer { Buyer(customer: text("customer"), currency: text("currency"), quantity: text("quantity")) }
}
