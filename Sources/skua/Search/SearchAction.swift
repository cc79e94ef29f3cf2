package import CatalogEngine
import SearchIndex
import SkuaServer

/// `skua search`: one search, for people or as the HTTP endpoint would answer it.
package struct SearchAction: Sendable {
    package var collection: String
    package var call: SearchCall
    package var explains: Bool
    package var json: Bool

    package init(collection: String, call: SearchCall, explains: Bool = false, json: Bool = false) {
        self.collection = collection
        self.call = call
        self.explains = explains
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let search = try call.search(in: collection)
        try engine.prepareSearch(in: collection, console)
        let (result, elapsed) = try engine.searchMending(in: collection, console) {
            let start = ContinuousClock.now
            let result = try engine.search(
                collection, search.request, for: search.buyer, showsTiers: search.showsTiers, showsLevels: search.showsLevels)
            return (result, ContinuousClock.now - start)
        }
        if json {
            let writer = SearchResponseWriter(schema: try engine.schema(of: collection), presentation: search.presentation)
            let answer = try writer.write(result, milliseconds: Int(elapsed / .milliseconds(1)))
            console.print(String(decoding: answer, as: UTF8.self))
        } else {
            let page = SearchPage(result: result, elapsed: elapsed, first: search.request.offset + 1, explains: explains)
            console.print(lines: page.lines(width: console.width, style: console.style))
        }
    }
}
