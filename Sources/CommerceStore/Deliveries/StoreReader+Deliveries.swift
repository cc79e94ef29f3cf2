package import Commerce

extension StoreReader {
    private static let columns = "number, notice, channel, recipient, address, state, attempts, next_at, failure, sent_at"

    /// What is to be tried now: of each address the oldest that waits, so that its messages keep their order.
    package func dueDeliveries(_ channel: NoticeDelivery.Channel, at moment: Int64, limit: Int) throws -> [NoticeDelivery] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM delivery AS head
            WHERE state = 'pending' AND channel = $1 AND next_at <= $2 AND NOT EXISTS (
                SELECT 1 FROM delivery AS earlier
                WHERE earlier.state = 'pending' AND earlier.channel = head.channel AND earlier.address = head.address
                    AND earlier.number < head.number)
            ORDER BY number LIMIT $3
            """, [.text(channel.rawValue), .integer(moment), .integer(limit)], Self.delivery)
    }

    package func delivery(_ number: Int64) throws -> NoticeDelivery? {
        try connection.first("SELECT \(Self.columns) FROM delivery WHERE number = $1", [.integer(number)], Self.delivery)
    }

    /// Deliveries in a state, newest first.
    package func deliveries(_ state: NoticeDelivery.State?, before number: Int64?, limit: Int) throws -> [NoticeDelivery] {
        let states = state.map { [$0] } ?? NoticeDelivery.State.allCases
        return try connection.all(
            """
            SELECT \(Self.columns) FROM delivery
            WHERE state IN (\(states.map { "'\($0.rawValue)'" }.joined(separator: ", "))) AND number < $1 ORDER BY number DESC LIMIT $2
            """, [.integer(number ?? .max), .integer(limit)], Self.delivery)
    }

    private static func delivery(_ row: any SQLRow) throws -> NoticeDelivery {
        guard let channel = NoticeDelivery.Channel(rawValue: row.text(2)), let state = NoticeDelivery.State(rawValue: row.text(5)) else {
            throw StoreError(.corrupt, "a delivery has an unknown state; restore the database from a backup")
        }
        return NoticeDelivery(
            number: row.integer(0), notice: row.integer(1), channel: channel, recipient: row.text(3), address: row.text(4), state: state,
            attempts: Int(row.integer(6)), nextAt: row.integer(7), failure: row.optionalText(8), sentAt: row.optionalInteger(9))
    }

    /// All webhooks, ascending by number.
    package func webhooks() throws -> [WebhookRecord] {
        try connection.all("SELECT number, url, secret, kinds, active FROM webhook ORDER BY number") { row in
            WebhookRecord(
                number: row.integer(0), url: row.text(1), secret: row.text(2), kinds: row.text(3).split(separator: " ").map(String.init),
                isActive: row.integer(4) != 0)
        }
    }

    /// How somebody wants to be told of things.
    package func noticePreferences(of holder: LoginHolder) throws -> NoticePreferences {
        var preferences = NoticePreferences()
        let recipient = [SQLValue.text(holder.text)]
        let locale = try connection.first("SELECT locale FROM notice_locale WHERE recipient = $1", recipient) { $0.text(0) }
        preferences.locale = locale.flatMap { NoticeLocale(rawValue: $0) } ?? .english
        try connection.query("SELECT kind, channel FROM notice_mute WHERE recipient = $1", recipient) { row in
            if let kind = Notice.Kind(rawValue: row.text(0)), let channel = NoticeChannel(rawValue: row.text(1)) {
                preferences.muted[channel, default: []].insert(kind)
            }
            return true
        }
        return preferences
    }
}
