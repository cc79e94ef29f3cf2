import SearchIndex

/// How each term of the catalog reads one query word.
struct TwinReading: Sendable {
    /// The number of the query word itself; -1 when no document has it.
    let exact: Int32
    /// For each term its cost, `none` where it is no reading or not in play.
    private(set) var costs: [UInt8]
    /// The costs of all readings but those by edits.
    private let known: [UInt8]
    /// The same with edits, once a cost above 0 was asked for.
    private var all: [UInt8]?
    private let textCost: UInt8
    /// Qualities of the terms that read the word together with others.
    private var qualities: [Int32: Double] = [:]

    static let none: UInt8 = 255

    /// Reads a word at cost 0.
    init(_ query: TwinQuery, word number: Int, _ twin: Twin) {
        let word = query.words[number]
        exact = twin.terms.known(word.term) ?? -1
        textCost = UInt8(word.textCost)
        var known = [UInt8](repeating: Self.none, count: twin.terms.count)
        for term in known.indices where Int32(term) == exact || (word.isPrefix && twin.terms.all[term].starts(with: word.term)) {
            known[term] = textCost
        }
        for reading in query.jointReadings where reading.words.contains(number) {
            for term in reading.terms.compactMap(twin.terms.known) where reading.cost < known[Int(term)] {
                known[Int(term)] = UInt8(reading.cost)
                qualities[term] = reading.quality
            }
        }
        self.known = known
        costs = known.map { $0 == 0 ? 0 : Self.none }
    }

    /// Reads the word at most at cost `limit`.
    mutating func allow(_ limit: Int, _ word: TwinWord, _ twin: Twin) {
        let all = all ?? (word.allowed == 0 ? known : edited(word, twin))
        self.all = all
        costs = all.map { $0 <= limit ? $0 : Self.none }
    }

    private func edited(_ word: TwinWord, _ twin: Twin) -> [UInt8] {
        var distance = TwinDistance()
        return twin.termScalars.indices.map { number in
            // Terms that are no words begin with a control character.
            if known[number] == 0 || twin.termScalars[number].first ?? 0 < 0x10 { return known[number] }
            return distance(word.scalars, twin.termScalars[number], prefix: word.isPrefix, limit: word.allowed).map { UInt8($0) }
                ?? known[number]
        }
    }

    func quality(of term: Int32) -> Double {
        qualities[term] ?? (costs[Int(term)] == textCost && term != exact ? 0.75 : 1)
    }
}
