/// Something that was changed, by whom and when; events are only ever appended.
package struct AuditEvent: Sendable, Hashable {
    /// What was done, as `thing.verb`: `cart.submitted`, `order.placed`.
    package var action: String
    /// What it was done to, as `thing/name`: `cart/Zx81`.
    package var subject: String
    /// The company that it concerns; nil for what concerns the seller alone.
    package var company: CompanyCode?
    package var actor: Actor
    /// For whom it was done, where that is somebody else.
    package var onBehalfOf: AssociateCode?
    /// Unix seconds.
    package var at: Int64
    /// What changed, by name. Never a password, a token, or the text of a message.
    package var details: [String: String]

    package init(
        _ action: String, _ subject: String, company: CompanyCode?, by actor: Actor, onBehalfOf: AssociateCode? = nil, at: Int64,
        details: [String: String] = [:]
    ) {
        self.action = action
        self.subject = subject
        self.company = company
        self.actor = actor
        self.onBehalfOf = onBehalfOf
        self.at = at
        self.details = details
    }
}
