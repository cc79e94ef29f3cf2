import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import Dispatch
import SearchIndex
import Synchronization
import TestSupport
import Testing

/// Price columns that are made in the background, held back so that they come late:
///
/// 1. Before the column is there, while it is made, and when it comes, each search has the prices of that moment.
/// 2. A column that was made of prices, lists or customers that have changed meanwhile is never taken for the new ones.
/// 3. A customer whose column is not there reads those prices that come from lists which others have, too, where these are remembered.
/// 4. An engine that is closed waits for the column that is being made, and leaves the others.
@Suite struct LateColumnTests {
    /// Holds back what makes columns until told to let one go.
    private final class Gate: Sendable {
        private let isOpen = Mutex(false)
        private let arrived = DispatchSemaphore(value: 0)
        private let leave = DispatchSemaphore(value: 0)
        private let gone = DispatchSemaphore(value: 0)

        func pass(_ make: () -> Void) {
            arrived.signal()
            if !isOpen.withLock({ $0 }) { leave.wait() }
            make()
            gone.signal()
        }

        /// Waits until a column is about to be made.
        func meet() -> Bool { arrived.wait(timeout: .now() + 20) == .success }

        /// Has the column made that waits, and waits for it.
        func letGo() -> Bool {
            leave.signal()
            return gone.wait(timeout: .now() + 20) == .success
        }

        func open() {
            isOpen.withLock { $0 = true }
            leave.signal()
        }
    }

    private let fixture = EngineFixture()
    private let gate = Gate()
    private let count = 2_400

    private func row(_ list: String, _ number: Int, _ price: Int) throws -> PriceRow {
        PriceRow(
            list: PriceListCode(list), sku: SKU("s\(number)"), unit: "pce", amount: FixedDecimal(tenThousandths: Int64(price) * 10_000),
            currency: try CurrencyCode("EUR"))
    }

