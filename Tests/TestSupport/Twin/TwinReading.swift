/// How each word of the catalog reads one query word.
struct TwinReading: Sendable {
    /// The number of the query word itself; -1 when no document has it.
    let exact: Int32
    /// For each term its cost, `none` where it is no reading.
    private(set) var costs: [UInt8]
    /// Costs as far as the word allows, once more than 0 edits were asked for.
    private var edits: [UInt8]?

    static let none: UInt8 = 255

    /// Reads a word without edits.
    init(_ word: TwinWord, _ twin: Twin) {
        exact = twin.terms.known(word.term) ?? -1
        let exact = exact
        costs = twin.terms.all.indices.map { number in
            Int32(number) == exact || (word.isPrefix && twin.terms.all[number].starts(with: word.term)) ? 0 : Self.none
        }
    }

    /// Reads the word with at most `limit` edits.
    mutating func allow(_ limit: Int, _ word: TwinWord, _ twin: Twin) {
        if word.allowed == 0 { return }
        let known = edits ?? all(word, twin)
        edits = known
        costs = known.map { $0 <= limit ? $0 : Self.none }
    }

    private func all(_ word: TwinWord, _ twin: Twin) -> [UInt8] {
        var distance = TwinDistance()
        return twin.termScalars.indices.map { number in
            if costs[number] == 0 { return 0 }
            var scalars = twin.termScalars[number]
            // A digit ends what is compared.
            if let digit = scalars.firstIndex(where: { (0x30...0x39).contains($0) }) {
                guard word.isPrefix else { return Self.none }
                scalars.removeSubrange(digit...)
            }
            return distance(word.scalars, scalars, prefix: word.isPrefix, limit: word.allowed).map { UInt8($0) }
                ?? Self.none
        }
    }
}
