import ByteStorage
import Lexicon

/// Tells which identifier of a document answers a query that is one identifier.
struct IdentifierFinder {
    private let plan: MatchPlan
    private let query: QueryText
    private let root: FieldNode
    private let analyzer: TextAnalyzer
    private let names: Set<String>
    /// Whether the query is one identifier; of others only what was found by identifiers of the asker alone is told.
    private let isOne: Bool

    /// Nil where the query is not one identifier and the asker has none, so that hits need no telling.
    init?(plan: MatchPlan, query: QueryText, fields: SearchedFields, schema: Schema, analyzer: TextAnalyzer) {
        isOne = query.isIndivisible || !query.identifierAlone.isEmpty
        guard fields.own != nil || isOne && !fields.identifiers.isEmpty else { return nil }
        self.plan = plan
        self.query = query
        root = FieldNode(root: schema)
        self.analyzer = analyzer
        names = fields.identifiers
    }

    /// The identifier that a match is found by, the best where several are.
    func identifier(of candidate: Candidate, in document: inout ShownDocument) -> MatchedIdentifier? {
        let search = plan.searches[candidate.view]
        var best: DocumentReading?
        for word in query.words.indices {
            guard let reading = search.reading(word, of: candidate.doc, upTo: plan.cost), reading.kind.isIdentifier,
                isOne || reading.own != nil
            else { continue }
            guard best.map({ (reading.cost, -reading.worth) < ($0.cost, -$0.worth) }) ?? true else { continue }
            best = reading
        }
        guard let best else { return nil }
        if let own = best.own { return MatchedIdentifier(reading: best.kind, field: own.field, value: own.value) }
        guard let json = document.json else { return nil }
        let term = search.view.segment.dictionary.term(at: best.ordinal)
        return holder(of: term, in: json).map { MatchedIdentifier(reading: best.kind, field: $0.field, value: $0.value) }
    }

    /// The first identifier field whose value has a term.
    private func holder(of term: [UInt8], in document: JSON) -> (field: String, value: String)? {
        var found: (field: String, value: String)?
        root.walk(document) { node, fact in
            guard found == nil, case .text(let text) = fact, names.contains(node.textFieldName) else { return }
            var form: [UInt8] = []
            for token in analyzer.tokens(of: text) { IdentifierTerms.append(token.term, to: &form) }
            IdentifierTerms.forEach(form: form) { own in
                if own == term { found = (node.path, text) }
            }
        }
        return found
    }
}
