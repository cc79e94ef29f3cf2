/// How each word of the catalog reads one query word.
struct TwinReading: Sendable {
    /// The number of the query word itself; -1 when no document has it.
    let exact: Int32
    /// For each term its cost, `none` where it is no reading.
    let costs: [UInt8]

    static let none: UInt8 = 255

    /// Reads a word with at most `limit` edits.
    init(_ word: TwinWord, limit: Int, _ twin: Twin) {
        exact = twin.terms.known(word.term) ?? -1
        let allowed = min(limit, word.allowed)
        costs = twin.terms.all.map { term in
            if term == word.term || (word.isPrefix && term.starts(with: word.term)) { return 0 }
            guard allowed > 0 else { return Self.none }
            return TwinDistance.distance(word.scalars, TwinQuery.scalars(term), prefix: word.isPrefix, limit: allowed).map { UInt8($0) } ?? Self.none
        }
    }

    func quality(of term: Int32) -> Double {
        costs[Int(term)] == 0 && term != exact ? 0.75 : 1
    }
}
