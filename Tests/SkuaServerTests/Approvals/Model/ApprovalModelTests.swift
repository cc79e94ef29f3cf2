import ByteStorage
import CatalogEngine
import HTTPTypes
import TestSupport
import Testing

/// Random commands by eight people over HTTP against ``ApprovalModel``: ten thousand in all.
///
/// 1. Each command ends alike in both: done, or refused for the same reason.
/// 2. After each that is done, the cart, its request and who may decide it are the same in both, and so is the trail of who decided.
/// 3. At the end all carts and budgets are.
@Suite struct ApprovalModelTests {
    @Test(arguments: 0..<10)
    func agreesWithTheModel(_ seed: UInt64) async throws {
        try await ShopFixture.runApprovals { shop in
            let player = try await ApprovalPlayer(shop, seed: seed)
            try await player.play(1000)
            try #require(player.differences.isEmpty, "\(player.differences.joined(separator: "\n"))")
            // All kinds of outcomes were met, so that the agreement means something.
            let met = Set(player.outcomes.keys)
            for outcome in ["200", "201", "401", "403", "404", "409", "409 approval_required", "412"] {
                #expect(met.contains(outcome), "\(outcome): \(player.outcomes)")
            }
            #expect(player.decisions > 5, "\(player.outcomes)")
            print(
                "seed \(seed): 1000 commands, \(player.differences.count) differences, \(player.decisions) decisions, "
                    + "\(player.model.orders.count) orders; \(player.outcomes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })")
        }
    }

    /// A model that has a rule wrong differs before long.
    @Test(arguments: ApprovalMistake.allCases)
    func aWrongModelIsNoticed(_ mistake: ApprovalMistake) async throws {
        let difference = FirstDifference()
        var seed: UInt64 = 0
        while await difference.text == nil, seed < 10 {
            try await ShopFixture.runApprovals { [seed] shop in
                let player = try await ApprovalPlayer(shop, seed: seed, mistake: mistake)
                try await player.play(1000)
                await difference.note(player.differences)
            }
            seed += 1
        }
        let text = try #require(await difference.text)
        print("\(mistake), seed \(seed - 1): \(text.prefix(160))")
    }
}
