/// A price that is asked for and negotiated.
///
/// ```
/// requested ─take→ in_progress ─send→ sent ─accept→ accepted ─place→ ordered
///                       ↑              ├─counter→ renegotiation_requested ─take→ in_progress
///                       └──────take────┤
///                                      └─decline→ declined        sent, accepted ─time→ expired
/// ```
/// Any that has not ended may be withdrawn. The seller works on a revision that the buyer sees only when it is sent; it takes the place
/// of the one before, which nobody can accept any more. What a revision offers is good until its expiry, whatever price lists say.
package struct Quote: Sendable, Hashable {
    package let id: QuoteID
    /// What people call it, from 1 over all companies.
    package let number: Int64
    /// To whom it belongs, and at whose prices a cart is made of it.
    package let holding: Holding
    package let currency: CurrencyCode
    package internal(set) var name: String
    /// As it is kept; see ``status(at:)``.
    package internal(set) var state: QuoteStatus
    /// From 1; grows by one with each change.
    package internal(set) var version: Int64
    /// What was asked for; ascending by id.
    package internal(set) var request: [QuoteLine]
    /// The number that the next line gets.
    package internal(set) var nextLine: Int64
    /// Ascending by number; at most the last has not been sent.
    package internal(set) var revisions: [QuoteRevision]
    /// Ascending by number.
    package internal(set) var messages: [QuoteMessage]
    /// The cart that was made of it when it was accepted.
    package internal(set) var cart: CartID?
    package internal(set) var order: OrderID?
    /// Unix seconds.
    package let createdAt: Int64
    package internal(set) var changedAt: Int64

    /// Most lines of a quote.
    package static let maximumLines = 1000
    /// Most messages and revisions of a quote.
    package static let maximumRounds = 1000
    /// Most characters of a message.
    package static let maximumMessage = 2000

    /// A quote that is asked for.
    /// - Throws: ``CommerceError``: `.syntax` for a name that is too long or no lines, `.range` and `.limit` for lines that cannot be.
    package init(
        id: QuoteID, number: Int64, holding: Holding, currency: CurrencyCode, name: String, wishes: [QuoteLineWish], createdAt: Int64
    ) throws(CommerceError) {
        try Cart.check(name, "name")
        self.init(
            id: id, number: number, holding: holding, currency: currency, name: name, state: .requested, version: 1, request: [],
            nextLine: 1, revisions: [], messages: [], cart: nil, order: nil, createdAt: createdAt, changedAt: createdAt)
        try setRequest(wishes)
    }

    /// A quote as it was kept.
    package init(
        id: QuoteID, number: Int64, holding: Holding, currency: CurrencyCode, name: String, state: QuoteStatus, version: Int64,
        request: [QuoteLine], nextLine: Int64, revisions: [QuoteRevision], messages: [QuoteMessage], cart: CartID?, order: OrderID?,
        createdAt: Int64, changedAt: Int64
    ) {
        self.id = id
        self.number = number
        self.holding = holding
        self.currency = currency
        self.name = name
        self.state = state
        self.version = version
        self.request = request
        self.nextLine = nextLine
        self.revisions = revisions
        self.messages = messages
        self.cart = cart
        self.order = order
        self.createdAt = createdAt
        self.changedAt = changedAt
    }

    /// The last revision that was sent: what the buyer sees.
    package var offer: QuoteRevision? { revisions.last { $0.sentAt != nil } }

    /// The revision that the seller works on.
    package var draft: QuoteRevision? { revisions.last.flatMap { $0.sentAt == nil ? $0 : nil } }

    /// How far it has come at a moment.
    package func status(at moment: Int64) -> QuoteStatus {
        guard state == .sent || state == .accepted, let expiry = offer?.expiry, expiry.isOver(at: moment) else { return state }
        return .expired
    }

    mutating func setRequest(_ wishes: [QuoteLineWish]) throws(CommerceError) {
        guard !wishes.isEmpty else { throw CommerceError(.syntax, "a quote needs at least one line") }
        guard wishes.count <= Self.maximumLines else {
            throw CommerceError(.limit, "a quote has at most \(Self.maximumLines) lines")
        }
        var lines: [QuoteLine] = []
        for wish in wishes { lines.append(try line(of: wish)) }
        request = lines
    }

    mutating func line(of wish: QuoteLineWish) throws(CommerceError) -> QuoteLine {
        try Self.check(quantity: wish.quantity)
        try Self.check(price: wish.price)
        try Cart.check(wish.reference, "reference")
        try Cart.check(wish.purchaseOrder, "purchase order number")
        defer { nextLine += 1 }
        return QuoteLine(
            id: QuoteLineID(nextLine), sku: wish.sku, unit: wish.unit, quantity: wish.quantity, reference: wish.reference,
            purchaseOrder: wish.purchaseOrder, wantedPrice: wish.price)
    }

    static func check(quantity: FixedDecimal?) throws(CommerceError) {
        guard quantity.map({ $0 > .zero }) ?? true else { throw CommerceError(.range, "a quantity must be above 0") }
    }

    static func check(price: FixedDecimal?) throws(CommerceError) {
        guard price.map({ $0 >= .zero }) ?? true else { throw CommerceError(.range, "a price is not below 0") }
    }
}
