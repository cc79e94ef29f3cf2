import SearchIndex
import TestSupport
import Testing

/// 1. The last part of one field's path stands for it, in filters, facets, sort keys, groups and facet queries; the answer is the
///    same, and calls a facet what the asker called it.
/// 2. Names of the schema come first; where no letter case fits exactly, any does.
/// 3. A name that fits several fields is refused with their paths, unless one of them is directly below a family or an object.
/// 4. A name that fits none is refused as it was written.
/// 5. `id:*` holds for every document.
@Suite struct FieldNamesTests {
    private let folder = TemporaryDirectory()

    private func index(_ documents: [String], schema: Schema = SampleCatalog.schema) throws -> IndexSnapshot {
        let index = try Index(directory: folder.file("index-\(documents.hashValue)"), schema: schema)
        let changes = documents.enumerated().map { IndexChange.upsert(id: "d\($0)", document: Array($1.utf8)) }
        // In two segments, so that neither knows all fields.
        let half = changes.count / 2
        try index.apply(Array(changes[..<half]), sequence: 1)
        try index.commit()
        try index.apply(Array(changes[half...]), sequence: 2)
        return index.snapshot()
    }

    private func request(filter: String? = nil, facets: String = "", sort: String = "", group: [String] = []) throws -> SearchRequest {
        var request = SearchRequest(query: "*")
        request.filter = try filter.map { try FilterExpression.parse($0) }
        request.facets = try FacetRequest.parse(facets)
        request.sort = try SortKey.parse(sort)
        if !group.isEmpty { request.grouping = Grouping(fields: group) }
        return request
    }

    private static let parts = [
        #"{"id":"d0","title":"a","brand":"Acme","attributes":{"Package":"0402","Length":{"value":5,"unit":"mm"}}}"#,
        #"{"id":"d1","title":"b","brand":"Zeta","attributes":{"Package":"0603","Length":{"value":2,"unit":"mm"}}}"#,
        #"{"id":"d2","title":"c","attributes":{"Package":"0402","brand":"not this one","Notes":{"inner":"x"}}}"#,
        #"{"id":"d3","title":"d","attributes":{"Manufacturer":"Murata","Length":{"value":9,"unit":"mm"}}}"#,
    ]

    @Test(
        "1: short and full",
        arguments: [
            ("Package", "attributes.Package"), ("package", "attributes.Package"), ("Length", "attributes.Length"),
            ("MANUFACTURER", "attributes.Manufacturer"), ("inner", "attributes.Notes.inner"), ("Notes.inner", "attributes.Notes.inner"),
        ])
    func shortNames(short: String, full: String) throws {
        let snapshot = try index(Self.parts)
        func answers(_ name: String) throws -> (text: String, facets: [FacetResult], ids: [String]) {
            var request = try request(
                filter: "!(\(name):=none) && (brand:=Acme || \(name):!=0603)", facets: name, sort: "\(name):desc,_eval(\(name):=0402):asc",
                group: [name])
            request.facetQuery = (name, "0")
            let result = try snapshot.search(request)
            #expect(result.groupFields == [full])
            let ids = try snapshot.ids(matching: try FilterExpression.parse("\(name):[0402, 2, x, Murata]")).sorted()
            return ("\(result.found) \(result.lines)", result.facets, ids)
        }
        let (asked, exact) = (try answers(short), try answers(full))
        #expect(asked.text == exact.text && asked.ids == exact.ids && !asked.ids.isEmpty)
        #expect(asked.facets.map(\.field) == [short] && exact.facets.map(\.field) == [full])
        #expect(asked.facets.map(\.values) == exact.facets.map(\.values))
    }

    @Test("1: disjunctive facets by short names leave their own filter out")
    func disjunctive() throws {
        var request = try request(filter: "attributes.Package:=0402", facets: "package,attributes.*,attributes.Package")
        request.facets[0].disjunctive = true
        let result = try index(Self.parts).search(request)
        #expect(result.found == 2)
        #expect(result.facets.first?.field == "package" && result.facets.first?.values.map(\.value) == ["0402", "0603"])
        #expect(result.facets.dropFirst().first { $0.field == "attributes.Package" }?.values.map(\.value) == ["0402"])
        #expect(result.facets.last?.field == "attributes.Package")
    }

    @Test("2: names of the schema come first")
    func declaredNames() throws {
        let snapshot = try index(Self.parts)
        #expect(try snapshot.search(request(facets: "brand")).facets.first?.values.map(\.value) == ["Acme", "Zeta"])
        #expect(try snapshot.search(request(facets: "Brand")).facets.first?.values.map(\.value) == ["not this one"])
        let cases = [
            #"{"id":"d0","title":"a","attributes":{"size":"s"}}"#, #"{"id":"d1","title":"a","attributes":{"Size":"S"}}"#,
        ]
        let twice = try index(cases)
        #expect(try twice.search(request(facets: "size")).facets.first?.values.map(\.value) == ["s"])
        #expect(try twice.search(request(facets: "Size")).facets.first?.values.map(\.value) == ["S"])
    }

    @Test("3: names of several fields")
    func severalFields() throws {
        let documents = [
            #"{"id":"d0","title":"a","attributes":{"size":"s","Size":"S","x":{"deep":"1"},"near":"2","y":{"near":"3"}}}"#,
            #"{"id":"d1","title":"a","attributes":{"y":{"deep":"1"}}}"#,
        ]
        let snapshot = try index(documents)
        for (name, first, second) in [("SIZE", "attributes.Size", "attributes.size"), ("deep", "attributes.x.deep", "attributes.y.deep")] {
            let error = #expect(throws: SearchError.self) { try snapshot.search(request(filter: "\(name):=1")) }
            #expect(error?.code == .field)
            #expect(error?.message == "The name `\(name)` fits several fields: `\(first)`, `\(second)`. Write one of them out.")
        }
        #expect(try snapshot.search(request(facets: "near")).facets.first?.values.map(\.value) == ["2"])
    }

    @Test("4: names of no field", arguments: ["Pack", "ackage", "age", "Package.x"])
    func unknownNames(name: String) throws {
        let snapshot = try index(Self.parts)
        for request in [try request(facets: name), try request(sort: "\(name):asc"), try request(group: [name])] {
            let error = #expect(throws: SearchError.self) { try snapshot.search(request) }
            #expect(error?.code == .field && error?.message.contains("`\(name)`") == true)
        }
    }

    @Test("5: every document", arguments: [("id:*", 4), ("id:[d0, *]", 4), ("id:!=*", 0), ("id:* && brand:=Acme", 1), ("!(id:*)", 0)])
    func everyDocument(filter: String, count: Int) throws {
        let snapshot = try index(Self.parts)
        #expect(try snapshot.search(request(filter: filter)).found == count)
        #expect(try snapshot.ids(matching: FilterExpression.parse(filter)).count == count)
        #expect(throws: SearchError.self) { try snapshot.ids(matching: FilterExpression.parse("id:d*")) }
    }
}
