import ByteStorage
import CatalogEngine
import CommerceStore
import HTTPTypes
import Testing

/// 1. For every two of 15 companies, whatever one asks, its answers are byte for byte the same whether the other with its products, words,
///    attributes, catalog and prices exists or not. Only the time that a search took is left out.
/// 2. No answer holds a secret of another company that the request did not hold itself.
/// 3. Each company finds its own secrets, so that there was something to find.
@Suite struct LeakTests {
    private static let probesEach = 20
    /// Shows all that there is to see.
    private static let everything = LeakProbe(
        path: "/collections/products/documents/search?q=*&per_page=250&facet_by=price,brand,attributes.*&max_facet_values=1000")

    /// The probes of each company: the same ones in every world.
    private static let probes: [[LeakProbe]] = (0..<LeakWorld.companies).map { company in
        var generator = LeakProbeGenerator(seed: UInt64(4_000 + company))
        return [everything] + (1..<probesEach).map { _ in generator.probe(of: company) }
    }

    /// Answers by company and probe, without the time that they took; none for the company that is absent.
    private func answers(in world: LeakWorld) async throws -> [[String]] {
        let answers = Answers()
        try await TestServer.run { connection async throws in
            #expect(try await connection.send(.post, "/collections", LeakWorld.schema).status == 201)
            let imported = try await connection.send(
                .post, "/collections/products/documents/import?batch_size=20", text: world.documents)
            #expect(!imported.text.contains("false"), "\(imported.text)")
            try connection.engine.store.write { try world.install(in: $0) }
            let parent: JSON = [
                "description": "search", "actions": ["documents:search"], "collections": ["*"], "value": .string(LeakWorld.parentKey),
            ]
            #expect(try await connection.send(.post, "/keys", parent).status == 201)
            for company in 0..<LeakWorld.companies {
                var texts: [String] = []
                let parameters: JSON = ["customer": .string(LeakWorld.code(company))]
                let scoped = connection.with(key: ScopedKeyMaker.make(parent: LeakWorld.parentKey, parameters: parameters.description))
                for probe in company == world.absent ? [] : Self.probes[company] {
                    let answer = try await (probe.isForAdmin ? connection : scoped).send(probe.method, probe.path, probe.body)
                    texts.append("\(answer.status) " + answer.text.replacing(/"search_time_ms":\d+|"date":"[^"]*"/, with: ""))
                }
                await answers.add(texts)
            }
        }
        return await answers.all
    }

    private actor Answers {
        private(set) var all: [[String]] = []
        func add(_ texts: [String]) { all.append(texts) }
    }

    @Test func noCompanyLearnsOfAnother() async throws {
        let whole = try await answers(in: LeakWorld(absent: nil))
        var statuses: [Substring: Int] = [:]
        for (company, texts) in whole.enumerated() {
            for (probe, text) in zip(Self.probes[company], texts) {
                statuses[text.prefix(3), default: 0] += 1
                let asked = probe.text.lowercased()
                for other in 0..<LeakWorld.companies where other != company {
                    for secret in LeakWorld.secrets(of: other) where text.contains(secret) {
                        #expect(asked.contains(secret.lowercased()), "\(LeakWorld.code(company)) learns \(secret) by \(probe.text)")
                    }
                }
            }
            let own = texts.joined()
            #expect(
                LeakWorld.secrets(of: company).filter { own.contains($0) }.count >= 5, "\(LeakWorld.code(company)) finds little of its own")
        }
        #expect(statuses["500"] == nil)
        #expect(statuses["200"] ?? 0 > LeakWorld.companies * Self.probesEach / 3, "\(statuses)")

        var pairs = 0
        for absent in 0..<LeakWorld.companies {
            let without = try await answers(in: LeakWorld(absent: absent))
            for company in 0..<LeakWorld.companies where company != absent {
                pairs += 1
                for (index, probe) in Self.probes[company].enumerated() where whole[company][index] != without[company][index] {
                    Issue.record(
                        """
                        \(LeakWorld.code(company)) can tell whether \(LeakWorld.code(absent)) is there by \(probe.text)
                        with:    \(whole[company][index].prefix(1500))
                        without: \(without[company][index].prefix(1500))
                        """)
                }
            }
        }
        #expect(pairs == 210)
    }
}
