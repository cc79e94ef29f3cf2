import Foundation
import Lexicon

extension IndexSnapshot {
    /// The words that someone may have meant with a word, the likeliest first: by the kinds of slips between the two, and by how many
    /// documents hold them.
    ///
    /// The word itself comes first where documents hold it. Words with a digit have no corrections and are none. Words further away are
    /// looked at only where there is none nearer; see ``CorrectionReach``.
    /// - Parameters:
    ///   - word: one word; of a text of several, or of none, there are no corrections.
    ///   - limit: most corrections.
    /// - Complexity: O(words of the index)
    public func corrections(of word: String, limit: Int) -> [Correction] {
        let tokens = analyzer.tokens(of: word)
        guard tokens.count == 1, limit > 0, let fields = try? tables.searchedFields([], own: []) else { return [] }
        let typed = tokens[0].term
        guard !typed.contains(where: { $0 &- 0x30 < 10 }) else { return [] }
        let found = nearWords(typed, fields)
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

    /// The words within the least reach that has any, with the documents that hold them.
    private func nearWords(_ typed: [UInt8], _ fields: SearchedFields) -> [[UInt8]: (documents: Int, edits: Int)] {
        let reach = CorrectionReach(typed)
        var found: [[UInt8]: (documents: Int, edits: Int)] = [:]
        func add(_ ordinal: Int, _ edits: Int, _ view: SegmentView, _ table: ScoreTable) {
            let count = view.count(of: view.segment.postings(of: ordinal), inFieldsOf: table)
            if count > 0 { found[view.segment.dictionary.term(at: ordinal), default: (0, edits)].documents += count }
        }
        let all = views.map { (view: $0, table: $0.segment.scoreTables.table(of: $0.segment, for: fields)) }
        let near = min(reach.first, 2)
        let automaton = LevenshteinAutomaton(word: typed, maxDistance: near, prefix: false, digits: false)
        for (view, table) in all {
            for match in view.segment.dictionary.matches(of: automaton) {
                for ordinal in match.ordinals.clamped(to: view.segment.words) { add(ordinal, match.distance, view, table) }
            }
        }
        let isKnown = found.values.contains { $0.edits == 0 }
        guard !isKnown, near < reach.first || found.isEmpty, reach.last > near, let scan = EditScan(word: typed, limit: reach.last)
        else { return found }
        // From the next edit on, since what is nearer is known.
        var further: [[(view: Int, ordinal: Int)]] = Array(repeating: [], count: reach.last + 1)
        for (number, item) in all.enumerated() {
            item.view.segment.dictionary.forEachTerm(in: item.view.segment.words) { ordinal, term in
                if let edits = scan.distance(to: term), edits > near { further[edits].append((number, ordinal)) }
            }
        }
        for edits in near + 1...reach.last where edits <= reach.first || found.isEmpty {
            for item in further[edits] { add(item.ordinal, edits, all[item.view].view, all[item.view].table) }
        }
        return found
    }

    /// What e times as many documents are worth, in edits: documents of a catalog are in proportion to its stock of a word, not to how often
    /// it is typed.
    private static let frequencyShare = 0.05
}
