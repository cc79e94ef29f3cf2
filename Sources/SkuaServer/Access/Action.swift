/// What a request does, as keys name it: `documents:search`, `collections:create`.
struct Action: Sendable, Hashable, CustomStringConvertible {
    let description: String

    /// `resource:operation`.
    init(_ description: String) {
        self.description = description
    }

    static let search = Action("documents:search")
    static let getDocument = Action("documents:get")
    static let createDocument = Action("documents:create")
    static let upsertDocument = Action("documents:upsert")
    static let updateDocument = Action("documents:update")
    static let deleteDocument = Action("documents:delete")
    static let importDocuments = Action("documents:import")
    static let exportDocuments = Action("documents:export")
    static let createCollection = Action("collections:create")
    static let listCollections = Action("collections:list")
    static let getCollection = Action("collections:get")
    static let updateCollection = Action("collections:update")
    static let deleteCollection = Action("collections:delete")
    static let createKey = Action("keys:create")
    static let listKeys = Action("keys:list")
    static let getKey = Action("keys:get")
    static let deleteKey = Action("keys:delete")
    static let listMetrics = Action("metrics.json:list")
    static let listStatistics = Action("stats.json:list")
    /// Asking on behalf of a customer, and seeing documents as they are stored.
    static let actForCustomers = Action("customers:act")
    /// What customers call products.
    static let listPartNumbers = Action("part_numbers:list")
    static let listDebug = Action("debug:list")
    /// Who may sign in, with which roles.
    static let manageAssociates = Action("associates:manage")
    /// Reading the log of what was changed.
    static let viewAudit = Action("audit:view")
    /// What waits in the outbox, and what could not be sent.
    static let manageDeliveries = Action("deliveries:manage")
    /// Which other systems are told of things.
    static let manageWebhooks = Action("webhooks:manage")
    /// Who works for the seller, in which roles.
    static let manageSellers = Action("sellers:manage")
    /// Acting for a customer's person, and finding out who there is.
    static let actOnBehalf = Action("customers:on_behalf")
    /// Reading orders of the customers whom one looks after.
    static let viewCustomerOrders = Action("orders:view")
    /// What is open to everyone who has signed in; no key has it.
    static let useSession = Action("session:use")
    static let useCarts = Action("carts:use")
    static let useOrders = Action("orders:use")
    /// Seeing what was sent, without what it costs.
    static let useShipments = Action("shipments:use")
    static let useApprovals = Action("approvals:use")
    /// Who has to agree to what, and who stands in for whom.
    static let manageApprovalRules = Action("approval_rules:manage")
    /// What may be spent in a period.
    static let manageBudgets = Action("budgets:manage")
    static let viewCredit = Action("credit:view")
    /// What companies may owe, and what they have paid.
    static let manageCredit = Action("credit:manage")
    /// What lies in which warehouse.
    static let manageStock = Action("stock:manage")
    /// Asking for quotes and answering offers.
    static let useQuotes = Action("quotes:use")
    /// Pricing quotes and sending them.
    static let manageQuotes = Action("quotes:manage")
    /// Seeing the orders of all companies, confirming, sending and cancelling them.
    static let manageOrders = Action("orders:manage")
}
