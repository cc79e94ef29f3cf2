import Commerce

extension Action {
    /// Whether somebody of the seller may do this; to whose things, the desk of the resource finds out by what they look after.
    func isAllowed(by seller: SellerUser) -> Bool {
        self == .useSession || seller.roles.contains { isAllowed(in: $0) }
    }

    private func isAllowed(in role: SellerRole) -> Bool {
        switch role {
        case .administrator: !description.hasSuffix(":use")
        case .merchandiser: Self.merchandising.contains(resource) || Self.ofMerchandisers.contains(self)
        case .salesRepresentative: Self.ofRepresentatives.contains(self)
        }
    }

    private var resource: String { description.split(separator: ":").first.map(String.init) ?? "" }

    /// Resources that a merchandiser manages as a whole.
    private static let merchandising: Set<String> = [
        "documents", "collections", "catalogs", "price_lists", "prices", "stock", "part_numbers", "order_lines", "synonyms", "overrides",
        "stopwords", "queries", "shipping", "credit", "changes", "metrics.json", "stats.json",
    ]
    private static let ofMerchandisers: Set<Action> = [
        .actForCustomers, Action("companies:list"), Action("companies:get"), .listCollections,
    ]
    private static let ofRepresentatives: Set<Action> = [
        .search, .getDocument, .actOnBehalf, .viewCredit, Action("quotes:manage"), .viewCustomerOrders,
    ]
}