    /// Everyone has list `all`; company c a contract of a few prices on top of it. Every fortieth product is of the brand `x`.
    private func open() throws -> CatalogEngine {
        let engine = try fixture.open { [gate] in $0.buyers.makingColumn = { make in gate.pass(make) } }
        try engine.createCollection(NewCollection(name: "products", schema: WorldFixture.schema))
        try engine.write(
            "products",
            (0..<count).map { number in
                let brand = number % 40 == 0 ? "x" : "y"
                return .create(
                    bytes(#"{"id":"s\#(number)","sku":"s\#(number)","title":"bolt","brand":"\#(brand)","popularity":\#(number)}"#))
            })
        try engine.store.write { writer in
            try writer.put([Company(code: "c", name: ""), Company(code: "d", name: "")])
            try writer.put([
                PriceListAssignment(.everyone, PriceListCode("all"), priority: 1),
                PriceListAssignment(.company("c"), PriceListCode("own"), priority: 1),
                PriceListAssignment(.company("d"), PriceListCode("other"), priority: 1),
            ])
            try writer.putPrices((0..<count).map { try row("all", $0, $0 + 1) })
            try writer.putPrices((0..<10).map { try row("own", $0 * 120, 5_000 - $0) })
        }
        return engine
    }

    /// The prices of brand x, or of all, as the lists have them.
    private struct Truth {
        var all: [Int]
        var own: [Int: Int]

        func answer(_ step: Int) -> [String] {
            var prices: [(number: Int, price: Int)] = []
            for number in stride(from: 0, to: all.count, by: step) { prices.append((number, own[number] ?? all[number])) }
            prices.sort { $0.price != $1.price ? $0.price > $1.price : $0.number > $1.number }
            return prices.prefix(70).map { "s\($0.number)=\($0.price)" }
        }
    }

    private var truth: Truth {
        var truth = Truth(all: (0..<count).map { $0 + 1 }, own: [:])
        for number in 0..<10 { truth.own[number * 120] = 5_000 - number }
        return truth
    }

    private func answer(_ engine: CatalogEngine, all: Bool = false, for customer: String = "c") throws -> [String] {
        var request = SearchRequest(query: "*")
        if !all { request.filter = try FilterExpression.parse("brand:=x && price:>0") }
        request.sort = try SortKey.parse("price:desc,popularity:desc")
        request.limit = 70
        return try engine.search("products", request, for: Buyer(customer: customer)).hits.map { hit in
            "\(hit.id)=\(Int(try JSON.parse(hit.document)["price"]?.doubleValue ?? -1))"
        }
    }

    /// Searches until a column is asked for.
    private func order(_ engine: CatalogEngine, _ truth: Truth) throws {
        for _ in 0..<20 { #expect(try answer(engine) == truth.answer(40)) }
        #expect(gate.meet())
    }

    @Test func pricesAreThoseOfTheMoment() throws {
        let engine = try open()
        var truth = truth
        for round in 0..<4 {
            try order(engine, truth)
            // Changed while the column waits: what is looked up has it, and so has the column when it comes.
            truth.all[40] = 9_000 + round
            truth.own[0] = 9_100 + round
            try engine.store.write { try $0.putPrices([try row("all", 40, 9_000 + round), try row("own", 0, 9_100 + round)]) }
            #expect(try answer(engine) == truth.answer(40))
            #expect(gate.letGo())
            #expect(try answer(engine) == truth.answer(40))
            #expect(try answer(engine, all: true) == truth.answer(1))
            // Changed after it came: what has not changed is read there.
            truth.all[80] = 9_200 + round
            truth.own[120 * (round + 1)] = nil
            try engine.store.write { writer in
                try writer.putPrices([try row("all", 80, 9_200 + round)])
                _ = try writer.removePrices([try row("own", 120 * (round + 1), 0)])
            }
            #expect(try answer(engine) == truth.answer(40))
        }
        gate.open()
        try engine.close()
    }

    @Test func aColumnOfOtherListsIsNotTaken() throws {
        let engine = try open()
        var truth = truth
        try order(engine, truth)
        // The contract goes while the column waits, and comes again with other prices once that was made.
        let contract = PriceListAssignment(.company("c"), PriceListCode("own"), priority: 1)
        try engine.store.write { try $0.remove([contract]) }
        let before = truth.own
        truth.own = [:]
        #expect(gate.letGo())
        #expect(try answer(engine) == truth.answer(40))
        #expect(try answer(engine, all: true) == truth.answer(1))
        try engine.store.write { writer in
            try writer.put([contract])
            try writer.putPrices([try row("own", 40, 7_000)])
        }
        truth.own = before
        truth.own[40] = 7_000
        gate.open()
        for _ in 0..<20 { #expect(try answer(engine) == truth.answer(40)) }
        #expect(try answer(engine, all: true) == truth.answer(1))
        try engine.close()
    }

    @Test func pricesOfEverybodyAreReadBesideTheOwnOnes() throws {
        let engine = try open()
        var truth = truth
        try order(engine, truth)
        #expect(gate.letGo())
        // Now the prices of list `all` are remembered for whoever has it.
        truth.own = [:]
        #expect(try answer(engine, for: "d") == truth.answer(40))
        for round in 0..<3 {
            truth.own[80 * (round + 1)] = 8_000 + round
            truth.all[200 + 40 * round] = 8_100 + round
            try engine.store.write { writer in
                try writer.putPrices([
                    try row("other", 80 * (round + 1), 8_000 + round), try row("all", 200 + 40 * round, 8_100 + round),
                ])
            }
            #expect(try answer(engine, for: "d") == truth.answer(40))
        }
        truth.own[80] = nil
        try engine.store.write { _ = try $0.removePrices([try row("other", 80, 0)]) }
        #expect(try answer(engine, for: "d") == truth.answer(40))
        #expect(try answer(engine, all: true, for: "d") == truth.answer(1))
        gate.open()
        try engine.close()
    }

    @Test func closingWaitsForTheColumn() throws {
        let engine = try open()
        try order(engine, truth)
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { [gate] in gate.open() }
        try engine.close()
        #expect(gate.letGo(), "the column was made before the store was closed")
    }
}
