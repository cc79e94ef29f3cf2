import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. Removing what was not staged leaves exactly the staged ids, with a change and without prices for each that went.
/// 2. Staged changes come back in pages ascending by id, without the records that bring nothing.
/// 3. Stages are independent, unseen by other connections, and write nothing to the tables that last.
@Suite struct StagingTests {
    @Test("removes what was not staged", arguments: 1...4 as ClosedRange<UInt64>)
    func removesUnstaged(seed: UInt64) throws {
        let fixture = try StoreFixture()
        let number = try fixture.collection()
        let other = try fixture.collection("other")
        var random = SeededRandom(seed)
        let ids = Set((0..<60).map { _ in "p\(Int.random(in: 0..<200, using: &random))" }).sorted()
        let euro = try CurrencyCode("EUR")
        try fixture.store.write { writer in
            try writer.insert(ids.map { document($0, "{}") }, into: number)
            try writer.insert(ids.map { document($0, "{}") }, into: other)
            try writer.putPrices(
                ids.map { PriceRow(list: PriceListCode("default"), sku: SKU($0), unit: "pce", amount: .one, currency: euro) })
        }
        let kept = ids.filter { _ in Bool.random(using: &random) }
        let head = Int64(ids.count * 2)
        try fixture.store.write { writer in
            try writer.beginStage(1)
            try writer.beginStage(2)
            try writer.stage(ids.map { StagedRecord(id: $0) }, in: 2)
            try writer.stage(kept.map { StagedRecord(id: $0) } + [StagedRecord(id: "unknown")], in: 1)
        }
        #expect(try fixture.store.read { try $0.headSequence() } == head)
        let gone = ids.count - kept.count
        #expect(try fixture.store.write { try $0.countUnstaged(1, from: number) } == gone)
        #expect(try fixture.store.write { try $0.countUnstaged(2, from: number) } == 0)
        #expect(try fixture.store.write { try $0.removeUnstaged(1, from: number) } == gone)
        #expect(try fixture.all(number).keys.sorted() == kept)
        #expect(try fixture.all(other).keys.sorted() == ids)
        #expect(try fixture.store.read { try $0.collection(number)?.documents } == kept.count)
        let batch = try fixture.store.read { try $0.changes(in: number, after: head, limit: 1000) }
        #expect(batch.changes.map(\.id).sorted() == ids.filter { !kept.contains($0) })
        #expect(batch.changes.allSatisfy { $0.body == nil })
        #expect(batch.through == head + Int64(gone))
        let prices = try fixture.store.read { try $0.prices(of: ids.map { SKU($0) }) }
        #expect(zip(ids, prices).allSatisfy { $1.count == (kept.contains($0) ? 1 : 0) })
    }

    @Test func pagesStagedChanges() throws {
        let fixture = try StoreFixture()
        let records = (0..<25).map { index in
            StagedRecord(
                id: "r\(100 + index)", body: index % 3 == 0 ? bytes("b\(index)") : nil, prices: index % 5 == 0 ? bytes("p\(index)") : nil)
        }
        try fixture.store.write { writer in
            try writer.beginStage(1)
            try writer.stage(records.reversed(), in: 1)
        }
        var seen: [StagedRecord] = []
        while true {
            let page = try fixture.store.write { try $0.stagedChanges(1, after: seen.last?.id ?? "", limit: 4) }
            if page.isEmpty { break }
            seen += page
        }
        #expect(seen == records.filter { $0.body != nil || $0.prices != nil })
        try fixture.store.write { writer in
            try writer.endStage(1)
            #expect(try writer.stagedChanges(1, after: "", limit: 1).isEmpty)
        }
        let second = try fixture.second()
        #expect(throws: StoreError.self) { try second.write { try $0.stagedChanges(1, after: "", limit: 1) } }
        try second.close()
    }
}
