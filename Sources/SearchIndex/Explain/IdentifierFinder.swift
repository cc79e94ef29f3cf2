import ByteStorage
import Lexicon

/// Tells which identifier of a document answers a query that is one identifier.
struct IdentifierFinder {
    private let plan: MatchPlan
    private let query: QueryText
    private let holder: IdentifierHolder

    /// Nil where the query is not one identifier, so that hits need no telling.
    init?(plan: MatchPlan, query: QueryText, fields: SearchedFields, schema: Schema, analyzer: TextAnalyzer) {
        guard !fields.identifiers.isEmpty, query.isIndivisible || !query.identifierAlone.isEmpty else { return nil }
        self.plan = plan
        self.query = query
        holder = IdentifierHolder(names: fields.identifiers, schema: schema, analyzer: analyzer)
    }

    /// The identifier that a match is found by, the best where several are.
    func identifier(of candidate: Candidate, in document: inout ShownDocument) -> MatchedIdentifier? {
        let search = plan.searches[candidate.view]
        var best: (reading: DocumentReading, term: [UInt8])?
        for word in query.words.indices {
            guard let reading = search.reading(word, of: candidate.doc, upTo: plan.cost), reading.kind.isIdentifier else { continue }
            guard best.map({ (reading.cost, -reading.worth) < ($0.reading.cost, -$0.reading.worth) }) ?? true else { continue }
            best = (reading, search.view.segment.dictionary.term(at: reading.ordinal))
        }
        guard let best, let json = document.json else { return nil }
        return holder.identifiers(of: best.term, in: json).first
            .map { MatchedIdentifier(reading: best.reading.kind, field: $0.field, value: $0.value) }
    }
}
