package import Commerce

extension StoreWriter {
    /// Puts a notice into the outbox, from which it is delivered once the transaction is committed.
    package func enqueue(_ notice: Notice) throws {
        let recipient: String? =
            switch notice.recipient {
            case .associate(let code): LoginHolder.associate(code).text
            case .sellerUser(let code): LoginHolder.seller(code).text
            case .seller: nil
            }
        try connection.execute(
            "INSERT INTO notice (number, kind, recipient, subject, at, details) VALUES ($1, $2, $3, $4, $5, $6)",
            [
                .integer(try advance("notice", by: 1)), .text(notice.kind.rawValue), .optional(recipient), .text(notice.subject),
                .integer(notice.at), .text(try TextTable.text(notice.values)),
            ])
    }
}
