import ByteStorage

/// Turns ranked candidates into hits: document, match information, highlights.
struct HitWriter {
    private let snapshot: IndexSnapshot
    private let request: SearchRequest
    private let fields: SearchedFields
    private let plan: MatchPlan
    private let marker: HitHighlighter?
    private let labeller: HitLabeller

    init(_ search: BoundSearch, in snapshot: IndexSnapshot) {
        let (request, query) = (search.request, search.query)
        self.snapshot = snapshot
        self.request = request
        fields = search.fields
        plan = search.plan
        labeller = HitLabeller(search, schema: snapshot.schema, analyzer: snapshot.analyzer)
        let marksNothing = request.highlight.fields?.isEmpty == true && request.highlight.fullFields.isEmpty
        guard !query.words.isEmpty, !marksNothing else {
            marker = nil
            return
        }
        marker = HitHighlighter(
            schema: snapshot.schema, analyzer: snapshot.analyzer, query: query, fields: fields, request: request, cost: plan.cost)
    }

    func hit(_ candidate: Candidate, curated: Bool = false) -> SearchHit {
        let search = plan.searches[candidate.view]
        let segment = search.view.segment
        var shown = search.view.shown(candidate.doc, snapshot.dressing)
        var hit = SearchHit(
            id: segment.ids.id(candidate.doc).text(), document: shown.bytes,
            textMatch: textMatch(candidate, search), curated: curated)
        if let marker, let json = shown.json { hit.highlights = marker.highlights(of: json) }
        if !curated { labeller.label(&hit, candidate, &shown) }
        return hit
    }

    private func textMatch(_ candidate: Candidate, _ search: SegmentSearch) -> TextMatch {
        let words = search.words.count
        var match = TextMatch(
            rank: words == 0 && candidate.score == 0 ? 0 : candidate.rank,
            wordsMatched: candidate.wordsMatched, wordsDropped: words - candidate.wordsMatched, typoCost: candidate.cost,
            fieldsMatched: 0, score: Float(Double(candidate.score) / TextScore.unit), bestFieldWeight: 0)
        guard words > 0 else { return match }
        let readings = (0..<words).flatMap { search.ranges($0, upTo: plan.cost) }
            .map { UInt32($0.lowerBound + 1)..<UInt32($0.upperBound + 1) }
        var scratch: [UInt32] = []
        search.view.segment.forEachField(of: candidate.doc, &scratch) { field, tokens in
            guard search.isSearched(field), tokens.contains(where: { token in readings.contains { $0.contains(token) } }) else { return }
            match.fieldsMatched += 1
            let name = search.view.segment.fields.textFields[field]
            match.bestFieldWeight = max(match.bestFieldWeight, fields.items.first { $0.name == name }?.weight ?? 0)
        }
        return match
    }
}
