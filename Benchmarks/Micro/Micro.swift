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
    measure("posting decode: one frequent word, count", first)
    measure("posting decode: one rare word, count", rare)
    measure("intersection: two frequent words, count", "\(first) \(second)")
    measure("intersection: frequent and rare word, count", "\(first) \(rare)")
    measure("union: prefix of one letter, count", "b") { $0.typing.prefix = true }
    measure("union: prefix of three letters, count", "bar") { $0.typing.prefix = true }
    measure("union: fuzzy prefix, 1 edit, count", "baror") {
        $0.typing = TypingOptions()
        $0.typing.typoThreshold = .max
    }
    measure("filter: number range, count", "*", filter: "price:[100..500]")
    measure("filter: keyword, count", "*", filter: "country:=`\(MicroCatalog.words[3])`")
    measure("facets: 8 of all documents", "*", facets: MicroCatalog.facets)
    measure("facets: 8 of a frequent word", first, facets: MicroCatalog.facets)
    measure("facets: 8 of a rare word", rare, facets: MicroCatalog.facets)
    measure("top-k: 20 by relevance", first) { $0.limit = 20 }
    measure("top-k: 1,000 by relevance", first) { $0.limit = 1_000 }
    measure("top-k: 20 by price", first, sort: "price:asc") { $0.limit = 20 }
    measure("highlight: 20 hits of two words", "\(first) \(second)") {
        $0.limit = 20
        $0.highlight = HighlightOptions()
    }
}

/// A benchmark of one search, asked again and again.
private func measure(
    _ name: String, _ query: String, filter: String? = nil, facets: [String] = [], sort: String? = nil,
    _ change: @escaping @Sendable (inout SearchRequest) -> Void = { _ in }
) {
    Benchmark("search: \(name)", configuration: .init(scalingFactor: .one)) { benchmark in
        var request = SearchRequest(query: query)
        request.limit = 0
        request.highlight.fields = []
        request.typing.prefix = false
        request.typing.maxTypos = 0
        request.typing.dropThreshold = 0
        if let filter { request.filter = try FilterExpression.parse(filter) }
        request.facets = facets.map { FacetRequest(field: $0) }
        if let sort { request.sort = try SortKey.parse(sort) }
        change(&request)
        let snapshot = MicroCatalog.snapshot
        guard try snapshot.search(request).found > 0 else { return benchmark.error("nothing found: the benchmark measures nothing") }
        benchmark.startMeasurement()
        for _ in 0..<10 { blackHole(try snapshot.search(request).found) }
    }
}
