import Benchmark
import ByteStorage
import Lexicon
import SearchIndex

/// Small parts on their own where `package` access reaches them, and single steps of a search, isolated by what is asked, where not.
///
/// Each closure does its work for a whole list of inputs, so that one iteration is long enough to be timed.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(metrics: [.wallClock, .instructions], warmupIterations: 2, maxDuration: .milliseconds(1500))
    lexicon()
    storage()
    searches()
}

private func lexicon() {
    Benchmark("tokenise 1,000 texts") { benchmark in
        let analyzer = TextAnalyzer()
        let texts = MicroCatalog.texts
        benchmark.startMeasurement()
        for text in texts { blackHole(analyzer.tokens(of: text).count) }
    }
    Benchmark("fold 1,000 texts") { benchmark in
        let texts = MicroCatalog.texts
        benchmark.startMeasurement()
        for text in texts { blackHole(TextAnalyzer.fold(text)) }
    }
    Benchmark("dictionary: look up 1,000 of 20,000 terms") { benchmark in
        let (dictionary, terms) = (MicroDictionary.dictionary, MicroDictionary.terms)
        benchmark.startMeasurement()
        for term in terms { blackHole(dictionary.ordinal(of: term)) }
    }
    Benchmark("dictionary: 1,000 prefixes of 3 bytes") { benchmark in
        let dictionary = MicroDictionary.dictionary
        let prefixes = MicroDictionary.terms.map { Array($0.prefix(3)) }
        benchmark.startMeasurement()
        for prefix in prefixes { blackHole(dictionary.prefixRange(prefix)) }
    }
    for (distance, isPrefix) in [(1, false), (2, false), (1, true), (2, true)] {
        Benchmark("automaton: 200 \(isPrefix ? "prefixes" : "words"), \(distance) edit\(distance > 1 ? "s" : "")") { benchmark in
            let (dictionary, slips) = (MicroDictionary.dictionary, MicroDictionary.slips)
            benchmark.startMeasurement()
            for slip in slips {
                let automaton = LevenshteinAutomaton(word: slip, maxDistance: distance, prefix: isPrefix)
                blackHole(dictionary.matches(of: automaton).count)
            }
        }
    }
}

private func storage() {
    Benchmark("JSON: parse 1,000 documents") { benchmark in
        let documents = MicroCatalog.documents.prefix(1_000)
        benchmark.startMeasurement()
        for document in documents { blackHole(try JSON.parse(document)) }
    }
    Benchmark("JSON: write 1,000 documents") { benchmark in
        let documents = try MicroCatalog.documents.prefix(1_000).map { try JSON.parse($0) }
        var bytes: [UInt8] = []
        benchmark.startMeasurement()
        for document in documents {
            bytes.removeAll(keepingCapacity: true)
            document.write(to: &bytes)
            blackHole(bytes.count)
        }
    }
    Benchmark("checksum of 16 MB") { benchmark in
        let bytes = [UInt8](repeating: 7, count: 16 << 20)
        benchmark.startMeasurement()
        blackHole(Checksum.of(bytes))
    }
}

/// Steps of a search: a limit of 0 leaves out ranking and hits, a single word leaves out intersection, and so on.
private func searches() {
    let rare = MicroCatalog.words[9_000]
    let (first, second) = (MicroCatalog.words[0], MicroCatalog.words[1])
    measure("posting decode: one frequent word, count") { _ in question(first) }
    measure("posting decode: one rare word, count") { _ in question(rare) }
    measure("intersection: two frequent words, count") { _ in question("\(first) \(second)") }
    measure("intersection: frequent and rare word, count") { _ in question("\(first) \(rare)") }
    for length in [1, 2, 3] {
        measure("union: prefixes of \(length) letters, count") { number in
            var request = question(String(MicroCatalog.words[number % MicroCatalog.words.count].prefix(length)))
            request.typing.prefix = true
            return request
        }
    }
    for edits in [1, 2] {
        measure("union: fuzzy prefixes, \(edits) edits, count") { number in
            var request = question(String(decoding: MicroDictionary.slips[number % MicroDictionary.slips.count], as: UTF8.self))
            request.typing = TypingOptions()
            request.typing.maxTypos = edits
            request.typing.typoThreshold = .max
            return request
        }
    }
    measure("filter: ever other number ranges, count") {
        try question("*", filter: "price:[\($0 % 500)..\($0 % 500 + 400).\($0 % 89 + 10)]")
    }
    measure("filter: the same number range, count") { _ in try question("*", filter: "price:[100..500]") }
    measure("filter: a keyword, count") { _ in try question("*", filter: "country:=`\(MicroCatalog.words[3])`") }
    measure("facets: 8 of all documents") { _ in question("*", facets: MicroCatalog.facets) }
    measure("facets: 8 of a frequent word") { _ in question(first, facets: MicroCatalog.facets) }
    measure("facets: 8 of a rare word") { _ in question(rare, facets: MicroCatalog.facets) }
    measure("top-k: 20 by relevance") { _ in question(first, limit: 20) }
    measure("top-k: 1,000 by relevance") { _ in question(first, limit: 1_000) }
    measure("top-k: 20 by price") { _ in try question(first, limit: 20, sort: "price:asc") }
    measure("highlight: 20 hits of two words") { _ in
        var request = question("\(first) \(second)", limit: 20)
        request.highlight = HighlightOptions()
        return request
    }
}

/// A search for exact words, without highlights.
private func question(_ query: String, facets: [String] = [], limit: Int = 0) -> SearchRequest {
    var request = SearchRequest(query: query)
    request.limit = limit
    request.highlight.fields = []
    request.typing.prefix = false
    request.typing.maxTypos = 0
    request.typing.dropThreshold = 0
    request.facets = facets.map { FacetRequest(field: $0) }
    return request
}

/// The same with texts that must be parsed.
private func question(_ query: String, limit: Int = 0, filter: String? = nil, sort: String? = nil) throws -> SearchRequest {
    var request = question(query, limit: limit)
    if let filter { request.filter = try FilterExpression.parse(filter) }
    if let sort { request.sort = try SortKey.parse(sort) }
    return request
}

/// A benchmark of ten searches at a time; what the index keeps of earlier ones works as it does in service.
private func measure(_ name: String, _ request: @escaping @Sendable (_ number: Int) throws -> SearchRequest) {
    Benchmark("10 searches, \(name)") { benchmark in
        let snapshot = MicroCatalog.snapshot
        guard try (0..<10).contains(where: { try snapshot.search(request($0)).found > 0 }) else {
            return benchmark.error("nothing found: the benchmark measures nothing")
        }
        let start = benchmark.currentIteration * 10
        let requests = try (start..<start + 10).map(request)
        benchmark.startMeasurement()
        for request in requests { blackHole(try snapshot.search(request).found) }
    }
}
