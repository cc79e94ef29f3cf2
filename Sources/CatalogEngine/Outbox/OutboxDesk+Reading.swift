package import Commerce
import CommerceStore

extension OutboxDesk {
    /// Deliveries in a state, newest first.
    /// - Returns: the deliveries with their notices, and whether there are more.
    package func deliveries(
        _ state: NoticeDelivery.State?, before number: Int64?, limit: Int
    ) throws -> (deliveries: [(delivery: NoticeDelivery, kind: String)], hasMore: Bool) {
        try EngineError.translating {
            try store.read { reader in
                let found = try reader.deliveries(state, before: number, limit: limit + 1)
                let page = try found.prefix(limit).map { delivery in
                    (delivery: delivery, kind: try reader.notice(delivery.notice)?.kind.rawValue ?? "")
                }
                return (page, found.count > limit)
            }
        }
    }

    /// The kind of what a delivery brings.
    package func kind(of delivery: NoticeDelivery) throws -> String {
        try EngineError.translating { try store.read { try $0.notice(delivery.notice)?.kind.rawValue ?? "" } }
    }

    /// The mail of a delivery as it is sent.
    /// - Throws: ``EngineError`` with `.notFound`, also for what is no mail.
    package func mail(_ number: Int64) throws -> OutgoingMail {
        try EngineError.translating {
            try store.read { reader in
                guard let delivery = try reader.delivery(number), delivery.channel == .mail else {
                    throw EngineError(.notFound, "There is no such mail.")
                }
                return try mail(of: delivery, reader)
            }
        }
    }

    /// Tries once more what was given up.
    /// - Throws: ``EngineError``: `.notFound`; `.conflict` for what was sent, or is on its way.
    package func resend(_ number: Int64, by actor: Actor) throws -> NoticeDelivery {
        try EngineError.translating {
            try store.write { writer in
                guard var delivery = try writer.reader.delivery(number) else { throw EngineError(.notFound, "There is no such delivery.") }
                guard delivery.state == .dead else {
                    throw EngineError(.conflict, "Only what was given up is sent again; this is \(delivery.state.rawValue).")
                }
                delivery.revive(at: now)
                try writer.update(delivery)
                try writer.append(AuditEvent("delivery.resent", "delivery/\(number)", company: nil, by: actor, at: now))
                return delivery
            }
        }
    }

    /// The notices of who has signed in that they want to see on the page, newest first.
    package func notices(
        of person: SignedIn, before number: Int64?, limit: Int
    ) throws -> (notices: [(number: Int64, notice: Notice)], hasMore: Bool) {
        try EngineError.translating {
            try store.read { reader in
                let preferences = try reader.noticePreferences(of: person.holder)
                var user: SellerUser?
                if case .seller(let session) = person { user = session.user }
                var found: [(number: Int64, notice: Notice)] = []
                try reader.forEachNotice(of: person.holder, includesShared: user != nil, before: number) { number, notice in
                    let isForThem = user.map { Self.recipients(of: notice, among: [$0]).contains(.seller($0.code)) } ?? true
                    if isForThem, !notice.kind.isSecret, preferences.wants(notice.kind, by: .page) { found.append((number, notice)) }
                    return found.count <= limit
                }
                return (Array(found.prefix(limit)), found.count > limit)
            }
        }
    }

    package func preferences(of person: SignedIn) throws -> NoticePreferences {
        try EngineError.translating { try store.read { try $0.noticePreferences(of: person.holder) } }
    }

    /// - Throws: ``EngineError`` with `.forbidden` in a session on behalf of somebody.
    package func set(_ preferences: NoticePreferences, of person: SignedIn) throws {
        try person.requireOwn()
        try EngineError.translating { try store.write { try $0.set(preferences, of: person.holder) } }
    }
}
