package import ByteStorage
package import SearchIndex

/// The parameters of one search under their wire names, from a query string, a JSON body, a scoped key or a command line.
///
/// Values are JSON scalars, and strings that hold what the parameter needs: `per_page` may be `10` or `"10"`. The filter of
/// each source is kept apart and parsed on its own, then all are combined by AND, so that no text of one source can close a
/// parenthesis of another.
package struct SearchParameters: Sendable {
    private var values: [String: JSON] = [:]
    /// Filters of all sources that were merged.
    private var filters: [String] = []

    package init() {}

    /// Parameters of a query string or command line.
    package init(_ pairs: some Sequence<(name: String, value: String)>) {
        for (name, value) in pairs { self[name] = .string(value) }
    }

    /// Parameters of a JSON body.
    /// - Throws: ``ServerError`` 400 when a value is no scalar.
    package init(_ object: JSONObject) throws(ServerError) {
        for member in object.members {
            switch member.value {
            case .array, .object:
                throw .badRequest(
                    "Parameter `\(member.key)` must be a string, a number or a boolean, not an \(member.value.kind).")
            case .null: continue
            default: self[member.key] = member.value
            }
        }
    }

    /// The value of a parameter; the filters of merged sources are not seen here.
    package subscript(name: String) -> JSON? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Takes over parameters that this source does not have; its filter is combined with this one's by AND.
    package mutating func fill(from other: SearchParameters) {
        filters += other.allFilters
        for (name, value) in other.values where name != "filter_by" && values[name] == nil { values[name] = value }
    }

    /// Takes over the parameters of a scoped key, which rule over this source; the filters are combined by AND.
    package mutating func pin(_ pinned: JSONObject) throws(ServerError) {
        let pinned = try SearchParameters(pinned)
        if !pinned.allFilters.isEmpty {
            filters += pinned.allFilters
            // A pinned hit stands in the answer whatever the filter says, so the caller may not choose it.
            values["pinned_hits"] = nil
        }
        for (name, value) in pinned.values where name != "filter_by" && name != "expires_at" { values[name] = value }
    }

    private var allFilters: [String] {
        let own = text("filter_by")
        return own.map { filters + [$0] } ?? filters
    }
}

extension SearchParameters {
    /// The text of a parameter; nil when absent or blank.
    package func text(_ name: String) -> String? {
        let text: String
        switch values[name] {
        case .string(let value): text = value
        case .int(let value): text = String(value)
        case .double(let value): text = String(value)
        case .bool(let value): text = value ? "true" : "false"
        default: return nil
        }
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }

    /// The names in a parameter.
    package func list(_ name: String) -> [String] { text(name).map(ParameterList.split) ?? [] }

    /// An integer within bounds.
    /// - Throws: ``ServerError`` 400 for other text, 422 beyond the bounds.
    package func integer(_ name: String, in bounds: ClosedRange<Int>) throws(ServerError) -> Int? {
        guard let text = text(name) else { return nil }
        guard let value = Int(text.trimming(while: \.isWhitespace)) else {
            throw .badRequest("Parameter `\(name)` must be an integer.")
        }
        guard bounds.contains(value) else {
            let range =
                bounds.upperBound == .max
                ? "at least \(bounds.lowerBound)" : "between \(bounds.lowerBound) and \(bounds.upperBound)"
            throw .outOfBounds("Parameter `\(name)` must be \(range).")
        }
        return value
    }

    /// A truth value.
    /// - Throws: ``ServerError`` 400 for other text.
    package func flag(_ name: String) throws(ServerError) -> Bool? {
        guard let text = text(name) else { return nil }
        switch text.trimming(while: \.isWhitespace).lowercased() {
        case "true", "1": return true
        case "false", "0": return false
        default: throw .badRequest("Parameter `\(name)` must be `true` or `false`.")
        }
    }

    /// The filters of all sources, combined by AND.
    /// - Throws: ``ServerError`` 400 with the column of what cannot be read.
    package func filter() throws(ServerError) -> FilterExpression? {
        var parts: [FilterExpression] = []
        for text in allFilters {
            do { parts.append(try FilterExpression.parse(text)) } catch { throw Self.naming("filter_by", error) }
        }
        return parts.count > 1 ? .and(parts) : parts.first
    }

    /// An error of a grammar, with the name of the parameter before it.
    static func naming(_ name: String, _ error: SearchError) -> ServerError {
        var mapped = ServerError(mapping: error)
        if !mapped.message.contains("`\(name)`") { mapped.message = "Parameter `\(name)`: \(mapped.message)" }
        return mapped
    }
}
