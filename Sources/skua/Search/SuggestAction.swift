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
            let answer = try SuggestionText.write(suggestions, FieldSelection())
            console.print(String(decoding: answer, as: UTF8.self))
        } else {
            console.print(lines: lines(suggestions, width: console.width, style: console.style))
        }
    }

    private func lines(_ suggestions: Suggestions, width: Int, style: Style) -> [String] {
        var parts: [[String]] = []
        func add(_ title: String, _ number: String, _ rows: [(String, Int)]) {
            guard !rows.isEmpty else { return }
            var table = TextTable([.flexible(title), .fixed(number, .right)])
            for (text, count) in rows { table.append([StyledText(text), StyledText(HumanText.count(count))]) }
            parts.append(table.lines(width: width, style: style))
        }
        if let meant = suggestions.didYouMean { parts.append(["Did you mean " + style.paint(meant, .heading) + "?"]) }
        addPartNumbers(suggestions.partNumbers, width, style, to: &parts)
        add("Completion", "Documents", suggestions.words.map { ($0.text, $0.count) })
        add("Query", "Times", suggestions.queries.map { ($0.text, $0.count) })
        add("Category", "Documents", suggestions.categories.map { ($0.value, $0.count) })
        add("Brand", "Documents", suggestions.brands.map { ($0.value, $0.count) })
        add("Collection", "Documents", suggestions.collections.map { ($0.name, $0.found) })
        addProducts("Product", suggestions.hits, width, style, to: &parts)
        addProducts("Often ordered", suggestions.favourites, width, style, to: &parts)
        return parts.isEmpty ? ["Nothing begins with \"\(prefix)\"."] : Array(parts.joined(separator: [""]))
    }

    private func addPartNumbers(_ numbers: [Suggestions.PartNumber], _ width: Int, _ style: Style, to parts: inout [[String]]) {
        guard !numbers.isEmpty else { return }
        var table = TextTable([.flexible("Your part number"), .fixed("Id")])
        for item in numbers { table.append([StyledText(item.number), StyledText(item.id)]) }
        parts.append(table.lines(width: width, style: style))
    }

    private func addProducts(_ title: String, _ hits: [SearchHit], _ width: Int, _ style: Style, to parts: inout [[String]]) {
        guard !hits.isEmpty else { return }
        let documents = hits.map { (try? JSON.parse($0.document)) ?? .null }
        let columns = HitColumns(documents: documents)
        var products = TextTable([.fixed(columns.key == "sku" ? "SKU" : "Id"), .flexible(title, minimumWidth: 20)])
        for document in documents {
            products.append([
                StyledText(HitColumns.text(of: columns.key, in: document)),
                StyledText(columns.title.map { HitColumns.text(of: $0, in: document) } ?? ""),
            ])
        }
        parts.append(products.lines(width: width, style: style))
    }
}
