/// The top-level conjuncts of a filter, so that a disjunctive facet can leave its own out.
struct FilterConjuncts {
    private let conjuncts: [(filter: BoundFilter, field: String?, name: String)]

    init(_ expression: FilterExpression?, _ binder: FilterBinder) throws(SearchError) {
        var conjuncts: [(BoundFilter, String?, String)] = []
        for part in expression?.conjuncts ?? [] {
            conjuncts.append((try binder.bind(part), part.onlyField, part.fieldNames.joined(separator: ", ")))
        }
        self.conjuncts = conjuncts
    }

    /// Whether a conjunct tests this field alone.
    func tests(_ field: String) -> Bool { conjuncts.contains { $0.field == field } }

    /// The fields of the parts that a document does not pass; those of one part joined by commas.
    func failing(_ doc: UInt32, _ view: SegmentView, _ schema: Schema) -> [String] {
        let evaluator = FilterEvaluator(view: view, schema: schema)
        return conjuncts.filter { evaluator.narrow(.sparse([doc]), by: $0.filter).isEmpty }.map(\.name)
    }

    /// What is known of the answer before anything is matched; nil where nothing is.
    func start(_ views: [SegmentView], _ schema: Schema) -> FilterStart? {
        conjuncts.isEmpty ? nil : FilterStart(conjuncts.map(\.filter), views, schema)
    }

    /// The matches that pass.
    /// - Parameters:
    ///   - field: its own conjuncts are left out.
    ///   - isFirst: whether the search asks for the first time, see ``start(_:_:)``.
    func narrow(
        _ matches: [DocSet], _ views: [SegmentView], _ schema: Schema, leavingOut field: String?, isFirst: Bool = true
    ) -> [DocSet] {
        let chosen = conjuncts.filter { $0.field == nil || $0.field != field }.map(\.filter)
        guard !chosen.isEmpty else { return matches }
        return zip(matches, views).map { docs, view in
            FilterEvaluator(view: view, schema: schema, isFirst: isFirst).narrow(docs, by: .and(chosen))
        }
    }
}

extension FilterExpression {
    /// The parts that must all hold.
    package var conjuncts: [FilterExpression] {
        guard case .and(let parts) = self else { return [self] }
        return parts.flatMap(\.conjuncts)
    }

    /// The fields that are tested, each once, in order.
    var fieldNames: [String] {
        switch self {
        case .field(let name, _): return [name]
        case .ids: return ["id"]
        case .not(let part): return part.fieldNames
        case .and(let parts), .or(let parts):
            var seen: Set<String> = []
            return parts.flatMap(\.fieldNames).filter { seen.insert($0).inserted }
        }
    }

    /// The field that all tests of the expression are on, nil when there are several.
    var onlyField: String? {
        switch self {
        case .field(let name, _): return name
        case .ids: return "id"
        case .not(let part): return part.onlyField
        case .and(let parts), .or(let parts):
            guard let first = parts.first?.onlyField else { return nil }
            return parts.dropFirst().allSatisfy { $0.onlyField == first } ? first : nil
        }
    }
}
