import SearchIndex

/// How each term of the catalog reads one query word.
struct TwinReading: Sendable {
    /// The number of the query word itself; -1 when no document has it.
    let exact: Int32
    /// For each term its cost, `none` where it is no reading or not in play.
    private(set) var costs: [UInt8] = []
    private let number: Int
    private let textCost: UInt8
    /// Qualities of the terms that read the word as something else than text.
    private var qualities: [Int32: Double] = [:]

    static let none: UInt8 = 255

    /// Reads a word at cost 0.
    init(_ query: TwinQuery, word number: Int, _ twin: Twin) {
        self.number = number
        exact = twin.terms.known(query.words[number].term) ?? -1
        textCost = UInt8(query.words[number].textCost)
        allow(0, query, twin)
    }

    /// Reads the word at most at cost `limit`.
    mutating func allow(_ limit: Int, _ query: TwinQuery, _ twin: Twin) {
        let word = query.words[number]
        var costs = [UInt8](repeating: Self.none, count: twin.terms.count)
        var distance = TwinDistance()
        for term in costs.indices where twin.isWord[term] {
            if Int32(term) == exact || (word.isPrefix && twin.terms.all[term].starts(with: word.term)) {
                costs[term] = textCost
            } else if word.allowed > 0, limit > 0,
                let edits = distance(word.scalars, twin.termScalars[term], prefix: word.isPrefix, limit: word.allowed)
            {
                costs[term] = UInt8(edits)
            }
        }
        for (form, quality) in query.forms[number] {
            guard let term = twin.terms.known(form), term != exact else { continue }
            costs[Int(term)] = 0
            qualities[term] = quality
        }
        for reading in query.jointReadings where reading.words.contains(number) && reading.cost <= limit {
            for term in reading.terms.numbers(twin) where reading.cost <= costs[Int(term)] {
                if reading.cost < costs[Int(term)] { qualities[term] = nil }
                costs[Int(term)] = UInt8(reading.cost)
                qualities[term] = max(qualities[term] ?? 0, reading.quality)
            }
        }
        self.costs = costs.map { $0 <= limit ? $0 : Self.none }
    }

    func quality(of term: Int32) -> Double {
        qualities[term] ?? (costs[Int(term)] == textCost && term != exact ? 0.75 : 1)
    }
}
