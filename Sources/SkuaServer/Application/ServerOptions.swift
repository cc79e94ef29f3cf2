import Foundation

/// How the server listens, whom it lets in, and what it bounds.
package struct ServerOptions: Sendable {
    /// Address to listen on; anything but the loopback interface needs an ``apiKey``.
    package var host = "127.0.0.1"
    package var port = 7582
    /// Key that may do everything; without one, requests from this machine may.
    package var apiKey: String?
    /// Whether the demo catalog is installed, so that its pictures and example searches are served.
    package var servesDemo = false

    /// Searches that run at a time.
    package var searchThreads = max(2, ProcessInfo.processInfo.activeProcessorCount)
    /// Searches that may wait for a thread; one more gets 503.
    package var searchQueue = 256
    /// How long searches may wait for a thread, other than for a second now and then; who comes while they wait longer gets 503.
    package var searchWait = Duration.milliseconds(100)
    /// Writes, imports and exports that run at a time.
    package var workThreads = 4
    /// Writes, imports and exports that may wait for a thread.
    package var workQueue = 64

    /// Passwords that may wait to be tried; one more gets 503.
    package var signInQueue = 32

    /// How mails are sent; without it they stay in the outbox.
    package var mail: MailOptions?
    /// How often the outbox is looked at.
    package var deliveryInterval = Duration.seconds(1)

    /// Bytes of a request body; imports are streamed and have no bound but that of a line.
    package var maximumBody = 16 << 20
    /// Bytes of one line of an import.
    package var maximumLine = 16 << 20
    /// Searches in one `multi_search`.
    package var maximumSearches = 50
    /// How long a request may take, to arrive and to be answered; imports and exports are not bounded.
    package var timeLimit = Duration.seconds(60)
    /// How long a connection may stay silent.
    package var idleTimeout = Duration.seconds(75)

    package init() {}

    /// The key from `SKUA_API_KEY`, when that is set and not empty.
    package static var apiKeyFromEnvironment: String? {
        ProcessInfo.processInfo.environment["SKUA_API_KEY"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether every request may do everything.
    package var isOpen: Bool { apiKey == nil }

    /// Checks that a server without a key cannot be reached from elsewhere.
    /// - Throws: ``ServerError`` with a sentence for the operator.
    package func validate() throws(ServerError) {
        if let apiKey, apiKey.utf8.count < 8 {
            throw .badRequest("The API key is shorter than 8 bytes. Choose a longer one.")
        }
        if isOpen && !LoopbackGuard.isLoopback(host) {
            throw .badRequest(
                "Listening on \(host) needs an API key: pass --api-key or set SKUA_API_KEY. Without one only 127.0.0.1 is served.")
        }
    }
}
