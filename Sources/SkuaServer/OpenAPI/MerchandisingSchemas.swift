import ByteStorage

/// The JSON schemas of what merchandisers set, by name.
enum MerchandisingSchemas {
    private static let string: JSON = ["type": "string"]
    private static let strings: JSON = ["type": "array", "items": ["type": "string"]]
    private static let boolean: JSON = ["type": "boolean"]
    private static let seconds: JSON = ["type": "integer", "description": "Seconds since 1970."]

    private static func object(_ properties: JSONObject, required: [String] = []) -> JSON {
        var schema: JSONObject = ["type": "object", "properties": .object(properties)]
        if !required.isEmpty { schema["required"] = .array(required.map(JSON.string)) }
        return .object(schema)
    }

    private static func list(_ properties: JSONObject, required: [String] = []) -> JSON {
        ["type": "array", "items": object(properties, required: required)]
    }

    static let all: JSONObject = [
        "Click": object(
            [
                "collection": string, "q": ["type": "string", "description": "The query whose answer it was chosen from."],
                "id": ["type": "string", "description": "The document."],
            ], required: ["q", "id"]),
        "QueryReport": object(
            [
                "report": string,
                "queries": list(
                    ["q": string, "searches": ["type": "integer"], "zero_results": ["type": "integer"], "clicks": ["type": "integer"]],
                    required: ["q", "searches", "zero_results", "clicks"]),
            ], required: ["report", "queries"]),
        "RemovedID": object(["id": string], required: ["id"]),
        "Synonym": object(
            [
                "id": string, "synonyms": strings,
                "root": ["type": "string", "description": "What the synonyms answer; without it each answers the others."],
            ], required: ["synonyms"]),
        "Override": object([
            "id": string,
            "rule": object([
                "query": string, "match": ["type": "string", "enum": ["exact", "contains"]], "filter_by": string,
                "customer_groups": strings, "companies": strings,
            ]),
            "includes": list(["id": string, "position": ["type": "integer", "minimum": 1]], required: ["id", "position"]),
            "excludes": list(["id": string], required: ["id"]), "boosts": list(["id": string, "filter_by": string]),
            "buries": list(["id": string, "filter_by": string]), "filter_by": string, "sort_by": string, "replace_query": string,
            "remove_matched_tokens": boolean, "stop_processing": boolean, "redirect": string, "effective_from_ts": seconds,
            "effective_to_ts": seconds, "metadata": ["type": "object"],
        ]),
    ]
}
