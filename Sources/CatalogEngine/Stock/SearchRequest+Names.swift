import SearchIndex

extension SearchRequest {
    /// Those of some fields that the request filters, sorts, counts or groups by.
    func asks(for fields: [String]) -> Set<String> {
        var named: Set<String> = filter?.names ?? []
        for key in sort {
            switch key.target {
            case .field(let name): named.insert(name)
            case .filter(let expression): named.formUnion(expression.names)
            case .textMatch: break
            }
        }
        named.formUnion(facets.map(\.field))
        named.formUnion(grouping?.fields ?? [])
        return named.intersection(fields)
    }
}

extension FilterExpression {
    /// The fields that are tested, as they are written.
    var names: Set<String> {
        switch self {
        case .and(let parts), .or(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
        case .not(let part): part.names
        case .field(let name, _): [name]
        case .ids: []
        }
    }
}
