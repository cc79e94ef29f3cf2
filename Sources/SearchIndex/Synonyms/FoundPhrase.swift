import Lexicon

/// The documents of a segment in which some words stand one after the other in one value of a searched field.
final class FoundPhrase: Sendable {
    /// For each place the terms that may stand there: ordinal + 1, as the forward index has them.
    let places: [[UInt32]]
    /// The documents, with what the phrase is worth to each of them: the least saturation of its words.
    let found: FoundDocs

    private init(places: [[UInt32]], docs: [UInt32], worths: [Double]) {
        self.places = places
        found = FoundDocs(docs: docs, worths: worths)
    }

    /// Looks for a phrase, or remembers what an earlier search found; nil where no document has it.
    /// - Parameter words: for each place the words that may stand there.
    /// - Complexity: O(postings of the words + words of the documents that have all of them)
    static func find(_ words: [[[UInt8]]], in segment: Segment, _ table: ScoreTable) -> FoundPhrase? {
        var places: [[UInt32]] = []
        for place in words {
            let ordinals = place.compactMap { segment.dictionary.ordinal(of: $0) }.map { UInt32($0) + 1 }
            guard !ordinals.isEmpty else { return nil }
            places.append(ordinals)
        }
        let found = table.phrase(places) { find(places, in: segment, table) }
        return found.found.docs.isEmpty ? nil : found
    }

    private static func find(_ places: [[UInt32]], in segment: Segment, _ table: ScoreTable) -> FoundPhrase {
        let capacity = segment.documentCount
        let lists = places.map { $0.map { segment.postings(of: Int($0) - 1) } }
        let sizes = lists.map { $0.reduce(0) { $0 + $1.count } }
        var candidates: DocSet?
        for place in lists.indices.sorted(by: { sizes[$0] < sizes[$1] }) {
            let own = lists[place].reduce(DocSet.empty) { $0.union(WordDocs.list($1).docs(capacity: capacity), capacity: capacity) }
            candidates = candidates.map { $0.intersection(own) } ?? own
        }
        var docs: [UInt32] = []
        var scratch: [UInt32] = []
        (candidates ?? .empty).forEach { doc in
            var holds = false
            segment.forEachField(of: doc, &scratch) { field, tokens in
                guard !holds, field < table.shares.count, table.shares[field] != nil else { return }
                holds = stands(places, in: tokens)
            }
            if holds { docs.append(doc) }
        }
        var worths = [Double](repeating: .infinity, count: docs.count)
        for place in lists {
            var best = [Double](repeating: 0, count: docs.count)
            for list in place {
                var cursor = PostingCursor(list)
                for index in docs.indices {
                    guard let code = cursor.code(of: docs[index]), Int(code) < table.saturations.count else { continue }
                    best[index] = max(best[index], table.saturations[Int(code)])
                }
            }
            for index in docs.indices { worths[index] = min(worths[index], best[index]) }
        }
        return FoundPhrase(places: places, docs: docs, worths: worths)
    }

    /// Whether the words stand in the tokens of a field.
    func stands(in tokens: [UInt32]) -> Bool { Self.stands(places, in: tokens) }

    private static func stands(_ places: [[UInt32]], in tokens: [UInt32]) -> Bool {
        guard tokens.count >= places.count else { return false }
        return (0...tokens.count - places.count).contains { start in
            places.indices.allSatisfy { places[$0].contains(tokens[start + $0]) }
        }
    }
}
