import Foundation
import Lexicon

extension IndexSnapshot {
    /// The words that someone may have meant with a word, the likeliest first: by the kinds of slips between the two, and by how many
    /// documents hold them.
    ///
    /// The word itself comes first where documents hold it. Words with a digit have no corrections and are none.
    /// - Parameters:
    ///   - word: one word; of a text of several, or of none, there are no corrections.
    ///   - limit: most corrections.
    /// - Complexity: O(words of the index within two edits)
    public func corrections(of word: String, limit: Int) -> [Correction] {
        let tokens = analyzer.tokens(of: word)
        guard tokens.count == 1, limit > 0, let fields = try? SearchedFields([], schema: schema) else { return [] }
        let typed = tokens[0].term
        guard !typed.contains(where: { $0 &- 0x30 < 10 }) else { return [] }
        let automaton = LevenshteinAutomaton(word: typed, maxDistance: Self.correctedEdits(typed), prefix: false, digits: false)
        var found: [[UInt8]: (documents: Int, edits: Int)] = [:]
        for view in views {
            let dictionary = view.segment.dictionary
            let table = view.segment.scoreTables.table(of: view.segment, for: fields)
            let words = dictionary.lowerBound(of: [TermReading.firstOfWords])..<dictionary.count
            for match in dictionary.matches(of: automaton) {
                for ordinal in match.ordinals.clamped(to: words) {
                    let count = view.count(of: view.segment.postings(of: ordinal), inFieldsOf: table)
                    if count > 0 { found[dictionary.term(at: ordinal), default: (0, match.distance)].documents += count }
                }
            }
        }
        let cost = SlipCost(typed: typed)
        let ranked = found.map { term, item -> (order: Double, correction: Correction) in
            let text = String(decoding: term, as: UTF8.self)
            let order = item.edits == 0 ? -.infinity : cost(term) - Self.frequencyShare * log(Double(item.documents))
            return (order, Correction(text: text, documents: item.documents, edits: item.edits))
        }
        return ranked.sorted { left, right in
            left.order == right.order
                ? left.correction.text.utf8.lexicographicallyPrecedes(right.correction.text.utf8) : left.order < right.order
        }.prefix(limit).map(\.correction)
    }

    /// Edits that a correction may be away: a word of one or two letters would be anything at two.
    private static func correctedEdits(_ typed: [UInt8]) -> Int { typed.count < 4 ? 1 : 2 }

    /// What e times as many documents are worth, in edits: documents of a catalog are in proportion to its stock of a word, not to how often
    /// it is typed.
    private static let frequencyShare = 0.05
}
