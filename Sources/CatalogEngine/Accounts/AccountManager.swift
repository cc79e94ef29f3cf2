package import Commerce

/// Who manages accounts, and is named for it in the log.
package struct AccountManager: Sendable {
    /// What somebody of a company may do there; nil for the seller.
    let authority: Authority?
    /// The companies that somebody of the seller looks after.
    let reach: SellerReach
    let actor: Actor

    /// The seller.
    package init(seller actor: Actor, reach: SellerReach) {
        authority = nil
        self.reach = reach
        self.actor = actor
    }

    /// Somebody of a company.
    package init(_ session: Session) {
        authority = session.authority
        reach = .companies([session.associate.company])
        actor = session.actor
    }

    /// The company that is meant where none is stated; nil for the seller.
    var company: CompanyCode? { authority?.associate.company }

    /// Whether somebody is among those who are managed.
    func reaches(_ associate: Associate) -> Bool {
        reach.includes(associate.company) && authority?.allows(.manageUsers, on: associate.holding) ?? true
    }

    /// - Throws: ``EngineError`` with `.forbidden` for a role that grants more than the manager has.
    func require(mayGrant role: Role) throws(EngineError) {
        guard let missing = authority?.excess(of: role) else { return }
        throw EngineError(
            .forbidden, "The role `\(role.code)` has `\(missing.rawValue)` further than you have it: nobody grants what they do not have.",
            field: "roles")
    }
}
