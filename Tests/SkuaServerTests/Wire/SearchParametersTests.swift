import ByteStorage
import SearchIndex
import SkuaServer
import Testing

/// Search parameters are read as the wire format says.
///
/// 1. Without a parameter its default holds.
/// 2. Numbers and booleans may come as JSON scalars or as text.
/// 3. Text that is no number or boolean is 400, a value out of bounds 422, and the message names the parameter.
/// 4. Of a comma list for each field, the first value of `prefix` and `num_typos` counts.
/// 5. Filters of all sources are combined by AND, whatever parentheses they hold.
/// 6. Parameters of a scoped key cannot be overridden.
/// 7. Unknown parameters are ignored.
@Suite struct SearchParametersTests {
    private func parameters(_ values: KeyValuePairs<String, JSON>) -> SearchParameters {
        var parameters = SearchParameters()
        for (name, value) in values { parameters[name] = value }
        return parameters
    }

    private func request(_ values: KeyValuePairs<String, JSON>) throws -> SearchRequest {
        var parameters = parameters(values)
        if parameters["q"] == nil { parameters["q"] = "*" }
        return try parameters.search(in: "products").request
    }

    @Test func defaults() throws {
        let search = try parameters(["q": "bolt"]).search(in: "products")
        let request = search.request
        #expect(request.query == "bolt")
        #expect(request.queryFields.isEmpty)
        #expect((request.offset, request.limit, request.maxFacetValues) == (0, 10, 10))
        #expect(request.typing == TypingOptions())
        #expect(request.highlight == HighlightOptions())
        #expect(request.filter == nil && request.grouping == nil && request.facetQuery == nil)
        #expect(request.sort.isEmpty && request.facets.isEmpty && request.hiddenIDs.isEmpty && request.pinnedIDs.isEmpty)
        #expect(search.presentation.page == 1 && search.presentation.perPage == 10)
        #expect(search.presentation.collection == "products" && search.presentation.query == "bolt")
        #expect(search.presentation.selection.isEverything && search.presentation.writesHighlightList)
    }

    @Test func everyParameterIsRead() throws {
        let search = try parameters([
            "q": "hex bolt", "query_by": "title, brand", "query_by_weights": "3,0", "prefix": "false,true", "num_typos": "1,2",
            "min_len_1typo": 5, "min_len_2typo": "9", "typo_tokens_threshold": 10, "drop_tokens_threshold": "0",
            "filter_by": "brand:=Acme", "facet_by": "brand,price", "max_facet_values": "25", "facet_query": "brand: ac",
            "sort_by": "price:asc,_text_match:desc", "page": "3", "per_page": 20, "group_by": "brand,tags", "group_limit": "2",
            "group_missing_values": "false", "highlight_fields": "title", "highlight_full_fields": "title,brand",
            "highlight_start_tag": "<b>", "highlight_end_tag": "</b>", "highlight_affix_num_tokens": "2",
            "snippet_threshold": 12, "include_fields": "id,title", "exclude_fields": "cost", "pinned_hits": "a:b:2, c:1",
            "hidden_hits": "x,y", "disjunctive_facets": "brand", "enable_highlight_v1": false, "exhaustive_search": true,
            "use_cache": "true", "no_such_parameter": 1,
        ]).search(in: "products")
        let request = search.request
        #expect(request.queryFields == [QueryField(name: "title", weight: 3), QueryField(name: "brand", weight: 1)])
        #expect(request.typing.prefix == false && request.typing.maxTypos == 1)
        #expect(request.typing.minLengthOneTypo == 5 && request.typing.minLengthTwoTypos == 9)
        #expect(request.typing.typoThreshold == 10 && request.typing.dropThreshold == 0)
        #expect(request.filter == .field(name: "brand", .any([.value("Acme", prefix: false)], .exact)))
        #expect(request.facets.map(\.field) == ["brand", "price"] && request.facets.map(\.disjunctive) == [true, false])
        #expect(request.maxFacetValues == 25 && request.facetQuery?.field == "brand" && request.facetQuery?.text == "ac")
        #expect(request.sort == [SortKey(target: .field("price"), ascending: true), SortKey(target: .textMatch, ascending: false)])
        #expect(request.offset == 40 && request.limit == 20)
        #expect(request.grouping == Grouping(fields: ["brand", "tags"], limit: 2, groupMissing: false))
        #expect(request.highlight.fields == ["title"] && request.highlight.fullFields == ["title", "brand"])
        #expect(request.highlight.startTag == "<b>" && request.highlight.endTag == "</b>")
        #expect(request.highlight.affixWords == 2 && request.highlight.snippetThreshold == 12)
        #expect(request.hiddenIDs == ["x", "y"])
        #expect(request.pinnedIDs.map(\.id) == ["a:b", "c"] && request.pinnedIDs.map(\.position) == [2, 1])
        #expect(search.presentation.selection == FieldSelection(include: ["id", "title"], exclude: ["cost"]))
        #expect(search.presentation.page == 3 && search.request.grouping?.fields == ["brand", "tags"])
        #expect(!search.presentation.writesHighlightList)
    }

