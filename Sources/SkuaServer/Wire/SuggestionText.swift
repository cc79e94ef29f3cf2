import ByteStorage
package import SearchIndex

/// Suggestions in the wire shape.
package enum SuggestionText {
    /// `{"completions":[…],"documents":[…]}`; of each document only what a search box shows.
    /// - Throws: `SearchError` corrupt when a stored document is damaged.
    package static func write(_ completions: [Completion], _ documents: [[UInt8]], _ selection: FieldSelection) throws -> [UInt8] {
        var text = JSONText()
        try text.object { text in
            text.array("completions", of: completions) { text, completion in
                text.member("count", completion.count)
                text.member("text", completion.text)
            }
            try text.array("documents") { text in
                for document in documents { text.element(try summary(of: document, selection)) }
            }
        }
        return text.bytes
    }

    private static func summary(of document: [UInt8], _ selection: FieldSelection) throws(SearchError) -> JSON {
        let document = try StoredDocument.parse(document)
        var summary: JSONObject = ["id": document["id"] ?? .null]
        for name in ["title", "sku", "price"] where selection.holds(name) { summary[name] = document[name] }
        if selection.holds("images") { summary["image"] = document["image"] ?? document["images"]?[0] }
        return .object(summary)
    }
}
