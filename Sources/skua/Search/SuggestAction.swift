import ByteStorage
package import CatalogEngine
import SearchIndex
import SkuaServer

/// `skua suggest`: completions and products for what someone is typing.
package struct SuggestAction: Sendable {
    package var collection: String
    package var prefix: String
    package var limit: Int
    package var json: Bool
    package var buyer: Buyer

    package init(collection: String, prefix: String, limit: Int = 5, json: Bool = false, buyer: Buyer = .anonymous) {
        self.buyer = buyer
        self.collection = collection
        self.prefix = prefix
        self.limit = limit
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        try engine.prepareSearch(in: collection, console)
        let suggestions = try engine.searchMending(in: collection, console) {
            try engine.suggest(collection, prefix: prefix, limit: limit, for: buyer)
        }
        if json {
            let answer = try SuggestionText.write(suggestions.words, suggestions.hits.map(\.document), FieldSelection())
            console.print(String(decoding: answer, as: UTF8.self))
        } else {
            console.print(lines: lines(suggestions, width: console.width, style: console.style))
        }
    }

    private func lines(_ suggestions: Suggestions, width: Int, style: Style) -> [String] {
        if suggestions.words.isEmpty, suggestions.hits.isEmpty { return ["Nothing begins with \"\(prefix)\"."] }
        var lines: [String] = []
        if !suggestions.words.isEmpty {
            var words = TextTable([.flexible("Completion"), .fixed("Documents", .right)])
            for completion in suggestions.words {
                words.append([StyledText(completion.text), StyledText(HumanText.count(completion.count))])
            }
            lines += words.lines(width: width, style: style)
        }
        if !suggestions.hits.isEmpty {
            let documents = suggestions.hits.map { (try? JSON.parse($0.document)) ?? .null }
            let columns = HitColumns(documents: documents)
            var products = TextTable([.fixed(columns.key == "sku" ? "SKU" : "Id"), .flexible("Product", minimumWidth: 20)])
            for document in documents {
                products.append([
                    StyledText(HitColumns.text(of: columns.key, in: document)),
                    StyledText(columns.title.map { HitColumns.text(of: $0, in: document) } ?? ""),
                ])
            }
            lines += (lines.isEmpty ? [] : [""]) + products.lines(width: width, style: style)
        }
        return lines
    }
}
