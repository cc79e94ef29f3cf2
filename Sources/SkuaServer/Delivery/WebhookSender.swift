import CatalogEngine
import Foundation
import FoundationNetworking
import Synchronization

/// Sends messages to webhooks; anything but a 2xx answer is a failure, a redirection, too.
final class WebhookSender: NSObject, URLSessionTaskDelegate, Sendable {
    private let patience: Double

    /// - Parameter patience: seconds that a receiver may take.
    init(patience: Double = 10) {
        self.patience = patience
    }

    /// Sends a message and waits for the answer.
    /// - Returns: why it failed; nil when it was taken.
    func send(_ hook: OutgoingHook, at moment: Int64) async -> String? {
        guard let url = URL(string: hook.url) else { return "the address cannot be read" }
        var request = URLRequest(url: url, timeoutInterval: patience)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("skua/\(SkuaVersion.current)", forHTTPHeaderField: "User-Agent")
        request.setValue(
            WebhookSignature.header(of: hook.body, key: hook.secret, at: moment), forHTTPHeaderField: "X-Skua-Signature")
        request.httpBody = Data(hook.body)
        let session = URLSession(configuration: .ephemeral, delegate: self, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        do {
            let (_, response) = try await session.data(for: request)
            let status = (response as? HTTPURLResponse)?.statusCode ?? 0
            return (200...299).contains(status) ? nil : "the receiver answers \(status)"
        } catch {
            return "the receiver cannot be reached"
        }
    }

    func urlSession(
        _: URLSession, task: URLSessionTask, willPerformHTTPRedirection _: HTTPURLResponse, newRequest _: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
