import CatalogEngine
import Commerce
import CommerceStore
import SkuaServer
import TestSupport
import Testing

/// Mails within TLS.
///
/// 1. What the server offers is taken, and no mail goes before it; a certificate that is not trusted is then no obstacle.
/// 2. Where TLS is required, a mail goes to a server alone that proves to be the host: by no foreign certificate, name or plain text.
/// 3. What is said between the agreement and TLS is not believed.
@Suite struct MailSecurityTests {
    private enum Trust {
        case itsOwn, another, none
    }

    /// Sends a notice through a sink and hands over what came of it.
    private static func send(
        _ security: MailOptions.Security, _ manner: TLSMailSink.Manner = .usual, certificateFor name: String = "localhost",
        trusting trust: Trust = .itsOwn, _ test: @escaping @Sendable (TLSMailSink) async throws -> Void
    ) async throws {
        let (folder, foreign) = (TemporaryDirectory(), TemporaryDirectory())
        let certificate = try TLSMailSink.Certificate(for: name, in: folder.path)
        let other = try TLSMailSink.Certificate(for: name, in: foreign.path)
        let sink = try TLSMailSink(certificate, manner)
        defer { sink.close() }
        let (port, files) = (sink.port, (own: certificate.file, other: other.file))
        try await ShopFixture.run(
            configure: { options in
                var mail = MailOptions(host: "localhost", port: port, from: "shop@skua.example")
                mail.security = security
                mail.trustedCertificates = trust == .none ? nil : trust == .itsOwn ? files.own : files.other
                mail.patience = 5
                options.mail = mail
                options.deliveryInterval = .milliseconds(20)
            }, engine: { $0.deliveryDelay = 0 }
        ) { shop in
            try shop.connection.engine.store.write { writer in
                try writer.enqueue(
                    Notice(.cartShared, to: .associate("bea"), about: "cart/1", at: 1, values: ["cart": "Spring", "by": "Ben"]))
            }
            try await test(sink)
        }
    }

    private static func wait(_ condition: () -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(20)
        while !condition(), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(20)) }
        #expect(condition())
    }

    @Test(arguments: [MailOptions.Security.offered, .required])
    func whatIsOfferedIsTaken(_ security: MailOptions.Security) async throws {
        try await Self.send(security) { sink in
            try await Self.wait { sink.mails.count == 1 }
            #expect(sink.mails.first?.contains("To: <bea@example.com>") == true)
            #expect(
                Array(sink.said.prefix(4)) == ["EHLO skua.example", "STARTTLS", "*EHLO skua.example", "*MAIL FROM:<shop@skua.example>"])
        }
    }

    @Test func whoIsNotKnownIsGoodEnoughWhereItIsOnlyOffered() async throws {
        try await Self.send(.offered, certificateFor: "other.example", trusting: .none) { sink in
            try await Self.wait { sink.mails.count == 1 }
        }
    }

    @Test func nothingGoesToWhoProvesNothing() async throws {
        for (manner, name, trust) in [
            (TLSMailSink.Manner.usual, "localhost", Trust.another), (.usual, "localhost", .none), (.usual, "other.example", .itsOwn),
            (.offersNothing, "localhost", .itsOwn), (.speaksEarly, "localhost", .itsOwn),
        ] {
            try await Self.send(.required, manner, certificateFor: name, trusting: trust) { sink in
                try await Self.wait { sink.connections >= 1 && !sink.said.isEmpty }
                try await Task.sleep(for: .milliseconds(200))
                #expect(sink.mails.isEmpty)
                #expect(!sink.said.contains { $0.contains("MAIL") }, "\(manner) \(name) \(sink.said)")
            }
        }
    }

    @Test func plainTextIsChosen() async throws {
        try await Self.send(.none) { sink in
            try await Self.wait { sink.said.contains("DATA") }
            #expect(!sink.said.contains("STARTTLS"))
        }
    }
}
