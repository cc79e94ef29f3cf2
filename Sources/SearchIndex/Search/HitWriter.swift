import ByteStorage

/// Turns ranked candidates into hits: document, match information, highlights.
struct HitWriter {
    private let snapshot: IndexSnapshot
    private let request: SearchRequest
    private let fields: SearchedFields
    private let plan: MatchPlan
    private let marker: HitHighlighter?
    private let labeller: HitLabeller
    /// By segment, made for those that have hits.
    private var matchers: [FieldMatcher?]

    init(_ search: BoundSearch, in snapshot: IndexSnapshot) {
        let (request, query) = (search.request, search.query)
        self.snapshot = snapshot
        self.request = request
        fields = search.fields
        plan = search.plan
        labeller = HitLabeller(search, schema: snapshot.schema, analyzer: snapshot.analyzer)
        matchers = plan.searches.map { _ in nil }
        let marksNothing = request.highlight.fields?.isEmpty == true && request.highlight.fullFields.isEmpty
        guard !query.words.isEmpty, !marksNothing else {
            marker = nil
            return
        }
        marker = HitHighlighter(
            schema: snapshot.schema, analyzer: snapshot.analyzer, query: query, fields: fields, request: request, cost: plan.cost)
    }

    /// Asks for the memory of hits that are about to be written, and for what a view shows in them.
    func prefetch(_ items: [Pins.Item]) {
        for (index, search) in plan.searches.enumerated() {
            guard let numbers = search.view.shadows?.numbers, !numbers.isEmpty else { continue }
            let docs = items.filter { $0.candidate.view == index }.map(\.candidate.doc).sorted()
            if !docs.isEmpty { for column in numbers.values { column?.prepare(for: docs) } }
        }
        for item in items { plan.searches[item.candidate.view].view.segment.prefetchOffsets(item.candidate.doc) }
        for item in items { plan.searches[item.candidate.view].view.segment.prefetchDocument(item.candidate.doc) }
    }

    mutating func hit(_ candidate: Candidate, curated: Bool = false) -> SearchHit {
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

    private mutating func textMatch(_ candidate: Candidate, _ search: SegmentSearch) -> TextMatch {
        let words = search.words.count
        var match = TextMatch(
            rank: words == 0 && candidate.score == 0 ? 0 : candidate.rank,
            wordsMatched: candidate.wordsMatched, wordsDropped: words - candidate.wordsMatched, typoCost: candidate.cost,
            fieldsMatched: 0, score: Float(Double(candidate.score) / TextScore.unit), bestFieldWeight: 0)
        guard words > 0 else { return match }
        let matcher = matchers[candidate.view] ?? FieldMatcher(search, cost: plan.cost, fields: fields)
        matchers[candidate.view] = matcher
        (match.fieldsMatched, match.bestFieldWeight) = matcher.fields(of: candidate.doc)
        return match
    }
}
