import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore

/// People, roles and sessions in the wire shape.
enum AccountText {
    /// Writes `code`, `name`, … of an associate into an object.
    static func write(_ associate: Associate, to text: inout JSONText) {
        text.member("code", associate.code.description)
        text.member("name", associate.name)
        text.member("company", associate.company.description)
        if let unit = associate.unit { text.member("unit", unit.description) }
        text.member("status", associate.status.rawValue)
    }

    static func write(_ profile: AssociateProfile, to text: inout JSONText) {
        write(profile.associate, to: &text)
        text.member("roles", profile.roles.map(\.description))
        if let limit = profile.orderLimit { text.member("order_limit", limit) }
        if !profile.orderViews.isEmpty { text.member("order_views", profile.orderViews.map(\.text)) }
        if let login = profile.login { text.member("login", login) }
    }

    /// Writes who is signed in, with what they may do.
    /// - Parameter choices: in whose names the login may go on.
    static func write(_ person: SignedIn, token: String? = nil, choices: [Associate], to text: inout JSONText) {
        if let token { text.member("token", token) }
        switch person {
        case .associate(let session): write(session, choices: choices, to: &text)
        case .seller(let session):
            text.member("expires_at", DateText(unixSeconds: session.expiresAt).rfc3339)
            text.object("seller") { write(session.user, to: &$0) }
        }
        text.member("second_factor", person.hasSecondFactor ? "passed" : person.lacksSecondFactor ? "needed" : "none")
    }

    private static func write(_ session: Session, choices: [Associate], to text: inout JSONText) {
        text.member("expires_at", DateText(unixSeconds: session.expiresAt).rfc3339)
        text.object("associate") { text in
            write(session.associate, to: &text)
            text.member("roles", session.authority.roles.map(\.code.description))
        }
        write(session.authority.permissions, to: &text)
        if let seller = session.representative {
            text.object("representative") { text in
                text.member("code", seller.code.description)
                text.member("name", seller.name)
            }
        }
        guard choices.count > 1 else { return }
        text.array("associates", of: choices) { text, associate in
            text.member("code", associate.code.description)
            text.member("name", associate.name)
            text.member("company", associate.company.description)
        }
    }

    /// Writes `code`, `name`, … of somebody of the seller into an object.
    static func write(_ user: SellerUser, to text: inout JSONText) {
        text.member("code", user.code.description)
        text.member("name", user.name)
        text.member("status", user.status.rawValue)
        text.member("roles", user.roles.map(\.rawValue).sorted())
        text.member("companies", user.companies.sorted().map(\.description))
    }

    static func write(_ profile: SellerProfile, to text: inout JSONText) {
        write(profile.user, to: &text)
        if let login = profile.login { text.member("login", login) }
    }

    static func write(_ invitation: InvitationRecord, to text: inout JSONText) {
        text.member("id", .int(invitation.number))
        text.member("associate", invitation.associate.description)
        text.member("email", invitation.address)
        text.member("created_at", DateText(unixSeconds: invitation.createdAt).rfc3339)
        text.member("expires_at", DateText(unixSeconds: invitation.expiresAt).rfc3339)
    }

    static func write(_ role: Role, to text: inout JSONText) {
        text.member("code", role.code.description)
        text.member("name", role.name)
        text.member("is_own", Role.named(role.code) == nil)
        text.member("needs_second_factor", role.needsSecondFactor)
        write(role.grants, to: &text)
    }

    private static func write(_ permissions: [Permission: Scope], to text: inout JSONText) {
        text.object("permissions") { text in
            for permission in Permission.allCases {
                if let scope = permissions[permission] { text.member(name: permission.rawValue, .string(scope.rawValue)) }
            }
        }
    }
}
