import Foundation
import Lexicon

/// Finds the words that someone may have meant with another, the likeliest first.
///
/// How many documents hold a word at most is known before it is counted, and so is what its edits cost at least: which of its documents
/// can be seen is counted only for words that may be among the best.
struct CorrectionFinder {
    private struct Candidate {
        let edits: Int
        /// Where it stands, by view and ordinal.
        var places: [(view: Int, ordinal: Int)] = []
        /// Documents that hold it in any field, seen or not.
        var most = 0
    }

    private typealias Candidates = [[UInt8]: Candidate]

    private let typed: [UInt8]
    private let views: [(view: SegmentView, table: ScoreTable)]
    private let reach: CorrectionReach
    private let cost: SlipCost

    /// What e times as many documents are worth, in edits: documents of a catalog are in proportion to its stock of a word, not to how often
    /// it is typed.
    private static let frequencyShare = 0.05

    /// - Parameters:
    ///   - typed: a folded word without a digit.
    ///   - fields: where words count.
    init(_ typed: [UInt8], _ views: [SegmentView], _ fields: SearchedFields) {
        self.typed = typed
        self.views = views.map { ($0, $0.segment.scoreTables.table(of: $0.segment, for: fields)) }
        reach = CorrectionReach(typed)
        cost = SlipCost(typed: typed)
    }

    /// - Parameter limit: most corrections, above 0.
    /// - Complexity: O(words of the index), unless documents hold the word itself
    func best(_ limit: Int) -> [Correction] {
        let near = min(reach.first, 2)
        var candidates = nearest(near)
        let isKnown = candidates[typed].map { documents(of: $0) > 0 } ?? false
        if !isKnown, near < reach.first {
            for tier in further(beyond: near, through: reach.first) { candidates.merge(tier) { known, _ in known } }
        }
        let found = ranked(candidates, limit)
        guard found.isEmpty, !isKnown, reach.first < reach.last else { return found }
        for tier in further(beyond: reach.first, through: reach.last) {
            let found = ranked(tier, limit)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The words within so many edits, at most two.
    private func nearest(_ edits: Int) -> Candidates {
        var found: Candidates = [:]
        let automaton = LevenshteinAutomaton(word: typed, maxDistance: edits, prefix: false, digits: false)
        for (number, item) in views.enumerated() {
            let segment = item.view.segment
            for match in segment.dictionary.matches(of: automaton) {
                for ordinal in match.ordinals.clamped(to: segment.words) { add(ordinal, number, match.distance, to: &found) }
            }
        }
        return found
    }

    /// The words that are more than some edits away, those of one edit more, of two more, and so on.
    private func further(beyond least: Int, through most: Int) -> [Candidates] {
        var tiers = [Candidates](repeating: [:], count: most - least)
        guard let scan = EditScan(word: typed, limit: most) else { return tiers }
        for (number, item) in views.enumerated() {
            let segment = item.view.segment
            segment.correctable.list(of: segment).forEachWord(near: typed, scan) { ordinal, edits in
                if edits > least { add(ordinal, number, edits, to: &tiers[edits - least - 1]) }
            }
        }
        return tiers
    }

    private func add(_ ordinal: Int, _ number: Int, _ edits: Int, to found: inout Candidates) {
        let segment = views[number].view.segment
        let term = segment.dictionary.term(at: ordinal)
        found[term, default: Candidate(edits: edits)].places.append((number, ordinal))
        found[term]?.most += segment.postings(of: ordinal).count
    }

    /// The documents that can be seen and hold a word.
    private func documents(of candidate: Candidate) -> Int {
        candidate.places.reduce(0) { sum, place in
            let (view, table) = views[place.view]
            return sum + view.count(of: view.segment.postings(of: place.ordinal), inFieldsOf: table)
        }
    }

    /// Those of the words that documents hold, the likeliest first: by the kinds of slips, and by how many documents there are.
    private func ranked(_ candidates: Candidates, _ limit: Int) -> [Correction] {
        func worth(_ candidate: Candidate, _ cost: Double, _ documents: Int) -> Double {
            candidate.edits == 0 ? -.infinity : cost - Self.frequencyShare * log(Double(documents))
        }
        let queue = candidates.filter { $0.value.most > 0 }.map { term, candidate in
            (least: worth(candidate, SlipCost.least * Double(candidate.edits), candidate.most), term: term, candidate: candidate)
        }.sorted { $0.least < $1.least }
        var best: [(order: Double, correction: Correction)] = []
        func isBeaten(_ least: Double) -> Bool { best.count == limit && best.last.map { least > $0.order } == true }
        for item in queue {
            if isBeaten(item.least) { break }
            let cost = cost(item.term)
            if isBeaten(worth(item.candidate, cost, item.candidate.most)) { continue }
            let documents = documents(of: item.candidate)
            guard documents > 0 else { continue }
            let correction = Correction(
                text: String(decoding: item.term, as: UTF8.self), documents: documents, edits: item.candidate.edits)
            let order = worth(item.candidate, cost, documents)
            let place = best.firstIndex { other in
                other.order == order
                    ? correction.text.utf8.lexicographicallyPrecedes(other.correction.text.utf8) : order < other.order
            }
            best.insert((order, correction), at: place ?? best.count)
            if best.count > limit { best.removeLast() }
        }
        return best.map(\.correction)
    }
}
