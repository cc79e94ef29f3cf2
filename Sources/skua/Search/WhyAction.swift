package import CatalogEngine
import SearchIndex
import SkuaServer

/// `skua why`: where a product stands in the answer to a search, or why it is not in it.
package struct WhyAction: Sendable {
    package var collection: String
    package var name: String
    package var call: SearchCall
    package var json: Bool

    package init(collection: String, name: String, call: SearchCall, json: Bool = false) {
        self.collection = collection
        self.name = name
        self.call = call
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let search = try call.search(in: collection)
        try engine.prepareSearch(in: collection, console)
        let found = try engine.searchMending(in: collection, console) {
            try engine.placement(of: name, in: collection, search.request, for: search.buyer, search.options)
        }
        if json {
            console.print(String(decoding: PlacementText.write(found, query: call.query), as: UTF8.self))
        } else {
            console.print(lines: WhyLines(found, query: call.query, pageEnd: search.request.offset + search.request.limit).lines)
        }
    }
}
