import ByteStorage
import CatalogEngine
import HTTPTypes
import SkuaServer
import Testing

/// The demo's pictures are served where the demo is, and only there.
///
/// 1. Every drawing and example is served with its type, without a key.
/// 2. A datasheet that a product names is a PDF.
/// 3. Unknown names are 404, and so is everything on a server without the demo.
@Suite struct DemoRouteTests {
    @Test func drawingsAndExamples() async throws {
        try await TestServer.run(key: nil, configure: { $0.servesDemo = true }) { connection async throws in
            let examples = try await connection.send(.get, "/demo/examples.json").json
            #expect(examples["examples"]?.arrayValue?.count == DemoCatalog.exampleQueries.count)
            for family in DemoImages.families {
                let answer = try await connection.send(.get, "/demo/images/\(family).svg")
                #expect(answer.status == 200)
                #expect(answer.header("content-type") == "image/svg+xml")
                #expect(answer.text.hasPrefix("<svg"))
            }
            let people = try await connection.send(.get, "/demo/people.json").json["people"]?.arrayValue
            #expect(people?.map { $0["name"]?.stringValue } == DemoPeople.all.map(\.name))
            for name in ["none.svg", "\(DemoImages.families[0])", "..%2Fsecret.svg"] {
                #expect(try await connection.send(.get, "/demo/images/" + name).status == 404)
            }
        }
    }

    @Test func datasheets() async throws {
        let product = try #require(DemoCatalog.records().first { _ in true })
        let url = try #require(product.document["documents"]?[0]?["url"]?.stringValue)
        try await TestServer.run(key: nil, configure: { $0.servesDemo = true }) { connection async throws in
            let answer = try await connection.send(.get, url)
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == "application/pdf")
            #expect(answer.text.hasPrefix("%PDF"))
            #expect(try await connection.send(.get, "/demo/datasheets/none.pdf").status == 404)
        }
    }

    @Test func notWithoutTheDemo() async throws {
        try await TestServer.run { connection async throws in
            #expect(try await connection.send(.get, "/demo/examples.json").status == 404)
            #expect(try await connection.send(.get, "/openapi.json").json["paths"]?["/demo/examples.json"] == nil)
        }
    }
}
