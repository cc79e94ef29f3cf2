import CatalogEngine
import Commerce
import Logging
import ServiceLifecycle

/// Sends what waits in the outbox, as long as the server runs: mails one after the other, webhooks side by side with them.
///
/// Without a mail server mails stay in the outbox, where they can be listed, and are sent once there is one.
struct DeliveryService: Service {
    let server: SearchServer
    /// The thread that talks to the mail server.
    private let thread = WorkerPool(name: "mail", threads: 1, capacity: 4)
    private let hooks = WebhookSender()

    /// Mails and messages that are looked up at a time.
    private static let batch = 100
    /// Passes that a mail server is left alone for after it could not be reached.
    private static let rest = 20

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await repeating { try await self.sendMails() } }
                group.addTask { await repeating { try await self.sendHooks() } }
            }
        }
        thread.close()
    }

    /// Repeats a pass: at once while there is something to do, or else after a while; after longer when it failed.
    private func repeating(_ pass: () async throws -> Bool) async {
        var pause = 1
        while !Task.isCancelled {
            do {
                if try await pass() {
                    pause = 0
                } else {
                    pause = 1
                }
            } catch let failure as SMTPFailure {
                server.logger.warning("mails wait: the mail server cannot be used", metadata: ["reason": "\(failure.message)"])
                pause = Self.rest
            } catch {
                if Task.isCancelled { return }
                server.logger.error("the outbox cannot be sent", metadata: ["error": "\(error)"])
                pause = Self.rest
            }
            if pause > 0 { try? await Task.sleep(for: server.options.deliveryInterval * pause) }
        }
    }

    /// Puts new notices on their way, then tries the mails that are due.
    /// - Returns: whether there was something to do.
    private func sendMails() async throws -> Bool {
        guard let options = server.options.mail else {
            return try await thread.run { [engine = server.engine] in try engine.outbox.expand() > 0 }
        }
        return try await thread.run { [engine = server.engine] in
            let outbox = engine.outbox
            let expanded = try outbox.expand()
            let mails = try outbox.dueMails(limit: Self.batch)
            guard !mails.isEmpty else { return expanded > 0 }
            let client = try SMTPClient(options)
            for mail in mails {
                do throws(SMTPFailure) {
                    try client.send(
                        MailText.write(mail, from: options.from, domain: options.domain), to: mail.delivery.address)
                } catch {
                    guard case .refused(let status, _) = error else {
                        try outbox.fail(mail.delivery, error.message, isFinal: false)
                        throw error
                    }
                    try outbox.fail(mail.delivery, error.message, isFinal: status >= 500)
                    continue
                }
                try outbox.succeed(mail.delivery)
            }
            client.quit()
            return true
        }
    }

    /// Tries the messages to webhooks that are due, side by side.
    private func sendHooks() async throws -> Bool {
        let due = try await server.run { try $0.outbox.dueHooks(limit: Self.batch) }
        guard !due.isEmpty else { return false }
        let moment = server.engine.outbox.moment
        try await withThrowingTaskGroup(of: Void.self) { group in
            for hook in due {
                group.addTask {
                    let failure = await hooks.send(hook, at: moment)
                    try await server.run { engine in
                        if let failure {
                            try engine.outbox.fail(hook.delivery, failure, isFinal: false)
                        } else {
                            try engine.outbox.succeed(hook.delivery)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        return true
    }
}
