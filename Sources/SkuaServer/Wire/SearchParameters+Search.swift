import ByteStorage
import CatalogEngine
import SearchIndex

extension SearchParameters {
    /// Most hits on a page.
    package static let maximumPerPage = 250

    /// Reads all parameters of a search; unknown ones are ignored.
    /// - Parameter collection: name of the collection that is searched.
    /// - Throws: ``ServerError`` 400 or 422 that names the parameter.
    package func search(in collection: String) throws(ServerError) -> WireSearch {
        guard case let query? = self["q"] else { throw .badRequest("Parameter `q` is required.") }
        guard let queryText = query.stringValue ?? text("q") else { throw .badRequest("Parameter `q` must be a string.") }
        var request = SearchRequest(query: queryText)
        try readFields(into: &request)
        try readPage(into: &request)
        try readTyping(into: &request)
        try readFacets(into: &request)
        try readGrouping(into: &request)
        try readHighlighting(into: &request)
        request.filter = try filter()
        if let sort = text("sort_by") {
            do { request.sort = try SortKey.parse(sort) } catch { throw Self.naming("sort_by", error) }
            guard request.sort.count <= 3 else { throw .outOfBounds("Parameter `sort_by` takes at most 3 fields.") }
        }
        request.explains = try flag("explain") ?? false
        request.hiddenIDs = list("hidden_hits")
        request.pinnedIDs = try pinnedHits()
        let perPage = request.limit
        let presentation = SearchPresentation(
            collection: collection, query: queryText, page: perPage > 0 ? request.offset / perPage + 1 : 1, perPage: perPage,
            selection: FieldSelection(include: list("include_fields"), exclude: list("exclude_fields")),
            writesHighlightList: try flag("enable_highlight_v1") ?? true)
        return WireSearch(request: request, presentation: presentation, buyer: buyer, options: try searchOptions())
    }

    /// What is added to a search.
    func searchOptions() throws(ServerError) -> SearchOptions {
        var options = SearchOptions()
        options.showsTiers = try flag("price_tiers") ?? false
        options.showsLevels = try flag("stock_levels") ?? false
        options.usesSynonyms = try flag("enable_synonyms") ?? true
        options.rankingProfile = text("ranking_profile")
        options.isCounted = try flag("enable_analytics") ?? true
        options.usesRules = try flag("enable_overrides") ?? true
        return options
    }

    private func readFields(into request: inout SearchRequest) throws(ServerError) {
        request.queryFields = list("query_by").map { QueryField(name: $0) }
        guard let text = text("query_by_weights") else { return }
        let weights = ParameterList.split(text)
        guard weights.count == request.queryFields.count else {
            throw .badRequest(
                "Parameter `query_by_weights` has \(weights.count) weights for \(request.queryFields.count) `query_by` fields.")
        }
        for (index, weight) in weights.enumerated() {
            guard let value = Int(weight) else { throw .badRequest("Parameter `query_by_weights` must hold integers.") }
            guard (0...127).contains(value) else {
                throw .outOfBounds("Parameter `query_by_weights` must hold weights between 0 and 127.")
            }
            request.queryFields[index].weight = max(1, value)
        }
    }

    private func readPage(into request: inout SearchRequest) throws(ServerError) {
        let perPage = try integer("per_page", in: 0...Self.maximumPerPage)
        request.limit = try integer("limit", in: 0...Self.maximumPerPage) ?? perPage ?? 10
        let page = try integer("page", in: 1...100_000_000) ?? 1
        request.offset = try integer("offset", in: 0...Int.max) ?? (page - 1) * request.limit
    }

