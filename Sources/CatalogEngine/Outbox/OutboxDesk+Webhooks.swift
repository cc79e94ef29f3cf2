package import Commerce
package import CommerceStore
import Foundation

extension OutboxDesk {
    private static let noWebhook = EngineError(.notFound, "There is no such webhook.")

    package func webhooks() throws -> [WebhookRecord] {
        try EngineError.translating { try store.read { try $0.webhooks() } }
    }

    /// - Throws: ``EngineError`` with `.notFound`.
    package func webhook(_ number: Int64) throws -> WebhookRecord {
        guard let webhook = try webhooks().first(where: { $0.number == number }) else { throw Self.noWebhook }
        return webhook
    }

    /// Adds a webhook.
    /// - Returns: the webhook, and the key that its messages are signed with, which cannot be had again.
    /// - Throws: ``EngineError`` with `.invalid` for an address or a kind that is none.
    package func addWebhook(_ url: String, kinds: [String], by actor: Actor) throws -> (webhook: WebhookRecord, secret: String) {
        try Self.check(url, kinds)
        return try EngineError.translating {
            let secret = KeyText.random()
            let sealed = try sealer.seal(secret)
            let webhook = try store.write { writer in
                let webhook = WebhookRecord(
                    number: try writer.drawWebhookNumber(), url: url, secret: sealed, kinds: kinds, isActive: true)
                try writer.put(webhook)
                try append("webhook.added", webhook, by: actor, writer)
                return webhook
            }
            return (webhook, secret)
        }
    }

    /// Changes a webhook; what is nil stays as it is.
    /// - Throws: ``EngineError``: `.notFound`, `.invalid`.
    package func changeWebhook(
        _ number: Int64, url: String?, kinds: [String]?, isActive: Bool?, by actor: Actor
    ) throws -> WebhookRecord {
        try EngineError.translating {
            try store.write { writer in
                guard var webhook = try writer.reader.webhooks().first(where: { $0.number == number }) else { throw Self.noWebhook }
                webhook.url = url ?? webhook.url
                webhook.kinds = kinds ?? webhook.kinds
                webhook.isActive = isActive ?? webhook.isActive
                try Self.check(webhook.url, webhook.kinds)
                try writer.put(webhook)
                try append("webhook.changed", webhook, by: actor, writer)
                return webhook
            }
        }
    }

    /// Removes a webhook with what was on its way there.
    package func removeWebhook(_ number: Int64, by actor: Actor) throws {
        try EngineError.translating {
            try store.write { writer in
                guard let webhook = try writer.reader.webhooks().first(where: { $0.number == number }),
                    try writer.removeWebhook(number)
                else { throw Self.noWebhook }
                try append("webhook.removed", webhook, by: actor, writer)
            }
        }
    }

    private func append(_ action: String, _ webhook: WebhookRecord, by actor: Actor, _ writer: StoreWriter) throws {
        try writer.append(
            AuditEvent(
                action, "webhook/\(webhook.number)", company: nil, by: actor, at: now,
                details: ["url": webhook.url, "kinds": webhook.kinds.joined(separator: " "), "is_active": "\(webhook.isActive)"]))
    }

    private static func check(_ url: String, _ kinds: [String]) throws(EngineError) {
        guard url.utf8.count <= 2000, let parts = URL(string: url), ["http", "https"].contains(parts.scheme),
            parts.host()?.isEmpty == false,
            parts.user() == nil
        else { throw EngineError(.invalid, "A webhook is an address that begins with https:// or http://.", field: "url") }
        for kind in kinds where Notice.Kind(rawValue: kind)?.isSecret ?? true {
            throw EngineError(.invalid, "Webhooks are not told of `\(kind)`.", field: "kinds")
        }
    }
}
