import Lexicon

/// Tells of candidates how they came by their rank.
struct MatchExplainer {
    private let plan: MatchPlan
    private let query: QueryText
    private let fields: SearchedFields
    private let rarities: [Double]

    init(plan: MatchPlan, query: QueryText, fields: SearchedFields) {
        self.plan = plan
        self.query = query
        self.fields = fields
        rarities = plan.wordCounts.map { TextScore.idf(documents: plan.documentCount, matching: $0) }
    }

    func explanation(of candidate: Candidate) -> MatchExplanation {
        let search = plan.searches[candidate.view]
        var words: [WordExplanation] = []
        for (number, word) in query.words.enumerated() {
            var part = WordExplanation(word: String(decoding: word.term, as: UTF8.self), rarity: rarities[number])
            if let reading = search.reading(number, of: candidate.doc, upTo: plan.cost) {
                part.reading = reading.kind
                part.text = search.text(of: reading)
                let held = search.fieldNames(of: reading, in: candidate.doc)
                part.fields = reading.own.map { [$0.field] } ?? fields.items.map(\.name).filter(held.contains)
                part.cost = reading.cost
                part.worth = reading.worth + (reading.cost == 0 && plan.form == .scoreFirst ? TextScore.presence : 0)
                part.score = Int(Int32(TextScore.unit * rarities[number] * part.worth + 0.5))
            }
            words.append(part)
        }
        var explanation = MatchExplanation(words: words, nearness: 0)
        explanation.form = plan.form
        explanation.bonus = search.view.bonuses?.points(of: candidate.doc) ?? 0
        // Only the first matches get their nearness counted.
        if candidate.score != explanation.score {
            var proximity = Proximity(search, cost: plan.cost)
            explanation.nearness = proximity.bonus(candidate.doc)
        }
        return explanation
    }
}

extension SegmentSearch {
    /// Ordinal of the first term that is a word.
    var firstWord: Int { view.segment.dictionary.lowerBound(of: [TermReading.firstOfWords]) }
}
