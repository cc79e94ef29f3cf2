package import Commerce

extension StoreWriter {
    /// Puts a notice on its way to an address.
    package func deliver(
        _ notice: Int64, by channel: NoticeDelivery.Channel, to recipient: String, at address: String, from moment: Int64
    ) throws {
        try connection.execute(
            """
            INSERT INTO delivery (number, notice, channel, recipient, address, state, attempts, next_at)
            VALUES ($1, $2, $3, $4, $5, 'pending', 0, $6)
            """,
            [
                .integer(try advance("delivery", by: 1)), .integer(notice), .text(channel.rawValue), .text(recipient), .text(address),
                .integer(moment),
            ])
    }

    /// Keeps how a delivery went.
    package func update(_ delivery: NoticeDelivery) throws {
        try connection.execute(
            "UPDATE delivery SET state = $1, attempts = $2, next_at = $3, failure = $4, sent_at = $5 WHERE number = $6",
            [
                .text(delivery.state.rawValue), .integer(delivery.attempts), .integer(delivery.nextAt), .optional(delivery.failure),
                .optional(delivery.sentAt), .integer(delivery.number),
            ])
    }

    /// Keeps up to which notice all are on their way.
    package func setExpandedNotice(_ number: Int64) throws {
        try connection.execute("UPDATE counter SET value = $1 WHERE name = 'expanded_notice'", [.integer(number)])
    }

    package func drawWebhookNumber() throws -> Int64 { try advance("webhook", by: 1) }

    /// Adds a webhook, or replaces one.
    package func put(_ webhook: WebhookRecord) throws {
        try connection.execute(
            """
            INSERT INTO webhook (number, url, secret, kinds, active) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (number) DO UPDATE SET
                url = excluded.url, secret = excluded.secret, kinds = excluded.kinds, active = excluded.active
            """,
            [
                .integer(webhook.number), .text(webhook.url), .text(webhook.secret), .text(webhook.kinds.joined(separator: " ")),
                .integer(webhook.isActive ? 1 : 0),
            ])
    }

    /// Removes a webhook with what was on its way there; false when there is none.
    package func removeWebhook(_ number: Int64) throws -> Bool {
        try connection.execute("DELETE FROM delivery WHERE channel = 'webhook' AND address = $1", [.text(String(number))])
        return try connection.execute("DELETE FROM webhook WHERE number = $1", [.integer(number)]) > 0
    }

    package func set(_ preferences: NoticePreferences, of holder: LoginHolder) throws {
        let recipient = SQLValue.text(holder.text)
        try connection.execute("DELETE FROM notice_locale WHERE recipient = $1", [recipient])
        try connection.execute("DELETE FROM notice_mute WHERE recipient = $1", [recipient])
        try connection.execute(
            "INSERT INTO notice_locale (recipient, locale) VALUES ($1, $2)", [recipient, .text(preferences.locale.rawValue)])
        for (channel, kinds) in preferences.muted {
            for kind in kinds {
                try connection.execute(
                    "INSERT INTO notice_mute (recipient, kind, channel) VALUES ($1, $2, $3)",
                    [recipient, .text(kind.rawValue), .text(channel.rawValue)])
            }
        }
    }
}
