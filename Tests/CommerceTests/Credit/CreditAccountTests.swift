import Commerce
import TestSupport
import Testing

/// Rule 11, without concurrency.
///
/// 1. Whatever is charged, restored, paid and set, the balance is the sum of the entries, and never above a limit by a charge.
/// 2. A blocked account and another currency take nothing; what is refused changes nothing.
@Suite struct CreditAccountTests {
    private func money(_ units: Int64, _ currency: CurrencyCode = euro) -> Money { Money(minorUnits: units, currency: currency) }

    @Test(arguments: 0..<10)
    func theBalanceIsTheSumOfTheEntries(_ seed: UInt64) throws {
        var random = SeededRandom(seed &* 31 &+ 7)
        var account = CreditAccount(company: "A", limit: money(1000))
        var entries: [CreditEntry] = []
        var charged: [(order: OrderID, amount: Money)] = []
        var refused = 0
        for turn in 0..<500 {
            let before = account
            let amount = money(Int64.random(in: -50...400, using: &random))
            do throws(CommerceError) {
                switch Int.random(in: 0..<10, using: &random) {
                case 0: try account.setLimit(amount)
                case 1: account.isBlocked.toggle()
                case 2...3: entries.append(try account.pay(amount, reference: "r", at: Int64(turn)))
                case 4 where !charged.isEmpty:
                    let last = charged.removeLast()
                    entries.append(try account.restore(last.amount, for: last.order, at: Int64(turn)))
                default:
                    let order = OrderID("o\(turn)")
                    guard amount.minorUnits > 0 else { continue }
                    entries.append(try account.charge(amount, for: order, at: Int64(turn)))
                    charged.append((order, amount))
                    #expect(!before.isBlocked)
                    #expect(account.balance.minorUnits <= account.limit.minorUnits)
                }
            } catch {
                refused += 1
                #expect(account == before)
                if error.code == .credit {
                    #expect(before.isBlocked || before.balance.minorUnits + amount.minorUnits > before.limit.minorUnits)
                }
            }
            #expect(account.balance.minorUnits == entries.reduce(0) { $0 + $1.amount.minorUnits })
            #expect(account.lastEntry == Int64(entries.count))
        }
        #expect(entries.map(\.number) == Array(1...Int64(entries.count)))
        #expect(refused > 50 && entries.count > 50)
    }

    @Test func limitsAreExact() throws {
        var account = CreditAccount(company: "A", limit: money(1000))
        #expect(try account.charge(money(999), for: OrderID("a"), at: 0).amount == money(999))
        #expect(throws: CommerceError.self) { try account.charge(money(2), for: OrderID("b"), at: 0) }
        #expect(try account.charge(money(1), for: OrderID("b"), at: 0).number == 2)
        #expect(try account.restore(money(999), for: OrderID("a"), at: 0).amount == money(-999))
        #expect(account.balance == money(1))
        #expect(throws: CommerceError.self) { try account.charge(money(1, dollar), for: OrderID("c"), at: 0) }
        #expect(throws: CommerceError.self) { try account.pay(money(1, dollar), reference: "", at: 0) }
        #expect(throws: CommerceError.self) { try account.pay(money(0), reference: "", at: 0) }
        #expect(throws: CommerceError.self) { try account.setLimit(money(5, dollar)) }
        #expect(throws: CommerceError.self) { try account.setLimit(money(-1)) }
        #expect(throws: CommerceError.self) { try account.charge(money(.max), for: OrderID("d"), at: 0) }
        #expect(account.balance == money(1) && account.lastEntry == 3)
    }
}
