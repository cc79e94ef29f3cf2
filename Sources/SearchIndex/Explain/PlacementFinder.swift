import Lexicon

/// Finds out why a document is, or is not, in the answer to a search: asks the steps of the search one after the other.
struct PlacementFinder {
    let search: BoundSearch
    let schema: Schema
    let views: [SegmentView]

    func placement(of doc: UInt32, in view: Int, id: String) -> HitPlacement {
        if search.request.hiddenIDs.contains(id) { return .hidden }
        let ordered = search.ranker.best(search.matches.reduce(0) { $0 + $1.count }, of: search.pins.unpinned(search.matches))
        let page = search.pins.page(
            ordered, offset: 0, limit: ordered.count + search.request.pinnedIDs.count + search.request.curatedIDs.count)
        if let index = page.firstIndex(where: { $0.candidate.view == view && $0.candidate.doc == doc }) {
            if page[index].isPinned { return .pinned(position: index + 1) }
            let explainer = MatchExplainer(plan: search.plan, query: search.query, fields: search.fields)
            return .listed(
                position: index + 1, explanation: search.query.words.isEmpty ? nil : explainer.explanation(of: page[index].candidate))
        }
        let segment = search.plan.searches[view]
        if let words = excluded(doc, segment) { return .excluded(words: words) }
        if let phrase = lackedPhrase(doc, segment) { return .lacksPhrase(phrase) }
        guard search.plan.matches[view].contains(doc) else {
            if search.plan.isIdentifierAlone { return .otherIdentifier }
            return .lacksWords(search.query.words.indices.compactMap { missing($0, doc, segment) })
        }
        return .filtered(fields: search.filters.failing(doc, views[view], schema))
    }

    private func excluded(_ doc: UInt32, _ segment: SegmentSearch) -> String? {
        for terms in search.query.excluded {
            let docs = terms.count == 1 ? segment.docs(exactly: terms[0]) : segment.docs(withPhrase: terms)
            if docs.contains(doc) { return Self.text(terms) }
        }
        return nil
    }

    private func lackedPhrase(_ doc: UInt32, _ segment: SegmentSearch) -> String? {
        for phrase in search.query.phrases {
            let terms = search.query.words[phrase].map(\.term)
            if !segment.docs(withPhrase: terms).contains(doc) { return Self.text(terms) }
        }
        return nil
    }

    /// Why a document does not answer a word with the readings in play; nil where it does.
    private func missing(_ number: Int, _ doc: UInt32, _ segment: SegmentSearch) -> MissingWord? {
        guard segment.reading(number, of: doc, upTo: search.plan.cost) == nil else { return nil }
        let word = search.query.words[number]
        var missing = MissingWord(word: String(decoding: word.term, as: UTF8.self), reason: .absent)
        let dictionary = segment.view.segment.dictionary
        func text(_ ordinal: Int) -> String {
            ordinal < segment.firstWord ? "" : String(decoding: dictionary.term(at: ordinal), as: UTF8.self)
        }
        if let dearer = segment.reading(number, of: doc, upTo: QueryText.reach(word, search.request.typing)) {
            missing.reason = .notTried(dearer.kind, text: segment.text(of: dearer), cost: dearer.cost)
            return missing
        }
        let automaton = LevenshteinAutomaton(word: word.term, maxDistance: 2, prefix: false)
        let near = segment.ordinals(of: doc).compactMap { ordinal in
            automaton.distance(to: dictionary.term(at: ordinal)).map { (edits: $0, ordinal: ordinal) }
        }
        if let nearest = near.min(by: { $0 < $1 }) {
            missing.reason = .beyondTypos(
                text: text(nearest.ordinal), edits: nearest.edits, allowed: QueryText.allowedTypos(word, search.request.typing))
        }
        return missing
    }

    private static func text(_ terms: [[UInt8]]) -> String { terms.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") }
}
