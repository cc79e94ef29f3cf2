import Commerce

extension StoreReader {
    private static let columns = "number, associate, address, hash, created_at, expires_at"

    /// The invitations that have not been accepted, oldest first, expired ones included.
    package func openInvitations() throws -> [InvitationRecord] {
        try connection.all("SELECT \(Self.columns) FROM invitation WHERE accepted_at IS NULL ORDER BY number", [], Self.invitation)
    }

    /// The invitation of a token, when it was not accepted yet.
    package func openInvitation(_ hash: String) throws -> InvitationRecord? {
        try connection.first(
            "SELECT \(Self.columns) FROM invitation WHERE hash = $1 AND accepted_at IS NULL", [.text(hash)], Self.invitation)
    }

    package func openInvitation(number: Int64) throws -> InvitationRecord? {
        try connection.first(
            "SELECT \(Self.columns) FROM invitation WHERE number = $1 AND accepted_at IS NULL", [.integer(number)], Self.invitation)
    }

    private static func invitation(_ row: any SQLRow) -> InvitationRecord {
        InvitationRecord(
            number: row.integer(0), associate: AssociateCode(row.text(1)), address: row.text(2), hash: row.text(3),
            createdAt: row.integer(4), expiresAt: row.integer(5))
    }
}
