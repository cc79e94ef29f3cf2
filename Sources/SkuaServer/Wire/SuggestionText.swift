import ByteStorage
package import CatalogEngine
import SearchIndex

/// Suggestions in the wire shape.
package enum SuggestionText {
    /// `{"completions":[…],"queries":[…],"categories":[…],…,"documents":[…]}`; of each document only what a search box shows.
    /// - Throws: `SearchError` corrupt when a stored document is damaged.
    package static func write(_ suggestions: Suggestions, _ selection: FieldSelection) throws -> [UInt8] {
        var text = JSONText()
        try text.object { text in
            text.array("brands", of: selection.holds("brand") ? suggestions.brands : []) { write($1, to: &$0) }
            text.array("categories", of: selection.holds("categories") ? suggestions.categories : []) { write($1, to: &$0) }
            text.array("collections", of: suggestions.collections) { text, collection in
                text.member("found", collection.found)
                text.member("name", collection.name)
            }
            text.array("completions", of: suggestions.words) { text, completion in
                text.member("count", completion.count)
                text.member("text", completion.text)
            }
            if let meant = suggestions.didYouMean { text.member("did_you_mean", meant) }
            try text.array("documents") { text in
                for hit in suggestions.hits { text.element(try summary(of: hit.document, selection)) }
            }
            try text.array("favourites") { text in
                for hit in suggestions.favourites { text.element(try summary(of: hit.document, selection)) }
            }
            text.array("part_numbers", of: selection.holds("customer_part_numbers") ? suggestions.partNumbers : []) { text, item in
                text.member("id", item.id)
                text.member("number", item.number)
            }
            text.array("queries", of: suggestions.queries) { text, query in
                text.member("count", query.count)
                text.member("source", query.source.rawValue)
                text.member("text", query.text)
            }
        }
        return text.bytes
    }

    private static func write(_ value: FacetValue, to text: inout JSONText) {
        text.member("count", value.count)
        text.member("value", value.value)
    }

    private static func summary(of document: [UInt8], _ selection: FieldSelection) throws(SearchError) -> JSON {
        let document = try StoredDocument.parse(document)
        var summary: JSONObject = ["id": document["id"] ?? .null]
        for name in ["title", "sku", "price"] where selection.holds(name) { summary[name] = document[name] }
        if selection.holds("images") { summary["image"] = document["image"] ?? document["images"]?[0] }
        return .object(summary)
    }
}
