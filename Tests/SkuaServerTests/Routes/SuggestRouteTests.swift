import ByteStorage
import HTTPTypes
import Testing

/// `/suggest` completes what was typed.
///
/// 1. Completions are words of the collection with their counts; products are cut to what a search box shows.
/// 2. A key whose filter hides documents gets words and documents of what it may see.
/// 3. Queries, categories, brands and other collections come with counts; what nothing matches is corrected.
@Suite struct SuggestRouteTests {
    @Test func completionsAndProducts() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let json = try await connection.send(.get, "/suggest?q=he&limit=2").json
            #expect(json["completions"]?.arrayValue?.first == ["count": 3, "text": "hex"])
            let documents = try #require(json["documents"]?.arrayValue)
            #expect(documents.count == 2)
            for document in documents {
                #expect(document.objectValue?.keys.allSatisfy { ["id", "title", "sku", "price", "image"].contains($0) } == true)
                #expect(document["title"]?.stringValue?.lowercased().contains("hex") == true)
            }
        }
    }

    @Test func imagesAndNumbersAreGiven() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let document: JSON = [
                "id": "8", "sku": "RV-1", "title": "Rivet", "price": 2.5, "stock": 1, "popularity": 1, "images": ["/a.svg", "/b.svg"],
            ]
            _ = try await connection.send(.post, "/collections/products/documents", document)
            let json = try await connection.send(.get, "/suggest?q=riv").json
            #expect(json["documents"] == [["id": "8", "title": "Rivet", "sku": "RV-1", "price": 2.5, "image": "/a.svg"]])
        }
    }

    @Test("Wrong requests", arguments: [("", 400), ("?q=a&limit=0", 422), ("?q=a&limit=51", 422), ("?q=a&collection=none", 404)])
    func refuses(query: String, status: Int) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.send(.get, "/suggest" + query).status == status)
        }
    }

    @Test func scopedKeysSeeTheirPartOnly() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let parent = try await connection.send(
                .post, "/keys",
                [
                    "description": "shop", "actions": ["documents:search"], "collections": ["*"],
                ]
            ).json["value"]?.stringValue
            let key = ScopedKeyMaker.make(
                parent: try #require(parent), parameters: #"{"filter_by":"brand:=Acme","exclude_fields":"price"}"#)
            let json = try await connection.with(key: key).send(.get, "/suggest?q=hex").json
            #expect(json["completions"] == [["count": 2, "text": "hex"]])
            #expect(json["brands"] == [["count": 2, "value": "Acme"]])
            #expect(json["documents"]?.arrayValue?.map { $0["id"] } == ["1", "2"])
            #expect(json.at("documents.0.price") == nil)
        }
    }

    @Test func everythingElseIsOffered() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let services: JSON = ["name": "services", "fields": [["name": "title", "type": "string"]]]
            _ = try await connection.send(.post, "/collections", services)
            _ = try await connection.send(.post, "/collections/services/documents", ["id": "s", "title": "Hex key sharpening"])
            let json = try await connection.send(.get, "/suggest?q=he&collections=*").json
            #expect(json["brands"] == [["count": 2, "value": "Acme"]])
            #expect(json["collections"] == [["found": 1, "name": "services"]])
            #expect(json.at("queries.0") == ["count": 2, "source": "catalog", "text": "hex bolt"])
            #expect(json["did_you_mean"] == nil && json["favourites"] == [])
            #expect(try await connection.send(.get, "/suggest?q=hexx+blot+zzz").json["did_you_mean"] == nil)
            let bolt = try await connection.send(.get, "/suggest?q=hex+bo").json
            #expect(bolt["completions"] == [["count": 2, "text": "hex bolt"]])
            #expect(try await connection.send(.get, "/suggest?q=wahs").json.at("completions.0.text") == "washer")
        }
    }
}
