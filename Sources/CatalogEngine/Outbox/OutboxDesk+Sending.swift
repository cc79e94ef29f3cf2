import ByteStorage
package import Commerce
import CommerceStore

extension OutboxDesk {
    /// The mails that are to be tried now, at most one to each address.
    package func dueMails(limit: Int) throws -> [OutgoingMail] {
        try EngineError.translating {
            try store.read { reader in
                try reader.dueDeliveries(.mail, at: now, limit: limit).map { try mail(of: $0, reader) }
            }
        }
    }

    /// The messages to webhooks that are to be tried now, at most one to each.
    package func dueHooks(limit: Int) throws -> [OutgoingHook] {
        try EngineError.translating {
            try store.read { reader in
                let due = try reader.dueDeliveries(.webhook, at: now, limit: limit)
                guard !due.isEmpty else { return [] }
                let webhooks = Dictionary(try reader.webhooks().map { (String($0.number), $0) }) { first, _ in first }
                return try due.compactMap { delivery in
                    guard let webhook = webhooks[delivery.address], let notice = try reader.notice(delivery.notice),
                        let secret = sealer.open(webhook.secret)
                    else { return nil }
                    return OutgoingHook(delivery: delivery, url: webhook.url, secret: secret, body: Self.body(of: notice, delivery))
                }
            }
        }
    }

    /// Keeps that something was sent.
    package func succeed(_ delivery: NoticeDelivery) throws {
        var delivery = delivery
        delivery.succeed(at: now)
        try keep(delivery)
    }

    /// Keeps that something could not be sent; it is tried again later, or given up.
    package func fail(_ delivery: NoticeDelivery, _ reason: String, isFinal: Bool) throws {
        var delivery = delivery
        delivery.fail(reason, isFinal: isFinal, at: now, delay: options.deliveryDelay)
        try keep(delivery)
    }

    private func keep(_ delivery: NoticeDelivery) throws {
        try EngineError.translating { try store.write { try $0.update(delivery) } }
    }

    /// The mail of a delivery, in its reader's language.
    func mail(of delivery: NoticeDelivery, _ reader: StoreReader) throws -> OutgoingMail {
        guard var notice = try reader.notice(delivery.notice) else {
            throw EngineError(.internal, "A delivery has lost its notice; restore the database from a backup.")
        }
        if let sealed = notice.values.removeValue(forKey: "sealed_token") {
            guard let token = sealer.open(sealed) else {
                throw EngineError(.internal, "A token of the outbox cannot be unsealed; restore the file `secret` of the data folder.")
            }
            notice.values["token"] = token
        }
        let holder = LoginHolder(text: delivery.recipient)
        let locale = try holder.map { try reader.noticePreferences(of: $0).locale } ?? .english
        let (subject, text) = NoticeTemplate.render(notice, in: locale, address: options.publicAddress)
        return OutgoingMail(
            delivery: delivery, id: "skua.\(delivery.number).\(notice.at)", subject: subject, text: text, date: notice.at)
    }

    private static func body(of notice: Notice, _ delivery: NoticeDelivery) -> [UInt8] {
        var values = JSONObject()
        for (name, value) in notice.values.sorted(by: { $0.key < $1.key }) { values[name] = .string(value) }
        let recipient: JSON =
            switch notice.recipient {
            case .associate(let code): .string("associate:\(code)")
            case .sellerUser(let code): .string("seller:\(code)")
            case .seller: "seller"
            }
        let body: JSON = [
            "id": .string("skua.\(delivery.number).\(notice.at)"), "kind": .string(notice.kind.rawValue), "recipient": recipient,
            "subject": .string(notice.subject), "at": .string(DateText(unixSeconds: notice.at).rfc3339), "values": .object(values),
        ]
        return body.serialized()
    }
}
