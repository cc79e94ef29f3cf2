import Lexicon

/// Says of hits by which identifier they were found and, when asked, how they came by their rank.
struct HitLabeller {
    private let identifiers: IdentifierFinder?
    private let explainer: MatchExplainer?

    init(_ search: BoundSearch, schema: Schema, analyzer: TextAnalyzer) {
        identifiers = IdentifierFinder(plan: search.plan, query: search.query, fields: search.fields, schema: schema, analyzer: analyzer)
        explainer =
            search.request.explains && !search.query.words.isEmpty
            ? MatchExplainer(plan: search.plan, query: search.query, fields: search.fields) : nil
    }

    func label(_ hit: inout SearchHit, _ candidate: Candidate, _ document: inout ShownDocument) {
        hit.matchedVia = identifiers?.identifier(of: candidate, in: &document)
        hit.explanation = explainer?.explanation(of: candidate)
    }
}
