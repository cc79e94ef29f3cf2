import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore

/// Notices, their ways and preferences in the wire shape.
enum NoticeText {
    static func write(_ notice: Notice, number: Int64, to text: inout JSONText) {
        text.member("number", .int(number))
        text.member("kind", notice.kind.rawValue)
        text.member("subject", notice.subject)
        text.member("at", DateText(unixSeconds: notice.at).rfc3339)
        text.object("values") { text in
            for (name, value) in notice.values.sorted(by: { $0.key < $1.key }) { text.member(name: name, .string(value)) }
        }
    }

    static func write(_ preferences: NoticePreferences, to text: inout JSONText) {
        text.member("locale", preferences.locale.rawValue)
        text.object("muted") { text in
            for channel in NoticeChannel.allCases {
                let kinds = (preferences.muted[channel] ?? []).map(\.rawValue).sorted()
                text.member(name: channel.rawValue, .array(kinds.map(JSON.string)))
            }
        }
    }

    static func write(_ delivery: NoticeDelivery, kind: String, to text: inout JSONText) {
        text.member("id", .int(delivery.number))
        text.member("kind", kind)
        text.member("channel", delivery.channel.rawValue)
        text.member("recipient", delivery.recipient)
        text.member("address", delivery.address)
        text.member("state", delivery.state.rawValue)
        text.member("attempts", delivery.attempts)
        text.member("next_at", DateText(unixSeconds: delivery.nextAt).rfc3339)
        if let moment = delivery.sentAt { text.member("sent_at", DateText(unixSeconds: moment).rfc3339) }
        if let failure = delivery.failure { text.member("failure", failure) }
    }

    static func write(_ webhook: WebhookRecord, secret: String? = nil, to text: inout JSONText) {
        text.member("id", .int(webhook.number))
        text.member("url", webhook.url)
        text.member("kinds", webhook.kinds)
        text.member("is_active", webhook.isActive)
        if let secret { text.member("secret", secret) }
    }

    /// Reads preferences; what the body does not state is as before.
    /// - Throws: ``ServerError`` 400, `JSONSyntaxError`.
    static func preferences(_ body: [UInt8], before: NoticePreferences) throws -> NoticePreferences {
        let body = try BodyObject(body, members: ["locale", "muted"])
        var preferences = before
        preferences.locale = try body.choice("locale", NoticeLocale.self) ?? before.locale
        guard let muted = try body.object("muted", members: NoticeChannel.allCases.map(\.rawValue)) else { return preferences }
        for channel in NoticeChannel.allCases {
            guard let kinds = try muted.choices(channel.rawValue, Notice.Kind.self) else { continue }
            preferences.muted[channel] = Set(kinds)
        }
        return preferences
    }
}
