import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import SkuaServer
import Synchronization
import Testing

/// Notices to other systems.
///
/// 1. A message is signed with the webhook's key, names its kind and is known again by its id; tokens are never in it.
/// 2. What is not taken is sent again, in order; a redirection is not followed.
/// 3. The key is shown once; webhooks are the seller's alone.
@Suite struct WebhookTests {
    /// What a receiver got.
    private struct Message: Sendable {
        var signature: String
        var body: String
    }

    /// Runs a receiver that answers with the statuses it is given, then 204.
    private static func receive(
        _ statuses: [Int], _ test: @escaping @Sendable (_ url: String, _ got: @escaping @Sendable () -> [Message]) async throws -> Void
    ) async throws {
        let box = MessageBox(statuses)
        let router = Router()
        router.post("/hook") { request, _ in
            let body = try await request.body.collect(upTo: 1 << 20)
            let status = box.take(request.headers[HTTPField.Name("X-Skua-Signature")!] ?? "", String(buffer: body))
            return Response(status: .init(code: status), headers: status == 302 ? [.location: "/hook"] : [:])
        }
        let (ports, running) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in running.yield(channel.localAddress?.port ?? 0) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            guard let port = await ports.first(where: { _ in true }) else { return }
            defer { group.cancelAll() }
            try await test("http://127.0.0.1:\(port)/hook") { box.all.map { Message(signature: $0.0, body: $0.1) } }
        }
    }

    @Test func messagesAreSignedAndRepeated() async throws {
        try await Self.receive([500, 302]) { url, got in
            try await ShopFixture.run(configure: { $0.deliveryInterval = .milliseconds(20) }, engine: { $0.deliveryDelay = 0 }) { shop in
                let path = "/v1/webhooks"
                let made = try await shop.connection.send(.post, path, ["url": .string(url), "kinds": ["cart_shared", "cart_approved"]])
                #expect(made.status == 201, "\(made.text)")
                let secret = try #require(try made.json["secret"]?.stringValue)
                let id = try #require(try made.json["id"]?.intValue)
                #expect(try await shop.connection.send(.get, path + "/\(id)").json["secret"] == nil)
                #expect(try await shop.connection.send(.get, path).json["webhooks"]?.arrayValue?.count == 1)
                for (url, kinds) in [
                    ("ftp://x", "[]"), ("x", "[]"), ("http://", "[]"), ("http://u@x/", "[]"), (url, #"["invitation"]"#), (url, #"["x"]"#),
                ] {
                    let answer = try await shop.connection.send(.post, path, text: #"{"url":"\#(url)","kinds":\#(kinds)}"#)
                    #expect(answer.status == 400, "\(url) \(kinds)")
                }
                try shop.connection.engine.store.write { writer in
                    for (kind, cart) in [(Notice.Kind.cartShared, "1"), (.quoteSent, "2"), (.cartApproved, "3")] {
                        try writer.enqueue(
                            Notice(kind, to: .associate("bea"), about: "cart/\(cart)", at: 1_700_000_000, values: ["cart": cart]))
                    }
                    try writer.enqueue(
                        Notice(
                            .passwordReset, to: .associate("bea"), about: "login/1", at: 1,
                            values: ["sealed_token": "s", "address": "a@b.c"]))
                }
                let end = ContinuousClock.now + .seconds(30)
                while got().count < 4, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(20)) }
                let messages = got()
                #expect(messages.count == 4)
                // Twice refused, then taken, then the next.
                let bodies = try messages.map { try JSON.parse($0.body) }
                #expect(bodies.map { $0["subject"] } == ["cart/1", "cart/1", "cart/1", "cart/3"])
                #expect(Set(bodies.compactMap { $0["id"]?.stringValue }).count == 2)
                #expect(bodies[0]["kind"] == "cart_shared")
                #expect(bodies[0]["recipient"] == "associate:bea")
                #expect(bodies[0]["at"] == "2023-11-14T22:13:20Z")
                for message in messages {
                    let code = HMAC<SHA256>.authenticationCode(
                        for: Data("\(shop.clock.now).\(message.body)".utf8), using: SymmetricKey(data: Data(secret.utf8)))
                    let hex = code.map { String(format: "%02x", $0) }.joined()
                    #expect(message.signature == "t=\(shop.clock.now),v1=\(hex)")
                }
                let changed = try await shop.connection.send(.patch, path + "/\(id)", ["is_active": false])
                #expect(try changed.json["is_active"] == false)
                #expect(try await shop.session("boss").send(.get, path).status == 403)
                #expect(try await shop.hireSeller("max", ["merchandiser"]).send(.get, path).status == 403)
                #expect(try await shop.connection.send(.delete, path + "/\(id)").status == 200)
                for method in [HTTPRequest.Method.get, .delete] {
                    #expect(try await shop.connection.send(method, path + "/\(id)").status == 404)
                }
            }
        }
    }
}

/// The messages of a receiver, and the statuses that it has yet to answer with.
private final class MessageBox: Sendable {
    private let state: Mutex<(messages: [(String, String)], rest: [Int])>

    init(_ rest: [Int]) { state = Mutex(([], rest)) }

    var all: [(String, String)] { state.withLock { $0.messages } }

    func take(_ signature: String, _ body: String) -> Int {
        state.withLock { state in
            state.messages.append((signature, body))
            return state.rest.isEmpty ? 204 : state.rest.removeFirst()
        }
    }
}
