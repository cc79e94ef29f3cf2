import ByteStorage
import SearchIndex

/// The JSON schemas of what goes over the wire, by name.
enum WireSchemas {
    /// All of them, for `components`.
    static let all: JSON = {
        var schemas = JSONObject()
        for part in [general, collections, results, keysAndSuggestions, prices, MerchandisingSchemas.all, CommerceSchemas.all] {
            for member in part.members { schemas[member.key] = member.value }
        }
        return .object(schemas)
    }()

    private static let string: JSON = ["type": "string"]
    private static let integer: JSON = ["type": "integer"]
    private static let number: JSON = ["type": "number"]
    private static let boolean: JSON = ["type": "boolean"]
    private static let anyObject: JSON = ["type": "object"]

    private static func list(of items: JSON) -> JSON { ["type": "array", "items": items] }

    private static func object(_ properties: JSONObject, required: [String] = []) -> JSON {
        var schema: JSONObject = ["type": "object", "properties": .object(properties)]
        if !required.isEmpty { schema["required"] = .array(required.map(JSON.string)) }
        return .object(schema)
    }

    private static let general: JSONObject = [
        "Error": object(
            [
                "message": string, "code": ["type": "string", "description": "A word for programs; under `/v1` only."],
                "field": ["type": "string", "description": "The member that is at fault; under `/v1` only."],
            ], required: ["message"]),
        "Health": object(
            [
                "ok": boolean, "rebuilding": object(["collection": string, "progress": number]),
                "failing": object(["collection": string]),
            ], required: ["ok"]),
        "Document": [
            "type": "object", "additionalProperties": true,
            "properties": [
                "id": string, "price": number,
                "list_price": ["type": "number", "description": "What everyone pays, where the buyer has price lists of the own."],
                "discount": ["type": "number", "description": "Percent by which the price lies below the list price."],
                "price_tiers": list(of: object(["min_quantity": number, "price": number], required: ["min_quantity", "price"])),
            ],
        ],
        "Statistics": object(
            [
                "delete_latency_ms": number, "delete_requests_per_second": number, "import_latency_ms": number,
                "import_requests_per_second": number, "search_latency_ms": number, "search_requests_per_second": number,
                "write_latency_ms": number, "write_requests_per_second": number, "overloaded_requests_per_second": number,
                "pending_write_batches": integer, "total_requests_per_second": number,
                "latency_ms": ["type": "object", "additionalProperties": number],
                "requests_per_second": ["type": "object", "additionalProperties": number],
            ]),
    ]

    private static let collections: JSONObject = {
        let field = object(
            [
                "name": string, "type": ["type": "string", "enum": .array(FieldType.allCases.map { .string($0.rawValue) })],
                "facet": boolean, "optional": boolean, "index": boolean, "sort": boolean, "infix": boolean, "locale": string,
                "stem": boolean, "store": boolean,
            ], required: ["name", "type"])
        let schema: JSONObject = [
            "name": string, "fields": list(of: Endpoint.schema("Field")), "default_sorting_field": string,
            "token_separators": list(of: string), "symbols_to_index": list(of: string), "enable_nested_fields": boolean,
            "metadata": anyObject,
        ]
        var collection = schema
        collection["num_documents"] = integer
        collection["created_at"] = ["type": "integer", "description": "Seconds since 1970."]
        return [
            "Field": field,
            "CollectionSchema": object(schema, required: ["name", "fields"]),
            "Collection": object(collection, required: ["name", "fields", "num_documents", "created_at"]),
            "CollectionUpdate": object([
                "fields": list(of: ["type": "object", "required": ["name"], "properties": ["name": string, "drop": boolean]]),
                "metadata": anyObject,
            ]),
        ]
    }()

