/// Something that somebody is to be told of.
///
/// A notice is written in the transaction of what it tells of, and delivered afterwards: what is rolled back tells nobody.
package struct Notice: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case invitation
        case passwordReset = "password_reset"
        case cartShared = "cart_shared"
        case approvalRequested = "approval_requested"
        case approvalReminder = "approval_reminder"
        case approvalEscalated = "approval_escalated"
        case cartApproved = "cart_approved"
        case cartRejected = "cart_rejected"
        case quoteRequested = "quote_requested"
        case quoteMessage = "quote_message"
        case quoteSent = "quote_sent"
        case quoteAccepted = "quote_accepted"
        case quoteDeclined = "quote_declined"
        case quoteExpired = "quote_expired"
        case orderPlaced = "order_placed"
        case orderConfirmed = "order_confirmed"
        case orderShipped = "order_shipped"
        case orderCancelled = "order_cancelled"
        case paymentOverdue = "payment_overdue"
    }

    package enum Recipient: Sendable, Hashable {
        case associate(AssociateCode)
        /// The people of the seller who look after the company that it concerns.
        case seller
        /// One person of the seller.
        case sellerUser(SellerCode)
    }

    package var kind: Kind
    package var recipient: Recipient
    /// What it is about, as `thing/name`: `order/Zx81`.
    package var subject: String
    /// Unix seconds.
    package var at: Int64
    /// What its text shows, by name: `company` is the code of the company that it concerns. Whatever is secret is sealed.
    package var values: [String: String]

    package init(_ kind: Kind, to recipient: Recipient, about subject: String, at: Int64, values: [String: String] = [:]) {
        self.kind = kind
        self.recipient = recipient
        self.subject = subject
        self.at = at
        self.values = values
    }
}
