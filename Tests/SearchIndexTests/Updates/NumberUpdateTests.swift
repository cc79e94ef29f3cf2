import ByteStorage
import Dispatch
import SearchIndex
import Synchronization
import TestSupport
import Testing

/// 1. A document of which only numbers and flags changed stays in its segment, whatever the number of changes.
/// 2. Filters, sorting, facets and hits have the new numbers at once, after a commit and reopening, and after a merge; an earlier snapshot has
///    the old ones.
/// 3. A changed text, static rank, list, number within an object, or a number that comes or goes makes the document be indexed anew.
/// 4. What changes while a merge runs is not lost.
/// 5. A document that comes again as it is changes nothing.
/// 6. What was kept of a segment by a test of a number is not met again once that number changed.
///
/// That random histories with such changes answer as their twins do is shown by `IndexLifeTests` and the suites over `RandomHistory`.
@Suite struct NumberUpdateTests {
    private static let schema = SampleCatalog.schema

    private static func text(_ number: Int, price: String = "2.5", stock: Int = 7, popularity: Int = 3, title: String = "hex bolt")
        -> [UInt8]
    {
        let attributes = #"{"Length":{"value":4,"unit":"mm"}}"#
        return Array(
            #"{"id":"d\#(number)","title":"\#(title)","price":\#(price),"stock":\#(stock),"sizes":[1,2],"active":true,"popularity":\#(popularity),"attributes":\#(attributes)}"#
                .utf8)
    }

    private static func open(_ folder: TemporaryDirectory) throws -> Index {
        var options = IndexOptions()
        options.mergeFactor = 2
        return try Index(directory: folder.file("index"), schema: schema, options: options)
    }

    private static func build(_ folder: TemporaryDirectory, _ count: Int) throws -> Index {
        let index = try open(folder)
        try index.apply((0..<count).map { .upsert(id: "d\($0)", document: text($0)) }, sequence: 1)
        try index.commit()
        return index
    }

    private static func found(_ index: Index, _ filter: String, sort: String = "") throws -> [String] {
        var request = SearchRequest(query: "bolt")
        request.filter = try FilterExpression.parse(filter)
        if !sort.isEmpty { request.sort = try SortKey.parse(sort) }
        request.limit = 250
        return try index.snapshot().search(request).hits.map(\.id)
    }

    @Test func `numbers change in place`() throws {
        let folder = TemporaryDirectory()
        var index = try Self.build(folder, 100)
        let before = index.snapshot()
        try index.apply(
            [.upsert(id: "d7", document: Self.text(7, price: "9.25")), .upsert(id: "d8", document: Self.text(8, stock: 0))], sequence: 2)
        // Twice the same document, a whole number in the place of a fraction, and an integer again.
        try index.apply(
            [.upsert(id: "d9", document: Self.text(9, price: "1")), .upsert(id: "d9", document: Self.text(9, price: "11"))], sequence: 3)
        for round in 0..<3 {
            #expect(index.statistics.segments == 1)
            #expect(index.statistics.deleted == 0)
            #expect(try Self.found(index, "price:>9", sort: "price:desc") == ["d9", "d7"])
            #expect(try Self.found(index, "stock:=0") == ["d8"])
            #expect(index.snapshot().document(id: "d7") == Self.text(7, price: "9.25"))
            #expect(index.snapshot().document(id: "d9") == Self.text(9, price: "11"))
            var request = SearchRequest(query: "*")
            request.facets = try FacetRequest.parse("price")
            let facet = try #require(try index.snapshot().search(request).facets.first)
            #expect(facet.values.map(\.value).sorted() == ["11", "2.5", "9.25"])
            #expect(facet.values.first?.count == 98)
            if round == 0 { try index.commit() }
            if round == 1 {
                try index.close()
                index = try Self.open(folder)
                try index.verify()
            }
        }
        #expect(before.document(id: "d7") == Self.text(7))
        #expect(index.sequence == 3)
    }

    @Test func `a merge writes changed numbers where they belong`() throws {
        let folder = TemporaryDirectory()
        let index = try Self.build(folder, 60)
        try index.apply([.upsert(id: "d5", document: Self.text(5, price: "7.75"))], sequence: 2)
        try index.apply((60..<120).map { .upsert(id: "d\($0)", document: Self.text($0)) }, sequence: 3)
        try index.commit()
        #expect(index.statistics.segments == 2)
        #expect(try index.mergeIfNeeded())
        #expect(index.statistics.segments == 1)
        #expect(try Self.found(index, "price:=7.75") == ["d5"])
        #expect(index.snapshot().document(id: "d5") == Self.text(5, price: "7.75"))
        #expect(!FileSystem.names(in: folder.file("index")).contains { $0.hasPrefix("updates-") })
    }

