/// That a cart is to be approved: what was asked for, who has to agree, and all that happened since.
///
/// A request is about one version of a cart with its prices and about nothing else: what is changed afterwards, be it for less, is not
/// approved. Its steps are taken one after the other; one rejection ends it.
package struct ApprovalRequest: Sendable, Hashable {
    package let id: ApprovalID
    package let cart: CartID
    package let cartName: String
    /// To whom the cart belongs.
    package let holding: Holding
    /// Who has asked.
    package let requester: AssociateCode
    /// Who must not decide: those who have a part in the cart.
    package let excluded: Set<AssociateCode>
    /// The version in which what is in the cart was changed last.
    package let version: Int64
    /// Of the cart with its prices, see ``PricedCart/contentHash``.
    package let contentHash: String
    package let total: Money
    /// What is bought, at the prices of when it was asked.
    package let lines: [OrderLine]
    package let steps: [RequestStep]
    /// The request that this one follows, where the cart was asked about before.
    package let previous: ApprovalID?
    /// Unix seconds.
    package let submittedAt: Int64
    package internal(set) var state: ApprovalState
    /// The step whose turn it is, from 0; as many as there are steps once all have agreed.
    package internal(set) var currentStep: Int
    /// When its turn came, in Unix seconds.
    package internal(set) var stepOpenedAt: Int64
    /// What happened, from the first.
    package internal(set) var events: [ApprovalEvent]

    /// Most characters of a comment.
    package static let maximumComment = 2000

    /// A request as it was kept.
    package init(
        id: ApprovalID, cart: CartID, cartName: String, holding: Holding, requester: AssociateCode, excluded: Set<AssociateCode>,
        version: Int64, contentHash: String, total: Money, lines: [OrderLine], steps: [RequestStep], previous: ApprovalID?,
        submittedAt: Int64, state: ApprovalState, currentStep: Int, stepOpenedAt: Int64, events: [ApprovalEvent]
    ) {
        self.id = id
        self.cart = cart
        self.cartName = cartName
        self.holding = holding
        self.requester = requester
        self.excluded = excluded
        self.version = version
        self.contentHash = contentHash
        self.total = total
        self.lines = lines
        self.steps = steps
        self.previous = previous
        self.submittedAt = submittedAt
        self.state = state
        self.currentStep = currentStep
        self.stepOpenedAt = stepOpenedAt
        self.events = events
    }

    /// Asks for the approval of a cart as it is; approved at once where nobody has to agree.
    ///
    /// - Parameters:
    ///   - flow: of this cart, asked for by this requester.
    ///   - previous: the request that the cart was asked about by before.
    ///   - title: of a product.
    /// - Throws: ``CommerceError``: `.state` for a cart that is empty, locked, or has lines without a price; `.approver` when a step
    ///   has nobody who may decide, however far above is asked; `.syntax` for a comment that is too long.
    package init(
        of priced: PricedCart, _ flow: ApprovalFlow, id: ApprovalID, by requester: AssociateCode, comment: String,
        previous: ApprovalID?, among pool: ApproverPool, title: (SKU) -> String
    ) throws(CommerceError) {
        let cart = priced.cart
        try cart.requireActive()
        let lines = try priced.orderLines(title: title)
        try Self.check(comment)
        let now = pool.moment
        self.init(
            id: id, cart: cart.id, cartName: cart.name, holding: cart.holding, requester: requester,
            excluded: cart.participants.union([requester]), version: cart.contentVersion, contentHash: priced.contentHash,
            total: priced.subtotal, lines: lines, steps: flow.steps, previous: previous, submittedAt: now,
            state: flow.steps.isEmpty ? .approved : .open, currentStep: 0, stepOpenedAt: now,
            events: [ApprovalEvent(.submitted, by: requester, comment: comment, at: now)])
        for (number, step) in steps.enumerated() where standing(ofStep: number, among: pool).isDeadEnd {
            throw CommerceError(.approver, "step \(number + 1), \(step.name), has no eligible approver, here or in a unit above")
        }
    }

    static func check(_ comment: String) throws(CommerceError) {
        guard comment.count <= maximumComment else {
            throw CommerceError(.syntax, "a comment has at most \(maximumComment) characters")
        }
    }

    /// Whether the request is about this cart at these prices, and nothing has changed since.
    package func covers(_ priced: PricedCart) -> Bool {
        cart == priced.cart.id && version == priced.cart.contentVersion && total == priced.subtotal && contentHash == priced.contentHash
    }

    /// Whether others have agreed, and not only nobody had to be asked.
    package var isAgreed: Bool { state == .approved && !steps.isEmpty }

    /// Who may decide a step now.
    package func standing(ofStep number: Int, among pool: ApproverPool) -> StepStanding {
        pool.standing(
            of: steps[number], on: holding, excluding: excluded, opened: state == .open && number == currentStep ? stepOpenedAt : nil,
            decided: approvals(ofStep: number))
    }

    /// Those who have agreed in a step.
    package func approvals(ofStep number: Int) -> [ApprovalEvent] { events.filter { $0.kind == .approved && $0.step == number } }
}

extension Cart {
    /// Everybody who has a part in what is bought: the owner, and all who have ever changed it.
    package var participants: Set<AssociateCode> { editors.union(lines.map(\.addedBy)).union([holding.owner]) }
}