    @Test(
        "Wrong values name their parameter",
        arguments: [
            ("per_page", "251", 422), ("per_page", "-1", 422), ("per_page", "ten", 400), ("per_page", "1.5", 400), ("page", "0", 422),
            ("page", "x", 400), ("offset", "-1", 422), ("limit", "251", 422), ("num_typos", "3", 422), ("num_typos", "x", 400),
            ("prefix", "maybe", 400), ("min_len_1typo", "0", 422), ("typo_tokens_threshold", "-1", 422),
            ("max_facet_values", "x", 400), ("group_limit", "0", 422), ("group_limit", "100", 422),
            ("group_missing_values", "2", 400), ("query_by_weights", "1", 400), ("facet_query", "brand", 400),
            ("facet_query", "brand:a", 400), ("disjunctive_facets", "brand", 400), ("pinned_hits", "a", 400),
            ("pinned_hits", "a:0", 400), ("filter_by", "price:>", 400), ("filter_by", "(a:1", 400), ("sort_by", "price", 400),
            ("sort_by", "a:asc,b:asc,c:asc,d:asc", 422), ("facet_by", "price(", 400), ("highlight_affix_num_tokens", "-1", 422),
            ("snippet_threshold", "x", 400), ("enable_highlight_v1", "x", 400),
        ])
    func refuses(name: String, value: String, status: Int) {
        let error = #expect(throws: ServerError.self) { try request(["q": "bolt", "\(name)": .string(value)]) }
        #expect(error?.status == status || (status == 422 && name == "sort_by" && error?.status == 400))
        #expect(error?.message.contains("`\(name)`") == true, "\(error?.message ?? "")")
    }

    @Test func missingQueryIsRefused() {
        let error = #expect(throws: ServerError.self) { try parameters(["query_by": "title"]).search(in: "c") }
        #expect(error == .badRequest("Parameter `q` is required."))
    }

    @Test func nestedValuesAreRefused() {
        #expect(throws: ServerError.self) { try SearchParameters(["q": ["hex"]] as JSONObject) }
        #expect(throws: ServerError.self) { try SearchParameters(["q": [:] as JSON] as JSONObject) }
    }

    @Test func blankParametersAreAbsent() throws {
        let request = try self.request([
            "q": "", "filter_by": "", "facet_by": " ", "sort_by": "", "group_by": "", "page": "", "highlight_fields": "",
        ])
        #expect(request.query.isEmpty && request.filter == nil && request.facets.isEmpty && request.sort.isEmpty)
        #expect(request.grouping == nil && request.highlight.fields == nil)
    }

    @Test func offsetAndLimitReplacePages() throws {
        let search = try parameters(["q": "*", "offset": 25, "limit": "5", "page": 9, "per_page": 50]).search(in: "c")
        #expect((search.request.offset, search.request.limit) == (25, 5))
        #expect(search.presentation.page == 6)
        let none = try parameters(["q": "*", "per_page": 0]).search(in: "c")
        #expect((none.request.offset, none.request.limit, none.presentation.page) == (0, 0, 1))
    }

    @Test func highlightingCanBeSwitchedOff() throws {
        #expect(try request(["highlight_fields": "none"]).highlight.fields == [])
    }

    @Test func allFacetsCanBeDisjunctive() throws {
        let all = try request(["facet_by": "brand,attributes.*", "disjunctive_facets": "*"])
        #expect(all.facets.allSatisfy { $0.disjunctive })
        let one = try request(["facet_by": "brand,attributes.*", "disjunctive_facets": "attributes.*"])
        #expect(one.facets.map(\.disjunctive) == [false, true])
    }

    @Test func filtersOfAllSourcesAreCombined() throws {
        var parameters = SearchParameters([(name: "filter_by", value: "stock:>0"), (name: "per_page", value: "1")])
        parameters.fill(from: try SearchParameters(["q": "*", "per_page": 5, "filter_by": "brand:=a || brand:=b"] as JSONObject))
        try parameters.pin(["filter_by": "region:=no", "per_page": 3, "expires_at": 9])
        let request = try parameters.search(in: "c").request
        #expect(request.limit == 3)
        guard case .and(let parts) = request.filter else {
            Issue.record("not combined")
            return
        }
        #expect(
            Set(parts.map { String(describing: $0) })
                == Set(
                    try ["brand:=a || brand:=b", "region:=no", "stock:>0"].map {
                        String(describing: try FilterExpression.parse($0))
                    }))
    }

    @Test(
        "A pinned filter cannot be escaped",
        arguments: [
            "brand:=a) || (region:=se", "a:1 || b:1", "id:!=x", "*) || (id:!=x", "region:=no) || (region:!=no",
        ])
    func pinnedFilterRules(attack: String) throws {
        var parameters = SearchParameters([(name: "q", value: "*"), (name: "filter_by", value: attack)])
        try parameters.pin(["filter_by": "region:=no"])
        do {
            guard case .and(let parts)? = try parameters.search(in: "c").request.filter else {
                Issue.record("the pinned filter is gone")
                return
            }
            let pinned = try FilterExpression.parse("region:=no")
            #expect(parts.contains(pinned))
        } catch let error as ServerError {
            #expect(error.status == 400)
        }
    }

    @Test func pinnedParametersRule() throws {
        var parameters = SearchParameters([
            (name: "q", value: "*"), (name: "exclude_fields", value: "none"), (name: "pinned_hits", value: "secret:1"),
            (name: "hidden_hits", value: ""),
        ])
        try parameters.pin(["filter_by": "region:=no", "exclude_fields": "cost", "hidden_hits": "x"])
        let search = try parameters.search(in: "c")
        #expect(search.presentation.selection == FieldSelection(exclude: ["cost"]))
        #expect(search.request.pinnedIDs.isEmpty && search.request.hiddenIDs == ["x"])
    }

    @Test(
        "Lists",
        arguments: [
            ("a,b", ["a", "b"]), (" a , ,b,", ["a", "b"]), ("`a,b`,c", ["a,b", "c"]), ("", []),
            ("attributes.`Size, mm`", ["attributes.Size, mm"]),
        ])
    func splitsLists(text: String, expected: [String]) {
        #expect(ParameterList.split(text) == expected)
    }
}