    private static let results: JSONObject = {
        let highlight = object([
            "field": string, "snippet": string, "value": string, "snippets": list(of: string), "values": list(of: string),
            "indices": list(of: integer), "matched_tokens": ["type": "array"],
        ])
        let textMatch = object([
            "score": string, "tokens_matched": integer, "fields_matched": integer, "best_field_score": string,
            "best_field_weight": integer, "num_tokens_dropped": integer, "typo_prefix_score": integer,
        ])
        let matchedVia = object(["field": string, "value": string, "reading": string, "guess": boolean])
        let word = object([
            "word": string, "reading": string, "text": string, "fields": list(of: string), "cost": integer, "rarity": number,
            "worth": number, "score": integer,
        ])
        let explanation = object([
            "words": list(of: word), "bonus": integer, "nearness": integer, "score": integer, "words_matched": integer,
            "typo_cost": integer,
            "text_match": integer,
        ])
        let hit = object(
            [
                "document": Endpoint.schema("Document"), "highlight": anyObject, "highlights": list(of: highlight),
                "text_match": integer, "text_match_info": textMatch, "curated": boolean,
                "matched_via": matchedVia, "explanation": explanation, "rule": object(["effect": string, "id": string]),
            ], required: ["document", "highlight"])
        let facet = object(
            [
                "field_name": string, "sampled": boolean,
                "counts": list(of: object(["value": string, "count": integer, "highlighted": string])),
                "stats": object(["min": number, "max": number, "sum": number, "avg": number, "total_values": integer]),
            ], required: ["field_name", "counts", "stats"])
        let group = object(
            ["group_key": ["type": "array"], "found": integer, "hits": list(of: Endpoint.schema("Hit"))],
            required: ["group_key", "hits"])
        let result = object(
            [
                "found": integer, "found_docs": integer, "out_of": integer, "page": integer,
                "facet_counts": list(of: Endpoint.schema("Facet")), "hits": list(of: Endpoint.schema("Hit")),
                "did_you_mean": string, "dropped_words": list(of: string), "redirect": string, "rules": list(of: string),
                "metadata": anyObject,
                "alternatives": list(
                    of: object(["document": Endpoint.schema("Document"), "matched_via": object(["field": string, "value": string])])),
                "grouped_hits": list(of: group), "search_cutoff": boolean, "search_time_ms": integer,
                "request_params": object(["collection_name": string, "first_q": string, "per_page": integer, "q": string]),
            ], required: ["found", "out_of", "page", "facet_counts", "request_params", "search_cutoff", "search_time_ms"])
        let failure = object(["code": integer, "error": string], required: ["code", "error"])
        var search = JSONObject()
        for parameter in SearchParameterDocumentation.all {
            search[parameter.name] = [
                "type": parameter.type == "string" ? "string" : [.string(parameter.type), "string"],
                "description": .string(parameter.summary),
            ]
        }
        search["collection"] = string
        return [
            "Hit": hit, "Facet": facet, "SearchResult": result,
            "MultiSearchRequest": object(["searches": list(of: object(search))], required: ["searches"]),
            "MultiSearchResult": object(
                ["results": list(of: ["anyOf": [Endpoint.schema("SearchResult"), failure]])], required: ["results"]),
        ]
    }()

    private static let keysAndSuggestions: JSONObject = {
        let request: JSONObject = [
            "description": string, "actions": list(of: string), "collections": list(of: string),
            "expires_at": ["type": "integer", "description": "Seconds since 1970."],
            "value": ["type": "string", "minLength": 8],
        ]
        var key = request
        key["id"] = integer
        key["value_prefix"] = string
        let required = ["description", "actions", "collections"]
        let product = list(of: object(["id": string, "title": string, "sku": string, "image": string, "price": [:] as JSON]))
        func counted(_ name: String) -> JSON { list(of: object([name: string, "count": integer], required: [name, "count"])) }
        return [
            "KeyRequest": object(request, required: required),
            "Key": object(key, required: required + ["id", "expires_at"]),
            "KeyList": object(["keys": list(of: Endpoint.schema("Key"))], required: ["keys"]),
            "Suggestions": object(
                [
                    "completions": counted("text"), "categories": counted("value"), "brands": counted("value"),
                    "queries": list(
                        of: object(
                            ["text": string, "count": integer, "source": ["type": "string", "enum": ["log", "catalog"]]],
                            required: ["text", "count", "source"])),
                    "collections": list(of: object(["name": string, "found": integer], required: ["name", "found"])),
                    "part_numbers": list(of: object(["number": string, "id": string], required: ["number", "id"])),
                    "did_you_mean": string, "documents": product, "favourites": product,
                ],
                required: ["completions", "categories", "brands", "queries", "collections", "part_numbers", "documents", "favourites"]),
        ]
    }()

    private static let prices: JSONObject = {
        let tier: JSONObject = [
            "list": string, "unit": string, "min_quantity": string, "price": Endpoint.schema("Money"), "percent": string,
        ]
        let required = ["list", "unit", "min_quantity", "price"]
        var step = tier
        step["verdict"] = string
        step["reason"] = string
        let level = ["list": string, "level": string] as JSONObject
        var link = level
        link["merge_allowed"] = boolean
        var absent = level
        absent["reason"] = string
        return [
            "Money": object(
                [
                    "amount": ["type": "integer", "description": "Minor units of the currency, unless `exponent` says otherwise."],
                    "currency": string, "exponent": integer,
                ], required: ["amount", "currency"]),
            "PriceExplanation": object(
                [
                    "sku": string, "customer": string, "visible": boolean, "unit": string, "quantity": string, "currency": string,
                    "date": string, "price": Endpoint.schema("Money"), "list_price": Endpoint.schema("Money"),
                    "strategy": ["type": "string", "enum": ["priority", "minimal"]],
                    "chain": list(of: object(link, required: ["list", "level", "merge_allowed"])),
                    "left_out": list(of: object(absent, required: ["list", "level", "reason"])),
                    "tiers": list(of: object(tier, required: required)),
                    "considered": list(of: object(step, required: required + ["verdict", "reason"])),
                ],
                required: [
                    "sku", "visible", "unit", "quantity", "currency", "date", "strategy", "chain", "left_out", "tiers", "considered",
                ]),
        ]
    }()
}
