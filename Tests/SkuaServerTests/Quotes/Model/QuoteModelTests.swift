import TestSupport
import Testing

/// Random commands by seven people and the seller over HTTP against ``QuoteModel``: ten thousand in all, from asking for a quote to the
/// order, its confirmation or cancellation and the account that it charges.
///
/// 1. Each command ends alike in both: done, repeated, or refused for the same reason.
/// 2. After each that is done the quote is the same in both, for the seller and for its owner: status, version, revisions, lines, expiry,
///    messages, and what each can do next; and so are the order and the account.
/// 3. At the end all of them are, and the account's entries add up to its balance.
@Suite struct QuoteModelTests {
    @Test(arguments: 0..<10)
    func agreesWithTheModel(_ seed: UInt64) async throws {
        try await ShopFixture.run { shop in
            let player = try await QuotePlayer(shop, seed: seed)
            try await player.play(1000)
            try #require(player.differences.isEmpty, "\(player.differences.joined(separator: "\n"))")
            // All kinds of outcomes were met, so that the agreement means something.
            for outcome in ["200", "201", "403", "404", "409", "412", "422 key_reused", "428"] {
                #expect(player.outcomes[outcome] != nil, "\(outcome): \(player.outcomes)")
            }
            let states = Dictionary(grouping: player.model.quotes) { player.model.status($0) }.mapValues(\.count)
            for state in ["ordered", "declined", "withdrawn", "expired"] { #expect(states[state] ?? 0 > 0, "\(states)") }
            print(
                "seed \(seed): 1000 commands, \(player.differences.count) differences, \(player.model.quotes.count) quotes, "
                    + "\(player.model.orders.count) orders; \(player.outcomes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })")
        }
    }

    /// A model that has a rule wrong differs before long.
    @Test(arguments: QuoteMistake.allCases)
    func aWrongModelIsNoticed(_ mistake: QuoteMistake) async throws {
        let difference = FirstDifference()
        var seed: UInt64 = 0
        while await difference.text == nil, seed < 10 {
            try await ShopFixture.run { [seed] shop in
                let player = try await QuotePlayer(shop, seed: seed, mistake: mistake)
                try await player.play(1000)
                await difference.note(player.differences)
            }
            seed += 1
        }
        let text = try #require(await difference.text)
        print("\(mistake), seed \(seed - 1): \(text.prefix(160))")
    }
}
