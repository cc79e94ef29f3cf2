/// How somebody wants to be told of things.
package struct NoticePreferences: Sendable, Hashable {
    package var locale = NoticeLocale.english
    /// Kinds that are kept from a channel.
    package var muted: [NoticeChannel: Set<Notice.Kind>] = [:]

    package init() {}

    /// Whether a channel tells of a kind; what opens an account is always mailed.
    package func wants(_ kind: Notice.Kind, by channel: NoticeChannel) -> Bool {
        kind.isSecret || !(muted[channel]?.contains(kind) ?? false)
    }
}

extension Notice.Kind {
    /// Whether its text holds a token that opens an account: it is mailed, and shown nowhere else.
    package var isSecret: Bool { self == .invitation || self == .passwordReset }
}
