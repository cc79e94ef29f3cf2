import SearchIndex
import SkuaServer
import Testing
import skua

/// 1. Every option becomes the parameter that the HTTP endpoint knows.
/// 2. Parameters given by name win over options.
@Suite struct SearchCallTests {
    @Test("Options become parameters")
    func parameters() throws {
        var call = SearchCall(query: "hex bolt")
        call.queryBy = "title,brand"
        call.filter = "price:<3"
        call.facets = ["brand", "price(low:[0, 1])"]
        call.sort = "price:asc"
        call.groupBy = "parent"
        call.limit = 25
        call.page = 3
        let search = try call.search(in: "products")
        #expect(search.request.query == "hex bolt")
        #expect(search.request.queryFields.map(\.name) == ["title", "brand"])
        #expect(search.request.facets.map(\.field) == ["brand", "price"])
        #expect(search.request.sort.count == 1)
        #expect(search.request.grouping?.fields == ["parent"])
        #expect(search.request.limit == 25)
        #expect(search.request.offset == 50)
        #expect(search.request.filter != nil)
        #expect(call.asking("nut").parameters.text("q") == "nut")
    }

    @Test("A parameter by name wins")
    func byName() throws {
        var call = SearchCall(query: "x")
        call.others = [WireParameter(argument: "per_page=3"), WireParameter(argument: "num_typos=0")].compactMap { $0 }
        let request = try call.search(in: "products").request
        #expect(request.limit == 3)
        #expect(request.typing.maxTypos == 0)
    }

    @Test("A bad filter is refused by name")
    func badFilter() {
        var call = SearchCall(query: "x")
        call.filter = "price:<"
        let error = #expect(throws: CommandError.self) { try call.search(in: "products") }
        #expect(error?.message.contains("filter_by") == true)
    }
}
