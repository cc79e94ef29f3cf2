/// What the field names of a request stand for: fields of the schema, or the last part of one field's path.
///
/// People know an attribute as `Package`, documents have it as `attributes.Package`. A name that the schema does not know stands for
/// the one field whose path ends in it behind a dot; among several, those directly below a family (`attributes.*`) or an object
/// field go first. Where no path ends in exactly this name, letter case does not count.
struct FieldNames {
    private let schema: Schema
    private let views: [SegmentView]

    init(schema: Schema, views: [SegmentView]) {
        self.schema = schema
        self.views = views
    }

    /// The path that a name stands for; the name itself where it stands for nothing, for whoever uses it to say so.
    /// - Throws: `SearchError` field when it could stand for several.
    /// - Complexity: O(fields of the schema), for short names O(columns of all segments)
    func path(of name: String) throws(SearchError) -> String {
        guard !isKnown(name), !name.isEmpty, !name.hasSuffix("*") else { return name }
        var found = paths(endingIn: name) { $0 }
        if found.isEmpty { found = paths(endingIn: name.lowercased()) { $0.lowercased() } }
        guard found.count > 1 else { return found.first ?? name }
        let names = found.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (found.count > 5 ? ", …" : "")
        throw SearchError(.field, "The name `\(name)` fits several fields: \(names). Write one of them out.")
    }

    private func isKnown(_ name: String) -> Bool { name == "id" || isDeclared(name) }

    private func isDeclared(_ name: String) -> Bool {
        schema.declaration(of: name) != nil || schema.objectDeclaration(of: name) != nil || schema.levelDeclaration(of: name) != nil
    }

    /// The paths below which fields need no declaration of their own.
    private var roots: [String] { schema.fields.filter { $0.isFamily || $0.isObject }.map(\.root) }

    /// The declared paths and those that documents have; only those directly below a root if there are such, in order.
    ///
    /// Of documents that a view hides not even the names of their fields show.
    private func paths(endingIn name: String, folding fold: (String) -> String) -> [String] {
        let suffix = "." + name
        var paths = Set(schema.fields.filter { !$0.isFamily && $0.index && fold($0.name).hasSuffix(suffix) }.map(\.name))
        for view in views {
            for name in view.segment.fields.keywords + view.segment.fields.numbers where fold(name).hasSuffix(suffix) {
                if !paths.contains(name), isDeclared(name), view.hasValue(in: name) { paths.insert(name) }
            }
        }
        guard paths.count > 1 else { return Array(paths) }
        let direct = paths.filter { path in
            roots.contains { path.hasPrefix($0 + ".") && fold(String(path.dropFirst($0.count + 1))) == name }
        }
        return (direct.isEmpty ? paths : direct).sorted()
    }
}

extension FilterExpression {
    /// The same filter with its names written out.
    func naming(_ names: FieldNames) throws(SearchError) -> FilterExpression {
        switch self {
        case .field(let name, let test): return .field(name: try names.path(of: name), test)
        case .ids: return self
        case .not(let part): return .not(try part.naming(names))
        case .and(let parts): return .and(try parts.naming(names))
        case .or(let parts): return .or(try parts.naming(names))
        }
    }
}

extension [FilterExpression] {
    fileprivate func naming(_ names: FieldNames) throws(SearchError) -> [FilterExpression] {
        var named: [FilterExpression] = []
        named.reserveCapacity(count)
        for part in self { named.append(try part.naming(names)) }
        return named
    }
}

extension SearchRequest {
    /// The same request with the names of its filters, facets, sort keys and groups written out.
    func naming(_ names: FieldNames) throws(SearchError) -> SearchRequest {
        var request = self
        request.filter = try filter?.naming(names)
        for index in facets.indices {
            let path = try names.path(of: facets[index].field)
            guard path != facets[index].field else { continue }
            request.facets[index].answerName = facets[index].answerName ?? facets[index].field
            request.facets[index].field = path
        }
        if let facetQuery { request.facetQuery = (try names.path(of: facetQuery.field), facetQuery.text) }
        for index in sort.indices {
            switch sort[index].target {
            case .textMatch: break
            case .field(let name): request.sort[index].target = .field(try names.path(of: name))
            case .filter(let filter): request.sort[index].target = .filter(try filter.naming(names))
            }
        }
        for (index, name) in (grouping?.fields ?? []).enumerated() { request.grouping?.fields[index] = try names.path(of: name) }
        return request
    }
}
