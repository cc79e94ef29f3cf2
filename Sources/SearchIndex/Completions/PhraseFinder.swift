import Lexicon

/// Learns from the best matches of a search how what was typed goes on: the words that follow it in their most telling field.
struct PhraseFinder {
    private let search: BoundSearch
    private let first: ArraySlice<Candidate>

    /// Matches that are read.
    static let documents = 40
    /// Words that are added at the most.
    private static let longest = 2

    /// - Parameter first: the best matches, the best first.
    init(_ search: BoundSearch, _ first: [Candidate]) {
        self.search = search
        self.first = first.prefix(Self.documents)
    }

    /// The phrases that several of the best matches have, the most frequent first; each of the words typed, the last one completed, and one
    /// or two more.
    /// - Parameter typed: what stands before the last word.
    func phrases(after typed: String, limit: Int) -> [Completion] {
        let words = search.query.words
        guard let last = words.indices.last, words[last].textCost == 0, !words[last].isInPhrase else { return [] }
        var counts: [String: Int] = [:]
        var scratch: [UInt32] = []
        for candidate in first {
            let segment = search.plan.searches[candidate.view]
            let readings = words.indices.map { word in
                segment.ranges(word, cost: 0).map { UInt32($0.lowerBound + 1)..<UInt32($0.upperBound + 1) }
            }
            guard let best = segment.table.shares.compactMap(\.self).max() else { continue }
            var found: Set<String> = []
            segment.view.segment.forEachField(of: candidate.doc, &scratch) { field, tokens in
                guard field < segment.table.shares.count, segment.table.shares[field] == best else { return }
                for place in tokens.indices where readings[last].contains(where: { $0.contains(tokens[place]) }) {
                    if last > 0 {
                        guard place > 0, readings[last - 1].contains(where: { $0.contains(tokens[place - 1]) }) else { continue }
                    }
                    let dictionary = segment.view.segment.dictionary
                    func text(_ token: UInt32) -> String { String(decoding: dictionary.term(at: Int(token) - 1), as: UTF8.self) }
                    var phrase = text(tokens[place])
                    for token in tokens[(place + 1)...].prefix(Self.longest) {
                        guard token > 0, Int(token) <= dictionary.count else { break }
                        phrase += " " + text(token)
                        found.insert(phrase)
                    }
                }
            }
            for phrase in found { counts[phrase, default: 0] += 1 }
        }
        return counts.filter { $0.value > 1 }.map { Completion(text: typed + $0.key, count: $0.value) }
            .sorted { $0.count == $1.count ? $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) : $0.count > $1.count }
            .prefix(limit).map { $0 }
    }
}
