package import SearchIndex

/// A random search in two forms: as built, for the twin, and with its parts read from text, for the index.
package struct TwinCase: Sendable {
    package var built: SearchRequest
    package var parsed: SearchRequest

    /// Writes the parts that have a grammar as text and reads them back.
    init(_ built: SearchRequest, _ random: inout SeededRandom) throws {
        self.built = built
        parsed = built
        if let filter = built.filter { parsed.filter = try FilterExpression.parse(filter.text(&random)) }
        parsed.sort = try SortKey.parse(built.sort.map { $0.text(&random) }.joined(separator: ", "))
        parsed.facets = try FacetRequest.parse(built.facets.map { $0.text(&random) }.joined(separator: ","))
        for (index, facet) in built.facets.enumerated() { parsed.facets[index].fieldLimit = facet.fieldLimit }
    }

    /// The search in one line.
    package var text: String {
        var parts = ["q=\(built.query)"]
        var random = SeededRandom(0)
        if !built.queryFields.isEmpty { parts.append("by=" + built.queryFields.map { "\($0.name)*\($0.weight)" }.joined(separator: ",")) }
        if let filter = built.filter { parts.append("filter=" + filter.text(&random)) }
        if !built.sort.isEmpty { parts.append("sort=" + built.sort.map { $0.text(&random) }.joined(separator: ",")) }
        if !built.facets.isEmpty { parts.append("facets=" + built.facets.map { $0.text(&random) }.joined(separator: ",")) }
        if let query = built.facetQuery { parts.append("facet_query=\(query.field):\(query.text)") }
        if let grouping = built.grouping {
            parts.append("group=\(grouping.fields)/\(grouping.limit)\(grouping.groupMissing ? "" : " each")")
        }
        let typing = built.typing
        if typing != TypingOptions() {
            parts.append(
                "typing=\(typing.prefix ? "prefix" : "whole") \(typing.maxTypos) \(typing.minLengthOneTypo)/\(typing.minLengthTwoTypos)"
                    + " typo<\(typing.typoThreshold) drop<\(typing.dropThreshold)")
        }
        for synonym in built.synonyms?.synonyms ?? [] {
            parts.append("synonyms=" + (synonym.root.map { $0 + " → " } ?? "") + synonym.sides.joined(separator: ", "))
        }
        if !built.pinnedIDs.isEmpty { parts.append("pins=" + built.pinnedIDs.map { "\($0.id)@\($0.position)" }.joined(separator: ",")) }
        if !built.curatedIDs.isEmpty {
            parts.append("curated=" + built.curatedIDs.map { "\($0.id)@\($0.position)" }.joined(separator: ","))
        }
        if !built.hiddenIDs.isEmpty { parts.append("hidden=" + built.hiddenIDs.joined(separator: ",")) }
        parts.append("\(built.offset)+\(built.limit) of \(built.maxFacetValues)")
        return parts.joined(separator: " | ")
    }
}