    @Test(arguments: [
        text(5, title: "hex nut bolt"), text(5, popularity: 4),
        Array(String(decoding: text(5), as: UTF8.self).replacing("[1,2]", with: "[1,3]").utf8),
        Array(String(decoding: text(5), as: UTF8.self).replacing(#""value":4"#, with: #""value":5"#).utf8),
        Array(String(decoding: text(5), as: UTF8.self).replacing(#""stock":7,"#, with: "").utf8),
        Array(String(decoding: text(5), as: UTF8.self).replacing(#""stock":7"#, with: #""stock":null"#).utf8),
        Array(String(decoding: text(5), as: UTF8.self).replacing(#""price":2.5"#, with: #""price":25e-1"#).utf8),
    ])
    func `whatever else changes is indexed anew`(document: [UInt8]) throws {
        let folder = TemporaryDirectory()
        let index = try Self.build(folder, 20)
        try index.apply([.upsert(id: "d5", document: document)], sequence: 2)
        #expect(index.statistics.deleted == 1)
        #expect(index.snapshot().document(id: "d5") == document)
        #expect(index.snapshot().documentCount == 20)
    }

    @Test func `broken text is refused`() throws {
        let folder = TemporaryDirectory()
        let index = try Self.build(folder, 20)
        let whole = Self.text(5)
        for length in 0..<whole.count {
            #expect(throws: SearchError.self) { try index.apply([.upsert(id: "d5", document: Array(whole[..<length]))], sequence: 2) }
        }
        for end in ["}", ",", "}}"] {
            #expect(throws: SearchError.self) { try index.apply([.upsert(id: "d5", document: whole + Array(end.utf8))], sequence: 2) }
        }
        #expect(index.snapshot().document(id: "d5") == whole)
    }

    @Test func `the same document again changes nothing`() throws {
        let folder = TemporaryDirectory()
        let index = try Self.build(folder, 20)
        try index.apply((0..<20).map { .upsert(id: "d\($0)", document: Self.text($0)) }, sequence: 2)
        #expect(index.statistics.segments == 1)
        #expect(index.statistics.deleted == 0)
        try index.commit()
        #expect(index.committedSequence == 2)
    }

    @Test func `changes during merges are kept`() throws {
        let folder = TemporaryDirectory()
        let index = try Self.build(folder, 400)
        let isOver = Mutex(false)
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            while !isOver.withLock({ $0 }) { _ = try? index.mergeIfNeeded() }
        }
        var random = SeededRandom(5)
        var prices = [String](repeating: "2.5", count: 400)
        for round in 0..<150 {
            var changes: [IndexChange] = []
            for number in Set((0..<20).map { _ in Int.random(in: 0..<400, using: &random) }) {
                prices[number] = "\(Double(Int.random(in: 1...4000, using: &random)) + 0.25)"
                // Now and then one that goes to another segment, so that there is something to merge.
                let title = Int.random(in: 0..<8, using: &random) == 0 ? "hex bolt \(round)" : nil
                let kept = try JSON.parse(#require(index.snapshot().document(id: "d\(number)")))["title"]?.stringValue ?? ""
                changes.append(.upsert(id: "d\(number)", document: Self.text(number, price: prices[number], title: title ?? kept)))
            }
            try index.apply(changes, sequence: Int64(round + 2))
            if round % 5 == 0 { try index.commit() }
        }
        isOver.withLock { $0 = true }
        group.wait()
        for number in 0..<400 {
            let document = try #require(index.snapshot().document(id: "d\(number)"))
            #expect(try JSON.parse(document)["price"]?.doubleValue == Double(prices[number]))
            #expect(try Self.found(index, "price:=\(prices[number])").contains("d\(number)"))
        }
        try index.commit()
        try index.verify()
    }

    @Test func `what depends on a changed number is asked again`() throws {
        let folder = TemporaryDirectory()
        let index = try Self.build(folder, 100)
        let filter = try FilterExpression.parse("stock:>3")
        func count(_ segment: SegmentReference) throws -> Int {
            try segment.documents(matching: filter).reduce(0) { $0 + $1.nonzeroBitCount }
        }
        let first = try #require(index.snapshot().segments.first)
        #expect(try count(first) == 100)
        try index.apply([.upsert(id: "d1", document: Self.text(1, price: "4.5"))], sequence: 2)
        let second = try #require(index.snapshot().segments.first)
        // The price was not tested.
        #expect(ObjectIdentifier(second.identity) == ObjectIdentifier(first.identity))
        #expect(ObjectIdentifier(second.identity(readingNumbersOf: "price")) != ObjectIdentifier(first.identity(readingNumbersOf: "price")))
        try index.apply([.upsert(id: "d2", document: Self.text(2, stock: 0))], sequence: 3)
        let third = try #require(index.snapshot().segments.first)
        #expect(ObjectIdentifier(third.identity) != ObjectIdentifier(first.identity))
        #expect(try count(third) == 99)
        #expect(third.numbers(of: "stock")?(try #require(third.document(id: Array("d2".utf8)))) == 0)
    }
}
