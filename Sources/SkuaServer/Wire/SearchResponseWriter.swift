import ByteStorage
package import CatalogEngine
package import SearchIndex

/// Writes a search result in the wire shape, straight into bytes.
///
/// Documents are spliced in as they are stored, unless the request selects fields.
package struct SearchResponseWriter: Sendable {
    private let schema: Schema
    private let presentation: SearchPresentation

    package init(schema: Schema, presentation: SearchPresentation) {
        self.schema = schema
        var presentation = presentation
        presentation.selection.writeOutShortNames(of: schema)
        self.presentation = presentation
    }

    /// The answer as JSON text.
    /// - Parameter milliseconds: time that the search took.
    /// - Throws: `SearchError` corrupt when a stored document is damaged.
    /// - Complexity: O(bytes written)
    package func write(_ answer: SearchAnswer, milliseconds: Int) throws -> [UInt8] {
        let result = answer.result
        let documentBytes = result.hits.reduce(0) { $0 + $1.document.count }
        var text = JSONText(reserving: 1024 + 2 * documentBytes)
        try text.object { text in
            if !answer.alternatives.isEmpty { try write(answer.alternatives, to: &text) }
            if let meant = answer.didYouMean { text.member("did_you_mean", meant) }
            if !result.droppedWords.isEmpty { text.member("dropped_words", result.droppedWords) }
            write(result.facets, to: &text)
            text.member("found", result.found)
            if result.groups != nil { text.member("found_docs", result.foundDocuments) }
            if let groups = result.groups {
                try text.array("grouped_hits", of: groups) { text, group in
                    text.member("found", group.found)
                    write(key: group.key, of: result.groupFields, to: &text)
                    try write(group.hits, answer.effects, to: &text)
                }
            } else {
                try write(result.hits, answer.effects, to: &text)
            }
            text.write(answer.rules)
            text.member("out_of", result.outOf)
            text.member("page", presentation.page)
            text.object("request_params") { text in
                text.member("collection_name", presentation.collection)
                text.member("first_q", presentation.query)
                text.member("per_page", presentation.perPage)
                text.member("q", presentation.query)
            }
            text.member("search_cutoff", false)
            text.member("search_time_ms", milliseconds)
        }
        return text.bytes
    }

    private func write(_ alternatives: [Alternative], to text: inout JSONText) throws {
        try text.array("alternatives", of: alternatives) { text, alternative in
            try text.member("document") { bytes throws(SearchError) in
                try presentation.selection.write(alternative.document, to: &bytes)
            }
            text.object("matched_via") { text in
                text.member("field", "relations." + alternative.relation.rawValue)
                text.member("value", alternative.of)
            }
        }
    }

    private func write(_ facets: [FacetResult], to text: inout JSONText) {
        text.array("facet_counts", of: facets) { text, facet in
            text.array("counts", of: facet.values) { text, value in
                text.member("count", value.count)
                text.member("highlighted", value.highlighted)
                text.member("value", value.value)
            }
            text.member("field_name", facet.field)
            text.member("sampled", false)
            text.object("stats") { text in
                if let statistics = facet.statistics {
                    text.member("avg", statistics.average)
                    text.member("max", statistics.maximum)
                    text.member("min", statistics.minimum)
                    text.member("sum", statistics.sum)
                }
                text.member("total_values", facet.totalValues)
            }
        }
    }

    /// Group values in the JSON type of their field; a list where the field holds lists, nothing where a value is missing.
    private func write(key: [[String]], of fields: [String], to text: inout JSONText) {
        text.array("group_key") { text in
            for (index, values) in key.enumerated() where !values.isEmpty {
                let declared = index < fields.count ? schema.declaration(of: fields[index])?.type : nil
                // What is of automatic type says by its number of values whether it is a list.
                let type = declared == .auto ? nil : declared
                let elements = values.map { Self.groupValue($0, of: type) }
                if type?.isArray ?? (elements.count > 1) {
                    text.element(.array(elements))
                } else {
                    text.element(elements[0])
                }
            }
        }
    }

    private static func groupValue(_ value: String, of type: FieldType?) -> JSON {
        guard let type else { return .string(value) }
        if type.isBool { return .bool(value == "true") }
        if type.isInteger, let number = Int64(value) { return .int(number) }
        if type.isNumber, let number = Double(value) { return .double(number) }
        return .string(value)
    }

    private func write(_ hits: [SearchHit], _ effects: [String: RuleEffect], to text: inout JSONText) throws {
        try text.array("hits", of: hits) { text, hit in
            if hit.curated { text.member("curated", true) }
            try text.member("document") { bytes throws(SearchError) in
                try presentation.selection.write(hit.document, to: &bytes)
            }
            let highlights = hit.highlights.filter { presentation.selection.holds($0.field) }
            try text.member("highlight") { bytes throws(SearchError) in
                try HighlightTree(highlights, document: hit.document).write(to: &bytes)
            }
            if presentation.writesHighlightList {
                text.array("highlights", of: highlights.filter { !$0.field.contains(".") }) { text, highlight in
                    write(highlight, to: &text)
                }
            }
            if let explanation = hit.explanation { text.write(explanation) }
            if let effect = effects[hit.id] { text.write(effect) }
            if let identifier = hit.matchedVia, presentation.selection.holds(identifier.field) { text.write(identifier) }
            if !hit.curated && !presentation.isWildcard { write(hit.textMatch, to: &text) }
        }
    }

    private func write(_ highlight: FieldHighlight, to text: inout JSONText) {
        text.member("field", highlight.field)
        if highlight.isArray {
            text.array("indices") { for index in highlight.indices { $0.element(index) } }
            text.array("matched_tokens") { text in
                for tokens in highlight.matchedTokens { text.element(.array(tokens.map(JSON.string))) }
            }
            text.member("snippets", highlight.snippets)
            if !highlight.values.isEmpty { text.member("values", highlight.values) }
        } else {
            text.member("matched_tokens", highlight.matchedTokens.first ?? [])
            text.member("snippet", highlight.snippets.first ?? "")
            if let value = highlight.values.first { text.member("value", value) }
        }
    }

    private func write(_ match: TextMatch, to text: inout JSONText) {
        text.member("text_match", Int(match.rank))
        text.object("text_match_info") { text in
            text.member("best_field_score", String(Int64((match.score * 1000).rounded())))
            text.member("best_field_weight", match.bestFieldWeight)
            text.member("fields_matched", match.fieldsMatched)
            text.member("num_tokens_dropped", match.wordsDropped)
            text.member("score", String(match.rank))
            text.member("tokens_matched", match.wordsMatched)
            text.member("typo_prefix_score", match.typoCost)
        }
    }
}
