import SearchIndex

/// How each term of the catalog reads one query word.
struct TwinReading: Sendable {
    /// A reading that is no text.
    struct Other: Sendable {
        var cost: UInt8
        var quality: Double
    }

    /// The number of the query word itself; -1 when no document has it.
    let exact: Int32
    /// For each term its least cost, `none` where it is no reading or not in play.
    private(set) var costs: [UInt8] = []
    /// For each term its cost as text.
    private(set) var textCosts: [UInt8] = []
    /// The terms that read the word otherwise, with the least cost and the best quality at that.
    private(set) var others: [Int32: Other] = [:]
    /// The phrases that read the word at cost 0: for each place the terms that may stand there.
    private(set) var phrases: [TwinPhrase] = []
    private let number: Int
    let textCost: UInt8

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
            } else if word.allowed > 0, limit > 0 {
                var scalars = twin.termScalars[term]
                // A digit ends what is compared.
                if let digit = scalars.firstIndex(where: { (0x30...0x39).contains($0) }) {
                    if !word.isPrefix || !word.hasPrefixTypos { continue }
                    scalars.removeSubrange(digit...)
                }
                if let edits = distance(word.scalars, scalars, prefix: word.isPrefix && word.hasPrefixTypos, limit: word.allowed) {
                    costs[term] = UInt8(edits)
                }
            }
        }
        for form in query.forms[number] {
            guard let term = twin.terms.known(form), term != exact else { continue }
            others[term] = Other(cost: 0, quality: 1)
        }
        phrases = []
        for term in (query.compounds[number] ?? []).compactMap({ twin.terms.known($0) }) where others[term]?.quality ?? 0 < 0.75 {
            others[term] = Other(cost: 0, quality: 0.75)
        }
        for synonym in query.synonyms + query.parts where synonym.words.contains(number) {
            let places = synonym.places.map { place in Set(place.compactMap { twin.terms.known($0) }) }
            if places.count > 1 { phrases.append(TwinPhrase(places: places, quality: synonym.quality)) }
            for term in places.count == 1 ? places[0] : [] where others[term]?.quality ?? 0 < 0.875 {
                others[term] = Other(cost: 0, quality: 0.875)
            }
        }
        for reading in query.jointReadings where reading.words.contains(number) && reading.cost <= limit {
            let other = Other(cost: UInt8(reading.cost), quality: reading.quality)
            for term in reading.terms.numbers(twin) {
                let known = others[term] ?? Other(cost: Self.none, quality: 0)
                if other.cost < known.cost || other.cost == known.cost && other.quality > known.quality { others[term] = other }
            }
        }
        textCosts = costs.map { $0 <= limit ? $0 : Self.none }
        self.costs = textCosts
        for (term, other) in others { self.costs[Int(term)] = min(self.costs[Int(term)], other.cost) }
    }
}

/// Words one after the other that read a word at cost 0: for each place the terms that may stand there.
struct TwinPhrase: Sendable {
    var places: [Set<Int32>]
    var quality: Double
}
