import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import Foundation
import HTTPTypes
import SkuaServer
import Synchronization
import Testing

/// Notices by mail, through a mail server that is there.
///
/// 1. A thousand mails through a server that refuses one in ten at first: each arrives once by its message id, in order for each reader.
/// 2. What is refused for good, or too often, is given up, listed, and sent again on demand; what comes after it does not wait for ever.
/// 3. Each reader gets their language, and nothing of a kind that they do not want.
/// 4. No text of a notice becomes a header, a command or the end of a mail.
/// 5. A mail server that is away costs nothing but time.
@Suite struct MailDeliveryTests {
    private static func send(
        through port: Int, _ test: @escaping @Sendable (ShopFixture) async throws -> Void
    ) async throws {
        try await ShopFixture.run(
            configure: { options in
                options.mail = MailOptions(host: "127.0.0.1", port: port, from: "shop@skua.example")
                options.deliveryInterval = .milliseconds(20)
            }, engine: { $0.deliveryDelay = 0 }, test)
    }

    /// Waits until something is so.
    private static func wait(_ what: String, seconds: Double = 60, for condition: () throws -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(seconds)
        while try !condition() {
            guard ContinuousClock.now < end else {
                Issue.record("\(what): not in time")
                return
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private static func enqueue(_ shop: ShopFixture, _ notices: [Notice]) throws {
        try shop.connection.engine.store.write { writer in for notice in notices { try writer.enqueue(notice) } }
    }

    private static func notice(_ kind: Notice.Kind, to code: String, _ values: [String: String], about subject: String = "cart/1") -> Notice
    {
        Notice(kind, to: .associate(AssociateCode(code)), about: subject, at: 1_700_000_000, values: values)
    }

    @Test func aThousandMailsArriveOnceAndInOrder() async throws {
        let refused = Mutex<Set<String>>([])
        let asked = Mutex(0)
        // Every tenth mail is refused the first time that it comes, half of them before and half after its text was sent.
        let sink = try SMTPSink { mail, isData in
            guard isData else {
                return asked.withLock { count in
                    count += 1
                    return count % 20 == 0 ? "450 later" : nil
                }
            }
            guard let number = mail.header("Subject")?.split(separator: " ").compactMap({ Int($0) }).first, number % 20 == 3 else {
                return nil
            }
            return refused.withLock { $0.insert(mail.id).inserted } ? "451 later" : nil
        }
        defer { sink.close() }
        try await Self.send(through: sink.port) { shop in
            let people = ["boss", "mona", "abel", "bea", "ben", "sid", "fay", "rex", "bob", "bo"]
            let start = ContinuousClock.now
            try Self.enqueue(
                shop,
                (0..<1000).map { Self.notice(.cartShared, to: people[$0 * 7 % 10], ["cart": "\($0)", "by": "Bea"]) })
            try await Self.wait("1,000 mails") { sink.taken.count >= 1000 }
            let elapsed = ContinuousClock.now - start
            try await Task.sleep(for: .milliseconds(200))
            let taken = sink.taken
            #expect(taken.count == 1000)
            #expect(Set(taken.map(\.id)).count == 1000)
            for person in people {
                let numbers = taken.filter { $0.to == "\(person)@example.com" }.map { Int($0.header("Subject")!.split(separator: " ")[4])! }
                #expect(numbers == numbers.sorted(), "\(person)")
                #expect(numbers.count == 100, "\(person)")
            }
            let refusals = refused.withLock { $0.count } + asked.withLock { $0 } / 20
            #expect(refusals >= 90)
            let sent = try await shop.connection.send(.get, "/v1/deliveries?state=sent&limit=1000").json["deliveries"]?.arrayValue ?? []
            #expect(sent.count == 1000)
            #expect(sent.filter { ($0["attempts"]?.intValue ?? 0) > 1 }.count >= 80)
            #expect(try await shop.connection.send(.get, "/v1/deliveries?state=pending").json["deliveries"] == [])
            print("1,000 mails, \(refusals) refusals, each once and in order, in \(elapsed)")
        }
    }

    @Test func whatIsRefusedIsGivenUpAndSentAgainOnDemand() async throws {
        let isOpen = Mutex(false)
        let sink = try SMTPSink { mail, isData in
            guard !isData, !isOpen.withLock({ $0 }) else { return nil }
            switch mail.to {
            case "bea@example.com": return "550 nobody here"
            case "ben@example.com": return "450 never"
            default: return nil
            }
        }
        defer { sink.close() }
        try await Self.send(through: sink.port) { shop in
            try Self.enqueue(shop, ["bea", "ben", "abel"].map { Self.notice(.cartShared, to: $0, ["cart": "x", "by": "Bo"]) })
            func dead() async throws -> [JSON] {
                try await shop.connection.send(.get, "/v1/deliveries?state=dead").json["deliveries"]?.arrayValue ?? []
            }
            try await Self.wait("giving up") {
                try shop.connection.engine.outbox.deliveries(.dead, before: nil, limit: 10).deliveries.count == 2
            }
            let list = try await dead()
            #expect(list.compactMap { $0["address"]?.stringValue } == ["ben@example.com", "bea@example.com"])
            #expect(list.compactMap { $0["attempts"]?.intValue } == [NoticeDelivery.maximumAttempts, 1])
            #expect(list.compactMap { $0["failure"]?.stringValue } == ["450 never", "550 nobody here"])
            #expect(list.first?["kind"] == "cart_shared")
            #expect(sink.taken.map(\.to) == ["abel@example.com"])
            // The seller alone sees it.
            #expect(try await shop.session("boss").send(.get, "/v1/deliveries").status == 403)
            isOpen.withLock { $0 = true }
            let admin = try await shop.hireSeller("ada", ["seller_admin"])
            for entry in list {
                let path = "/v1/deliveries/\(entry["id"]?.intValue ?? 0)/resend"
                #expect(try await admin.send(.post, path).json["state"] == "pending")
            }
            try await Self.wait("sending again") { sink.taken.count == 3 }
            try await Self.wait("noting it") {
                try shop.connection.engine.outbox.deliveries(.sent, before: nil, limit: 10).deliveries.count == 3
            }
            #expect(try await dead().isEmpty)
            #expect(try await admin.send(.post, "/v1/deliveries/1/resend").status == 409)
            for id in ["99", "x"] { #expect(try await admin.send(.post, "/v1/deliveries/\(id)/resend").status == 404) }
        }
    }

    @Test func readersGetTheirLanguageAndWhatTheyWant() async throws {
        let sink = try SMTPSink()
        defer { sink.close() }
        try await Self.send(through: sink.port) { shop in
            let (bea, ben) = (try await shop.session("bea"), try await shop.session("ben"))
            #expect(try await bea.send(.get, "/v1/notice-preferences").json == ["locale": "en", "muted": ["mail": [], "page": []]])
            let set = try await bea.send(
                .put, "/v1/notice-preferences", ["locale": "nb", "muted": ["mail": ["cart_approved"], "page": ["cart_shared"]]])
            #expect(set.status == 200)
            #expect(try set.json == ["locale": "nb", "muted": ["mail": ["cart_approved"], "page": ["cart_shared"]]])
            #expect(try await ben.send(.put, "/v1/notice-preferences", ["locale": "fr"]).status == 200)
            for body in [#"{"locale":"de"}"#, #"{"muted":{"mail":["x"]}}"#, #"{"muted":{"fax":[]}}"#, #"{"muted":[]}"#, #"{"x":1}"#] {
                #expect(try await bea.send(.put, "/v1/notice-preferences", text: body).status == 400, "\(body)")
            }
            for code in ["bea", "ben", "abel"] {
                try Self.enqueue(
                    shop,
                    [
                        Self.notice(.cartShared, to: code, ["cart": "Lørdag", "by": "Åse"]),
                        Self.notice(.cartApproved, to: code, ["cart": "Lørdag"]),
                    ])
            }
            try await Self.wait("five mails") { sink.taken.count >= 5 }
            func texts(_ code: String) -> [String] { sink.taken.filter { $0.to == "\(code)@example.com" }.map(\.text) }
            #expect(texts("bea") == ["Åse deler handlekurven Lørdag med deg.\r\n"])
            #expect(
                texts("ben") == [
                    "Åse partage le panier Lørdag avec vous.\r\n", "Le panier Lørdag est approuvé. Il peut être commandé.\r\n",
                ])
            #expect(texts("abel").first == "Åse shares the cart Lørdag with you.\r\n")
            // On the page each sees their own, but for what they do not want.
            let kinds = try await bea.send(.get, "/v1/notices").json["notices"]?.arrayValue?.compactMap { $0["kind"]?.stringValue }
            #expect(kinds == ["cart_approved"])
            let first = try await ben.send(.get, "/v1/notices?limit=1").json
            #expect(first["notices"]?.arrayValue?.first?["kind"] == "cart_approved")
            let cursor = try #require(first["next_cursor"]?.stringValue)
            let second = try await ben.send(.get, "/v1/notices?limit=1&cursor=\(cursor)").json
            #expect(second["notices"]?.arrayValue?.first?["kind"] == "cart_shared")
            #expect(second["next_cursor"] == nil)
        }
    }

    @Test func nothingOfANoticeBreaksOutOfIt() async throws {
        let sink = try SMTPSink()
        defer { sink.close() }
        try await Self.send(through: sink.port) { shop in
            let evil = "x\r\nBcc: all@example.com\r\n\r\n.\r\nQUIT\r\n.\n.. {token} {by}"
            try Self.enqueue(shop, [Self.notice(.cartShared, to: "bea", ["cart": evil, "by": "=?utf-8?B?eA==?=\u{0}"])])
            try await Self.wait("the mail") { !sink.taken.isEmpty }
            let mail = try #require(sink.taken.first)
            #expect(mail.from == "shop@skua.example")
            #expect(mail.header("Bcc") == nil)
            #expect(mail.header("To") == "<bea@example.com>")
            #expect(mail.header("Date") == "Tue, 14 Nov 2023 22:13:20 +0000")
            #expect(mail.id == "<skua.1.1700000000@skua.example>")
            #expect(mail.text.contains("Bcc: all@example.com\r\n\r\n.\r\nQUIT\r\n.\r\n.. {token} {by}"))
            #expect(mail.content.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 998 })
            try await Self.wait("goodbye") { sink.said.last == "QUIT" }
            #expect(sink.said == ["EHLO skua.example", "MAIL FROM:<shop@skua.example>", "RCPT TO:<bea@example.com>", "DATA", "QUIT"])
        }
    }

    @Test func aMailServerThatIsAwayCostsTimeAlone() async throws {
        let first = try SMTPSink()
        let port = first.port
        first.close()
        try await Self.send(through: port) { shop in
            try Self.enqueue(shop, [Self.notice(.cartShared, to: "bea", ["cart": "x", "by": "y"])])
            try await Task.sleep(for: .milliseconds(300))
            let waiting = try await shop.connection.send(.get, "/v1/deliveries").json["deliveries"]?.arrayValue ?? []
            #expect(waiting.compactMap { $0["state"]?.stringValue } == ["pending"])
            #expect(waiting.compactMap { $0["attempts"]?.intValue } == [0])
        }
    }
}
