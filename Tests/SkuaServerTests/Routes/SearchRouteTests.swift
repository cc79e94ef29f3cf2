import ByteStorage
import HTTPTypes
import Testing

/// Search answers have the wire shape, field by field.
///
/// 1. Every member of an answer is there, with its type; none is there that the format does not know.
/// 2. Hits carry the stored bytes of their document, the highlights in both forms and the text match.
/// 3. A wildcard search and a pinned hit have no text match.
/// 4. Facets carry their counts, their highlighted values and their statistics.
/// 5. Groups carry their key in the type of the field, lists as lists, missing values not at all.
/// 6. The end of a field's path stands for it, and facets are called as they were asked for.
/// 7. Errors are JSON with a message and the status of their kind.
@Suite struct SearchRouteTests {
    @Test func shapeOfAnAnswer() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.search(
                "q=hex+bolt+m8&query_by=title&facet_by=brand,price&highlight_full_fields=title&per_page=1")
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == "application/json; charset=utf-8")
            let expected: JSON = [
                "facet_counts": [
                    [
                        "counts": [["count": "int", "highlighted": "string", "value": "string"]], "field_name": "string",
                        "sampled": "bool", "stats": ["total_values": "int"],
                    ],
                    [
                        "counts": [["count": "int", "highlighted": "string", "value": "string"]], "field_name": "string",
                        "sampled": "bool",
                        "stats": ["avg": "float", "max": "float", "min": "float", "sum": "float", "total_values": "int"],
                    ],
                ],
                "found": "int",
                "hits": [
                    [
                        "document": [
                            "active": "bool", "attributes": ["material": "string"], "brand": "string", "id": "string",
                            "popularity": "int", "price": "float", "stock": "int", "tags": ["string"], "title": "string",
                        ],
                        "highlight": ["title": ["matched_tokens": ["string"], "snippet": "string", "value": "string"]],
                        "highlights": [
                            ["field": "string", "matched_tokens": ["string"], "snippet": "string", "value": "string"]
                        ],
                        "text_match": "int",
                        "text_match_info": [
                            "best_field_score": "string", "best_field_weight": "int", "fields_matched": "int",
                            "num_tokens_dropped": "int", "score": "string", "tokens_matched": "int", "typo_prefix_score": "int",
                        ],
                    ]
                ],
                "out_of": "int", "page": "int",
                "request_params": ["collection_name": "string", "first_q": "string", "per_page": "int", "q": "string"],
                "search_cutoff": "bool", "search_time_ms": "int",
            ]
            let shape = try answer.json.shape
            #expect(shape == expected, "\(shape)")
        }
    }

    @Test func valuesOfAnAnswer() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.search("q=hex+bolt&query_by=title&highlight_full_fields=title")
            let json = try answer.json
            #expect(json["found"] == 2 && json["out_of"] == 5 && json["page"] == 1 && json["search_cutoff"] == false)
            #expect(json["request_params"] == ["collection_name": "products", "first_q": "hex bolt", "per_page": 10, "q": "hex bolt"])
            let first = try #require(json.at("hits")?.arrayValue?.first { $0.at("document.id") == "1" })
            #expect(first.at("highlight.title.snippet") == "<mark>Hex</mark> <mark>bolt</mark> M8")
            #expect(first.at("highlight.title.value") == "<mark>Hex</mark> <mark>bolt</mark> M8")
            #expect(first.at("highlight.title.matched_tokens") == ["Hex", "bolt"])
            #expect(first.at("highlights.0.field") == "title")
            #expect(first.at("text_match_info.score")?.stringValue == first["text_match"]?.intValue.map(String.init))
            #expect(first.at("text_match_info.tokens_matched") == 2 && first.at("text_match_info.fields_matched") == 1)
            #expect(first["curated"] == nil)
            // The stored bytes stand in the answer as they are.
            #expect(answer.text.contains(#""document":"# + TestServer.documents.split(separator: "\n")[0]))
        }
    }

    @Test func wildcardHasNoTextMatch() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let json = try await connection.search("q=*").json
            #expect(json["found"] == 5 && json["hits"]?.arrayValue?.count == 5)
            for hit in json["hits"]?.arrayValue ?? [] {
                #expect(hit["text_match"] == nil && hit["highlight"] == [:] && hit["highlights"] == [])
            }
            #expect(try await connection.search("q=*").ids == ["1", "2", "3", "4", "5"])
        }
    }

    @Test func facetsAndStatistics() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let json = try await connection.search("q=*&facet_by=brand,tags,active,stock,price,attributes.material&per_page=0").json
            #expect(json["hits"] == [])
            func counts(_ index: Int) -> [String: Int] {
                var counts: [String: Int] = [:]
                for value in json.at("facet_counts.\(index).counts")?.arrayValue ?? [] {
                    counts[value["value"]?.stringValue ?? ""] = value["count"]?.intValue
                }
                return counts
            }
            #expect(counts(0) == ["Acme": 2, "Beta Tools": 1, "Corax": 1])
            #expect(counts(1) == ["indoor": 2, "marine": 2, "outdoor": 1])
            #expect(counts(2) == ["true": 2, "false": 1])
            #expect(counts(3) == ["3": 2, "0": 1, "100": 1, "7": 1])
            #expect(counts(4) == ["1.5": 1, "0.5": 1, "0.25": 1, "2": 1, "3.25": 1])
            #expect(counts(5) == ["steel": 2, "brass": 1, "nylon": 1])
            let statistics = try #require(json.at("facet_counts.4.stats"))
            #expect(statistics == ["avg": 1.5, "max": 3.25, "min": 0.25, "sum": 7.5, "total_values": 5])
            #expect(json.at("facet_counts.0.stats") == ["total_values": 3])
        }
    }

    @Test func shortFieldNames() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let query = "q=*&filter_by=material:=[steel,brass]&facet_by=material&sort_by=popularity:asc&include_fields=id,material"
            let short = try await connection.search(query).json
            #expect(short["found"] == 3)
            #expect(short.at("facet_counts.0.field_name") == "material")
            #expect(short.at("facet_counts.0.counts.0") == ["count": 2, "highlighted": "steel", "value": "steel"])
            #expect(short.at("hits.0.document") == ["id": "4", "attributes": ["material": "steel"]])
            let facet = try await connection.search("q=*&facet_by=Material&facet_query=Material:ny&per_page=0").json
            #expect(facet.at("facet_counts.0.counts.0.value") == "nylon" && facet.at("facet_counts.0.field_name") == "Material")
            let groups = try await connection.search("q=*&group_by=material&group_limit=1").json
            let full = try await connection.search("q=*&group_by=attributes.material&group_limit=1").json
            #expect(groups["grouped_hits"]?.arrayValue?.count == 4 && groups["grouped_hits"] == full["grouped_hits"])
            #expect(try await connection.search("q=*&facet_by=mat").status == 404)
            let one = try await connection.send(.get, "/collections/products/documents/1?include_fields=material").json
            #expect(one == ["attributes": ["material": "steel"]])
        }
    }

    @Test func facetSearchAndDisjunctiveCounts() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let found = try await connection.search("q=*&facet_by=brand&facet_query=brand:be&per_page=0").json
            #expect(found.at("facet_counts.0.counts") == [["count": 1, "highlighted": "<mark>Be</mark>ta Tools", "value": "Beta Tools"]])
            let query = "q=*&facet_by=brand,stock&filter_by=brand:=Acme"
            let narrow = try await connection.search(query).json
            #expect(narrow.at("facet_counts.0.counts")?.arrayValue?.count == 1)
            let wide = try await connection.search(query + "&disjunctive_facets=brand").json
            #expect(wide["found"] == 2)
            #expect(wide.at("facet_counts.0.counts")?.arrayValue?.count == 3)
            #expect(wide.at("facet_counts.1.counts")?.arrayValue?.count == 2)
        }
    }

    @Test func groups() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let json = try await connection.search("q=*&group_by=brand&group_limit=1").json
            #expect(json["hits"] == nil && json["found"] == 4 && json["found_docs"] == 5)
            let groups = try #require(json["grouped_hits"]?.arrayValue)
            #expect(groups.map { $0["group_key"] } == [["Acme"], ["Beta Tools"], ["Corax"], []])
            #expect(groups.map { $0["found"] } == [2, 1, 1, 1])
            #expect(groups.map { $0.at("hits.0.document.id") } == ["1", "3", "4", "5"])
            let typed = try await connection.search("q=*&group_by=stock,active,tags").json
            let keys = try #require(typed["grouped_hits"]?.arrayValue?.map { $0["group_key"] })
            #expect(keys.contains([3, true, ["indoor", "marine"]]))
            #expect(keys.contains([100, false, ["marine", "outdoor"]]))
            #expect(keys.contains([7]) && keys.contains([3]))
        }
    }

    @Test func highlightsOfListsAndNestedFields() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let json = try await connection.search(
                "q=marine&query_by=tags&highlight_full_fields=tags&highlight_start_tag=%3Cb%3E&highlight_end_tag=%3C/b%3E"
            ).json
            let first = try #require(json["hits"]?.arrayValue?.first { $0.at("document.id") == "1" })
            #expect(
                first["highlights"] == [
                    [
                        "field": "tags", "indices": [1], "matched_tokens": [["marine"]], "snippets": ["<b>marine</b>"],
                        "values": ["<b>marine</b>"],
                    ]
                ])
            #expect(
                first.at("highlight.tags") == [
                    ["matched_tokens": [], "snippet": "indoor", "value": "indoor"],
                    ["matched_tokens": ["marine"], "snippet": "<b>marine</b>", "value": "<b>marine</b>"],
                ])
            let nested = try await connection.search("q=brass&query_by=attributes.material").json
            #expect(nested.at("hits.0.highlight.attributes.material.snippet") == "<mark>brass</mark>")
            #expect(nested.at("hits.0.highlights") == [])
            let plain = try await connection.search("q=marine&query_by=tags&enable_highlight_v1=false").json
            #expect(plain.at("hits.0.highlights") == nil && plain.at("hits.0.highlight") != nil)
            let none = try await connection.search("q=marine&query_by=tags&highlight_fields=none").json
            #expect(none.at("hits.0.highlight") == [:] && none.at("hits.0.highlights") == [])
        }
    }

    @Test func selectedFieldsCutHighlightsToo() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let json = try await connection.search("q=hex&query_by=title&include_fields=id,attributes.material").json
            #expect(json.at("hits.0.document")?.objectValue?.keys.allSatisfy { ["id", "attributes"].contains($0) } == true)
            #expect(json.at("hits.0.highlight") == [:] && json.at("hits.0.highlights") == [])
        }
    }

    @Test func pinnedAndHiddenHits() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let json = try await connection.search("q=hex&query_by=title&pinned_hits=4:1&hidden_hits=2").json
            #expect(json.at("hits.0.document.id") == "4" && json.at("hits.0.curated") == true)
            #expect(json.at("hits.0.text_match") == nil)
            #expect(json["hits"]?.arrayValue?.contains { $0.at("document.id") == "2" } == false)
        }
    }

    @Test func sortingAndPaging() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.search("q=*&sort_by=price:desc").ids == ["5", "4", "1", "2", "3"])
            #expect(try await connection.search("q=*&sort_by=stock:asc,price:desc").ids == ["2", "5", "1", "4", "3"])
            let page = try await connection.search("q=*&sort_by=price:desc&page=2&per_page=2")
            #expect(try page.ids == ["1", "2"] && page.json["page"] == 2 && page.json.at("request_params.per_page") == 2)
            #expect(try await connection.search("q=*&sort_by=price:desc&offset=3&limit=1").ids == ["2"])
            #expect(try await connection.search("q=*&page=99").ids == [])
        }
    }

    @Test(
        "Errors",
        arguments: [
            ("query_by=title", 400), ("q=x&query_by=none", 404), ("q=*&filter_by=none:1", 404), ("q=*&filter_by=(stock:1", 400),
            ("q=*&filter_by=stock:abc", 400), ("q=*&facet_by=title", 404), ("q=*&facet_by=none", 404), ("q=*&sort_by=title:asc", 404),
            ("q=*&sort_by=price:up", 400), ("q=*&group_by=none", 404), ("q=*&per_page=251", 422), ("q=*&page=0", 422),
            ("q=*&page=x", 400), ("q=%", 400), ("q=%FF", 400), ("q=*&num_typos=7", 422),
        ])
    func errors(query: String, status: Int) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.search(query)
            #expect(answer.status == status, "\(answer.text)")
            #expect(answer.header("content-type") == "application/json; charset=utf-8")
            #expect(try answer.json.objectValue?.keys == ["message"])
            #expect(!answer.message.isEmpty)
        }
    }

    @Test func unknownParametersAreIgnored() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.search("q=*&no_such=1&exhaustive_search=true&preset=x&use_cache=true").status == 200)
        }
    }
}
