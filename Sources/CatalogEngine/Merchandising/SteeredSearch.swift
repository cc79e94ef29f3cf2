import Commerce
import SearchIndex

/// A search as merchandisers want it: with the synonyms of the collection, and changed by the rules that apply.
struct SteeredSearch {
    private(set) var request: SearchRequest
    /// In the order in which they were applied.
    private(set) var rules: [CurationRule] = []

    /// - Parameters:
    ///   - documents: as the buyer sees them.
    ///   - context: who asks; only asked for where there are rules.
    init(
        _ request: SearchRequest, _ merchandise: Merchandise, _ options: SearchOptions, in documents: IndexSnapshot,
        _ context: () throws -> BuyerContext
    ) rethrows {
        self.request = request
        if options.usesSynonyms { self.request.synonyms = merchandise.synonyms }
        guard options.usesRules, !merchandise.rules.isEmpty else { return }
        let question = RuleQuestion(request, documents.schema, try context())
        for rule in merchandise.rules {
            // The fields of the collection may have changed since the rule was set.
            guard let matched = question.words(meeting: rule.condition, documents.schema),
                rule.filters.allSatisfy({ (try? documents.check($0)) != nil })
            else { continue }
            rules.append(rule)
            if let replacement = rule.effect.replacement {
                self.request.query = replacement
            } else if rule.effect.removesMatchedWords, !matched.isEmpty, self.request.query == request.query {
                self.request.query = Self.remaining(of: request.query, without: matched.map { question.words[$0].source })
            }
            if rule.isLast { break }
        }
        apply()
    }

    /// Ranks as a profile of the collection wants it, where neither the search nor a rule says otherwise.
    mutating func rank(by profile: RankingProfile, _ schema: Schema) { profile.apply(to: &request, schema) }

    /// The query without some of its words; all documents where none is left.
    private static func remaining(of query: String, without sources: [Range<Int>]) -> String {
        guard let first = sources.first, let last = sources.last else { return query }
        let bytes = Array(query.utf8)
        let rest = String(decoding: bytes[..<first.lowerBound] + bytes[last.upperBound...], as: UTF8.self)
        return rest.contains { $0.isLetter || $0.isNumber } ? rest : "*"
    }

    private mutating func apply() {
        let effects = rules.map(\.effect)
        request.hiddenIDs += effects.flatMap(\.hides)
        request.curatedIDs = effects.flatMap(\.pins).map { ($0.id, $0.position) }
        let filters = effects.compactMap { $0.filter?.expression }
        if !filters.isEmpty { request.filter = .and([request.filter].compactMap(\.self) + filters) }
        guard request.sort.isEmpty else { return }
        let (boosts, buries) = (effects.flatMap(\.boosts), effects.flatMap(\.buries))
        if !boosts.isEmpty { request.sort.append(SortKey(target: .filter(.or(boosts.map(\.expression))), ascending: false)) }
        if !buries.isEmpty { request.sort.append(SortKey(target: .filter(.or(buries.map(\.expression))), ascending: true)) }
        let room = SortKey.maximumCount - request.sort.count
        request.sort += (effects.first { !$0.sort.isEmpty }?.sort ?? []).prefix(room)
    }

    /// What the rules did to a document, the effect that weighs most.
    /// - Throws: `SearchError`.
    func effect(on id: String, in documents: IndexSnapshot) throws -> RuleEffect? {
        for rule in rules {
            let effect = rule.effect
            func passes(_ filter: FilterExpression) throws -> Bool {
                try !documents.ids(matching: .and([CurationEffect.Target.document(id).expression, filter])).isEmpty
            }
            if effect.hides.contains(id) { return RuleEffect(rule: rule.id, kind: .hidden) }
            if effect.pins.contains(where: { $0.id == id }) { return RuleEffect(rule: rule.id, kind: .pinned) }
            if let filter = effect.filter, try !passes(filter.expression) { return RuleEffect(rule: rule.id, kind: .filtered) }
            if try effect.boosts.contains(where: { try passes($0.expression) }) { return RuleEffect(rule: rule.id, kind: .boosted) }
            if try effect.buries.contains(where: { try passes($0.expression) }) { return RuleEffect(rule: rule.id, kind: .buried) }
        }
        return nil
    }
}