    private func readTyping(into request: inout SearchRequest) throws(ServerError) {
        var typing = TypingOptions()
        typing.prefix = try first("prefix").flag("prefix") ?? typing.prefix
        typing.maxTypos = try first("num_typos").integer("num_typos", in: 0...2) ?? typing.maxTypos
        typing.minLengthOneTypo = try integer("min_len_1typo", in: 1...1000) ?? typing.minLengthOneTypo
        typing.minLengthTwoTypos = try integer("min_len_2typo", in: 1...1000) ?? typing.minLengthTwoTypos
        typing.typoThreshold = try integer("typo_tokens_threshold", in: 0...Int.max) ?? typing.typoThreshold
        if let threshold = try integer("drop_tokens_threshold", in: 0...Int.max) { typing.dropThreshold = threshold }
        typing.widens = !["num_typos", "min_len_1typo", "min_len_2typo"].contains { text($0) != nil }
        request.typing = typing
    }

    /// These parameters with the first value of a comma list that has one for each field.
    private func first(_ name: String) -> SearchParameters {
        guard let value = list(name).first else { return self }
        var copy = self
        copy[name] = .string(value)
        return copy
    }

    private func readFacets(into request: inout SearchRequest) throws(ServerError) {
        if let facets = text("facet_by") {
            do { request.facets = try FacetRequest.parse(facets) } catch { throw Self.naming("facet_by", error) }
        }
        request.maxFacetValues = try integer("max_facet_values", in: 0...1_000_000) ?? 10
        for name in list("disjunctive_facets") {
            let matching = request.facets.indices.filter { name == "*" || request.facets[$0].field == name }
            guard !matching.isEmpty else {
                throw .badRequest("Parameter `disjunctive_facets` names `\(name)`, which is not part of `facet_by`.")
            }
            for index in matching { request.facets[index].disjunctive = true }
        }
        guard let text = text("facet_query") else { return }
        guard let colon = text.firstIndex(of: ":") else {
            throw .badRequest("Parameter `facet_query` must have the form `field: text`.")
        }
        let field = String(text[..<colon].trimming(while: \.isWhitespace))
        guard request.facets.contains(where: { $0.covers(field) }) else {
            throw .badRequest("Parameter `facet_query` names the field `\(field)`, which is not part of `facet_by`.")
        }
        request.facetQuery = (field, String(text[text.index(after: colon)...].trimming(while: \.isWhitespace)))
    }

    private func readGrouping(into request: inout SearchRequest) throws(ServerError) {
        let fields = list("group_by")
        let limit = try integer("group_limit", in: 1...99)
        let groupMissing = try flag("group_missing_values")
        guard !fields.isEmpty else { return }
        request.grouping = Grouping(fields: fields, limit: limit ?? 3, groupMissing: groupMissing ?? true)
    }

    private func readHighlighting(into request: inout SearchRequest) throws(ServerError) {
        var options = HighlightOptions()
        if let tag = self["highlight_start_tag"]?.stringValue { options.startTag = tag }
        if let tag = self["highlight_end_tag"]?.stringValue { options.endTag = tag }
        options.affixWords = try integer("highlight_affix_num_tokens", in: 0...1000) ?? options.affixWords
        options.snippetThreshold = try integer("snippet_threshold", in: 0...Int.max) ?? options.snippetThreshold
        let fields = list("highlight_fields")
        if fields == ["none"] {
            options.fields = []
        } else if !fields.isEmpty {
            options.fields = fields
        }
        let fullFields = list("highlight_full_fields")
        options.fullFields = fullFields == ["none"] ? [] : fullFields
        request.highlight = options
    }

    private func pinnedHits() throws(ServerError) -> [(id: String, position: Int)] {
        var pins: [(id: String, position: Int)] = []
        for pin in list("pinned_hits") {
            guard let colon = pin.lastIndex(of: ":"), let position = Int(pin[pin.index(after: colon)...]), position > 0 else {
                throw .badRequest("Parameter `pinned_hits` must have the form `id:position`, with positions from 1.")
            }
            pins.append((String(pin[..<colon]), position))
        }
        return pins
    }
}

extension FacetRequest {
    /// Whether the request asks for this field, by its name or by that of its family.
    func covers(_ name: String) -> Bool {
        field == name || (field.hasSuffix("*") && name.hasPrefix(field.dropLast()))
    }
}
