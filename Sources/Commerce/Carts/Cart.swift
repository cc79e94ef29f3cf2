/// What a team gathers to buy.
///
/// A cart is changed by ``CartCommand``s alone, each of which makes one new version: who wants to change what was read sends the
/// version along, and a change that came between is never overwritten. The cart belongs to the associate who made it and is priced
/// for that associate, whoever looks at it; it has one currency for good.
package struct Cart: Sendable, Hashable {
    package let id: CartID
    package let holding: Holding
    package let currency: CurrencyCode
    package internal(set) var name: String
    /// The buyer's number of the order to be; empty for none.
    package internal(set) var purchaseOrder: String
    /// The buyer's own reference, such as a project, unless a line says otherwise; empty for none.
    package internal(set) var reference: String
    /// Where the buyer books it, unless a line says otherwise; empty for none.
    package internal(set) var costCenter: String
    package internal(set) var status: CartStatus
    /// The request by which it was locked; nil for a cart that is being filled, or was ordered without being asked about.
    package internal(set) var approval: ApprovalID?
    /// From 1; grows by one with each change.
    package internal(set) var version: Int64
    /// The version in which what is bought was changed last, or might have been.
    package internal(set) var contentVersion: Int64
    /// Everybody but the owner who has changed what is bought, ever.
    package internal(set) var editors: Set<AssociateCode>
    /// Ascending by id.
    package internal(set) var lines: [CartLine]
    /// The number that the next line gets.
    package internal(set) var nextLine: Int64
    package internal(set) var shares: [AssociateCode: CartShare]
    /// Ascending by number.
    package internal(set) var comments: [CartComment]
    package internal(set) var terms = CartTerms()
    /// The order that the cart has become; such a cart does not change any more.
    package internal(set) var order: OrderID?
    /// Unix seconds.
    package let createdAt: Int64
    package internal(set) var changedAt: Int64

    /// Most lines of a cart.
    package static let maximumLines = 5000
    /// Most comments of a cart.
    package static let maximumComments = 1000
    /// Most characters of a name, a purchase order number, a cost centre or a reference.
    package static let maximumName = 100
    /// Most characters of a comment.
    package static let maximumComment = 2000

    /// An empty cart.
    /// - Throws: ``CommerceError`` with `.syntax` for a name or number that is too long, or a name that is empty.
    package init(
        id: CartID, holding: Holding, currency: CurrencyCode, name: String, purchaseOrder: String = "", reference: String = "",
        costCenter: String = "", createdAt: Int64
    ) throws(CommerceError) {
        try Self.check(name: name)
        try Self.check(purchaseOrder, "purchase order number")
        try Self.check(reference, "reference")
        try Self.check(costCenter, "cost centre")
        self.init(
            id: id, holding: holding, currency: currency, name: name, purchaseOrder: purchaseOrder, reference: reference,
            costCenter: costCenter, version: 1, contentVersion: 1, lines: [], nextLine: 1, shares: [:], comments: [], createdAt: createdAt,
            changedAt: createdAt)
    }

    /// A cart as it was kept.
    package init(
        id: CartID, holding: Holding, currency: CurrencyCode, name: String, purchaseOrder: String, reference: String = "",
        costCenter: String, status: CartStatus = .active, approval: ApprovalID? = nil, version: Int64, contentVersion: Int64,
        editors: Set<AssociateCode> = [], lines: [CartLine], nextLine: Int64, shares: [AssociateCode: CartShare],
        comments: [CartComment], order: OrderID? = nil, createdAt: Int64, changedAt: Int64
    ) {
        self.id = id
        self.holding = holding
        self.currency = currency
        self.name = name
        self.purchaseOrder = purchaseOrder
        self.reference = reference
        self.costCenter = costCenter
        self.status = status
        self.approval = approval
        self.version = version
        self.contentVersion = contentVersion
        self.editors = editors
        self.lines = lines
        self.nextLine = nextLine
        self.shares = shares
        self.comments = comments
        self.order = order
        self.createdAt = createdAt
        self.changedAt = changedAt
    }

    static func check(name: String) throws(CommerceError) {
        guard !name.allSatisfy(\.isWhitespace) else { throw CommerceError(.syntax, "a cart needs a name") }
        try check(name, "name")
    }

    static func check(_ text: String, _ what: String) throws(CommerceError) {
        guard text.count <= maximumName else { throw CommerceError(.syntax, "a \(what) has at most \(maximumName) characters") }
    }
}
