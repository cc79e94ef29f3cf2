package import Commerce

extension StoreReader {
    private static let columns = "number, kind, recipient, subject, at, details"

    /// The next notices that are on their way to nobody yet, oldest first.
    package func noticesToExpand(limit: Int) throws -> [(number: Int64, notice: Notice?)] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM notice
            WHERE number > (SELECT value FROM counter WHERE name = 'expanded_notice') ORDER BY number LIMIT $1
            """, [.integer(limit)]
        ) { (number: $0.integer(0), notice: try Self.notice($0)) }
    }

    /// - Returns: nil also for a kind that this program does not know.
    package func notice(_ number: Int64) throws -> Notice? {
        try connection.first("SELECT \(Self.columns) FROM notice WHERE number = $1", [.integer(number)], Self.notice)?.flatMap(\.self)
    }

    /// Notices of somebody, newest first, as long as `body` returns true.
    /// - Parameter includesShared: whether also those for all people of the seller.
    package func forEachNotice(
        of holder: LoginHolder, includesShared: Bool, before number: Int64?, _ body: (Int64, Notice) throws -> Bool
    ) throws {
        try connection.query(
            """
            SELECT \(Self.columns) FROM notice
            WHERE (recipient = $1 \(includesShared ? "OR recipient IS NULL" : "")) AND number < $2 ORDER BY number DESC
            """, [.text(holder.text), .integer(number ?? .max)]
        ) { row in
            guard let notice = try Self.notice(row) else { return true }
            return try body(row.integer(0), notice)
        }
    }

    private static func notice(_ row: any SQLRow) throws -> Notice? {
        guard let kind = Notice.Kind(rawValue: row.text(1)) else { return nil }
        let recipient: Notice.Recipient
        switch row.optionalText(2).map({ $0.split(separator: ":", maxSplits: 1).map(String.init) }) {
        case nil: recipient = .seller
        case let parts? where parts.count == 2 && parts[0] == "seller": recipient = .sellerUser(SellerCode(parts[1]))
        case let parts? where parts.count == 2: recipient = .associate(AssociateCode(parts[1]))
        case let parts?: recipient = .associate(AssociateCode(parts.joined()))
        }
        return Notice(
            kind, to: recipient, about: row.text(3), at: row.integer(4), values: try TextTable.table(row.text(5)))
    }
}
