import Commerce
import CommerceStore

/// What becomes of notices: whom they reach by mail or webhook, what was sent, and what could not be.
///
/// A notice is written in the transaction of what it tells of. Afterwards it is put on its way to each address, once, in one
/// transaction; and each way is tried until it is done or given up. A crash between sending and noting that sends again, under the
/// same message id. What goes to one address arrives in the order in which it was written.
package struct OutboxDesk: Sendable {
    let store: CommerceStore
    let sealer: KeySealer
    let options: EngineOptions

    /// Notices that are put on their way in one transaction.
    private static let batch = 200

    var now: Int64 { options.clock() }

    /// What the clock says, in Unix seconds.
    package var moment: Int64 { now }

    /// Puts new notices on their way.
    /// - Returns: how many there were.
    package func expand() throws -> Int {
        try EngineError.translating {
            guard try !store.read({ try $0.noticesToExpand(limit: 1) }).isEmpty else { return 0 }
            return try store.write { writer in
                let notices = try writer.reader.noticesToExpand(limit: Self.batch)
                guard let last = notices.last else { return 0 }
                let sellers = try writer.reader.sellers().filter { $0.status == .active }
                let webhooks = try writer.reader.webhooks().filter(\.isActive)
                for (number, notice) in notices {
                    guard let notice else { continue }
                    for holder in Self.recipients(of: notice, among: sellers) {
                        guard try writer.reader.noticePreferences(of: holder).wants(notice.kind, by: .mail),
                            let address = try notice.values["address"] ?? address(of: holder, writer.reader)
                        else { continue }
                        try writer.deliver(number, by: .mail, to: holder.text, at: address, from: now)
                    }
                    for webhook in webhooks where Self.tells(webhook, of: notice) {
                        try writer.deliver(
                            number, by: .webhook, to: "webhook:\(webhook.number)", at: String(webhook.number), from: now)
                    }
                }
                try writer.setExpandedNotice(last.number)
                return notices.count
            }
        }
    }

    /// The mail address of somebody who is served; nil where the login is none.
    private func address(of holder: LoginHolder, _ reader: StoreReader) throws -> String? {
        if case .associate(let code) = holder {
            guard (try? reader.buyerRecords().directory.customer(code.description)) != nil else { return nil }
        }
        return try reader.login(of: holder).flatMap { MailAddress.canonical($0.login) }
    }

    /// Who is told: of the seller, administrators and the representatives of the company.
    static func recipients(of notice: Notice, among sellers: [SellerUser]) -> [LoginHolder] {
        switch notice.recipient {
        case .associate(let code): [.associate(code)]
        case .sellerUser(let code): [.seller(code)]
        case .seller:
            sellers.filter { user in
                user.roles.contains(.administrator) || notice.values["company"].map { user.mayActFor(CompanyCode($0)) } ?? false
            }.map { .seller($0.code) }
        }
    }

    private static func tells(_ webhook: WebhookRecord, of notice: Notice) -> Bool {
        !notice.kind.isSecret && (webhook.kinds.isEmpty || webhook.kinds.contains(notice.kind.rawValue))
    }
}

extension CatalogEngine {
    /// Notices on their way.
    package var outbox: OutboxDesk { OutboxDesk(store: store, sealer: sealer, options: options) }
}
