import SearchIndex
import TestSupport
import Testing

/// What must hold between the answers to related searches, whatever the documents:
///
/// 1. Another filter never raises `found` nor any facet count, and changes no score while nearness is looked at for all matches.
/// 2. The pages of a search, put one behind the other, are the whole, with pins and groups too.
/// 3. Commits, merges and reopening change no answer.
/// 4. The order of `query_by` does not matter where weights are equal.
/// 5. A prefix that grows never raises `found` while typos are off and it has no digit: `100n` and `100nF` are different questions; and where
///    words are written apart: a dictionary may break `ドリ` where it leaves `ドリル` whole.
/// 6. The order in which documents came does not matter, nor in how many batches.
@Suite struct MetamorphicTests {
    private let folder = TemporaryDirectory()

    private func history(_ seed: UInt64) throws -> RandomHistory {
        let catalog: RandomHistory.Catalog = seed.isMultiple(of: 2) ? .varied : .sample
        var history = try RandomHistory(catalog: catalog, folder: folder.file("index-\(seed)"), seed: seed)
        for _ in 0..<25 { try history.step() }
        return history
    }

    private func generator(_ history: RandomHistory, _ seed: UInt64) throws -> RequestGenerator {
        RequestGenerator(try Twin(schema: history.schema, documents: history.truth), seed: seed)
    }

    @Test(arguments: [21, 22] as [UInt64])
    func `another filter never raises a count`(seed: UInt64) throws {
        let history = try history(seed)
        let snapshot = history.index.snapshot()
        var generator = try generator(history, seed)
        for _ in 0..<60 {
            let search = try generator.next()
            var wide = search.parsed
            (wide.pinnedIDs, wide.grouping, wide.sort, wide.offset, wide.limit, wide.maxFacetValues) = ([], nil, [], 0, 1000, 1000)
            wide.curatedIDs = []
            var narrow = wide
            let added = try generator.nextFilter()
            narrow.filter = wide.filter.map { .and([$0, added]) } ?? added
            let (before, after) = (try snapshot.search(wide), try snapshot.search(narrow))
            #expect(after.found <= before.found, "\(search.text)")
            let order = before.hits.map(\.rankedID)
            let kept = Set(after.hits.map(\.id))
            // Which hundred matches nearness is looked at depends on the filter.
            #expect(
                before.found > 100 || after.hits.map(\.rankedID) == zip(before.hits, order).filter { kept.contains($0.0.id) }.map(\.1),
                "\(search.text)")
            for facet in after.facets {
                // A field may be counted twice, by itself and in its family.
                let counts = before.facets.filter { $0.field == facet.field }.flatMap(\.values)
                if counts.isEmpty {
                    // A family shows only its first fields, which the filter may change.
                    #expect(facet.values.isEmpty || search.built.facets.contains { $0.field.hasSuffix("*") })
                    continue
                }
                for value in facet.values {
                    let same = counts.filter { $0.value.utf8.elementsEqual(value.value.utf8) }.map(\.count).max() ?? 0
                    #expect(value.count <= same, "\(facet.field): \(search.text)")
                }
            }
        }
    }

    @Test(arguments: [23, 24] as [UInt64])
    func `pages make up the whole`(seed: UInt64) throws {
        let history = try history(seed)
        let snapshot = history.index.snapshot()
        var generator = try generator(history, seed)
        for number in 0..<40 {
            let search = try generator.next()
            var whole = search.parsed
            (whole.facets, whole.offset, whole.limit) = ([], 0, 1000)
            let all = try snapshot.search(whole).lines
            let size = number % 13 + 1
            var pages: [String] = []
            for start in stride(from: 0, to: all.count + size, by: size) {
                var page = whole
                (page.offset, page.limit) = (start, size)
                pages += try snapshot.search(page).lines
            }
            #expect(pages == all, "\(search.text)")
        }
    }

    @Test(arguments: [25, 26] as [UInt64])
    func `commits, merges and reopening change no answer`(seed: UInt64) throws {
        var history = try history(seed)
        var generator = try generator(history, seed)
        let searches = try (0..<25).map { _ in try generator.next() }
        func answers(_ index: Index) throws -> [String] { try searches.map { try index.snapshot().search($0.parsed).text } }
        let expected = try answers(history.index)
        try history.index.commit()
        #expect(try answers(history.index) == expected)
        while try history.index.mergeIfNeeded() {}
        #expect(try answers(history.index) == expected)
        try history.reopen()
        #expect(try answers(history.index) == expected)
    }

    @Test(arguments: [27, 28] as [UInt64])
    func `the order of searched fields of equal weight does not matter`(seed: UInt64) throws {
        let history = try history(seed)
        let snapshot = history.index.snapshot()
        var generator = try generator(history, seed)
        for _ in 0..<40 {
            let search = try generator.next()
            var first = search.parsed
            if first.queryFields.isEmpty { first.queryFields = history.schema.textFieldNames.map { QueryField(name: $0) } }
            for field in first.queryFields.indices { first.queryFields[field].weight = 3 }
            var second = first
            second.queryFields.reverse()
            #expect(try snapshot.search(first).text == snapshot.search(second).text, "\(search.text)")
        }
    }

    @Test(arguments: [29, 30] as [UInt64])
    func `a growing prefix never finds more`(seed: UInt64) throws {
        let history = try history(seed)
        let snapshot = history.index.snapshot()
        var generator = try generator(history, seed)
        for _ in 0..<40 {
            var word = generator.nextWord()
            while word.unicodeScalars.contains(where: { $0.properties.numericType != nil || $0.value >= 0x2e80 }) {
                word = generator.nextWord()
            }
            var last = Int.max
            for length in 1..<word.count + 1 {
                var request = SearchRequest(query: String(word.prefix(length)))
                request.typing.maxTypos = 0
                let found = try snapshot.search(request).found
                #expect(found <= last, "\(word.prefix(length))")
                last = found
            }
        }
    }

    @Test(arguments: RandomHistory.Catalog.allCases)
    func `the order in which documents came does not matter`(catalog: RandomHistory.Catalog) throws {
        var random = SeededRandom(31)
        let documents = (0..<150).map { number in
            IndexChange.upsert(id: "d\(number)", document: catalog.document(id: "d\(number)", &random))
        }
        let ascending = try Index(directory: folder.file("ascending"), schema: catalog.schema)
        try ascending.apply(documents, sequence: 1)
        let shuffled = try Index(directory: folder.file("shuffled"), schema: catalog.schema)
        for (number, change) in documents.shuffled(using: &random).enumerated() {
            try shuffled.apply([change], sequence: Int64(number + 1))
        }
        var truth: [String: [UInt8]] = [:]
        for case .upsert(let id, let document) in documents { truth[id] = document }
        var generator = RequestGenerator(try Twin(schema: catalog.schema, documents: truth), seed: 31)
        for _ in 0..<40 {
            let search = try generator.next()
            #expect(try ascending.snapshot().search(search.parsed).text == shuffled.snapshot().search(search.parsed).text, "\(search.text)")
        }
    }
}
