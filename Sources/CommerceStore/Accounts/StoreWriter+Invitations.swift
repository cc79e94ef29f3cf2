import Commerce

extension StoreWriter {
    package func drawInvitationNumber() throws -> Int64 { try advance("invitation", by: 1) }

    /// Adds an invitation; others of the same associate that are open end.
    package func insert(_ invitation: InvitationRecord) throws {
        try connection.execute(
            "DELETE FROM invitation WHERE associate = $1 AND accepted_at IS NULL", [.text(invitation.associate.description)])
        try connection.execute(
            "INSERT INTO invitation (number, associate, address, hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
            [
                .integer(invitation.number), .text(invitation.associate.description), .text(invitation.address), .text(invitation.hash),
                .integer(invitation.createdAt), .integer(invitation.expiresAt),
            ])
    }

    package func acceptInvitation(_ number: Int64, at moment: Int64) throws {
        try connection.execute("UPDATE invitation SET accepted_at = $1 WHERE number = $2", [.integer(moment), .integer(number)])
    }

    package func removeInvitation(_ number: Int64) throws {
        try connection.execute("DELETE FROM invitation WHERE number = $1", [.integer(number)])
    }
}
