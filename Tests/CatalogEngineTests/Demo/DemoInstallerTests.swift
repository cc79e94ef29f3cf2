import ByteStorage
import CatalogEngine
import SearchIndex
import Testing

/// 1. The catalog is installed once, searchable on return; a second call finds it there. Each example query finds something.
/// 2. One that was interrupted is completed, without doubling anything.
/// 3. A collection of that name that is not the demo is left alone.
/// 4. Its people sign in with the password that the page shows.
@Suite struct DemoInstallerTests {
    @Test func installsOnce() throws {
        let fixture = EngineFixture()
        let engine = try fixture.open()
        #expect(try !engine.holdsDemo)
        var steps: [Int] = []
        #expect(try DemoInstaller().install(engine) { steps.append($0) } == .installed(products: DemoCatalog.count))
        #expect(steps.last == DemoCatalog.count && zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
        #expect(try engine.holdsDemo)
        #expect(try engine.collection(DemoCatalog.collectionName).documentCount == DemoCatalog.count)
        #expect(try engine.collection(DemoCatalog.collectionName).metadata?["currency"] == "EUR")
        #expect(try DemoInstaller().install(engine) == .present(products: DemoCatalog.count))
        for query in DemoCatalog.exampleQueries {
            let result = try engine.search(DemoCatalog.collectionName, SearchRequest(query: query))
            #expect(result.found > 0, "`\(query)` finds nothing")
        }
        try engine.close()

        let again = try fixture.open()
        #expect(try DemoInstaller().install(again) == .present(products: DemoCatalog.count))
        try again.close()
    }

    @Test func completesWhatWasInterrupted() throws {
        let fixture = EngineFixture()
        let engine = try fixture.open()
        _ = try DemoInstaller().install(engine)
        let name = DemoCatalog.collectionName
        try engine.updateCollection(name, CollectionUpdate(metadata: ["demo": ["seed": "7582", "complete": false]]))
        let lost = try #require(DemoRecordsFixture.records.first?.id)
        _ = try engine.delete(name, id: lost)
        #expect(try DemoInstaller().install(engine) == .installed(products: DemoCatalog.count))
        #expect(try engine.collection(name).documentCount == DemoCatalog.count)
        try engine.close()
    }

    @Test func peopleSignIn() throws {
        let fixture = EngineFixture()
        let engine = try fixture.open()
        _ = try DemoInstaller().install(engine)
        for person in DemoPeople.all {
            #expect(try !engine.accounts.signIn(login: person.login, password: DemoPeople.password).token.isEmpty)
        }
        try engine.close()
    }

    @Test func leavesOthersAlone() throws {
        let fixture = EngineFixture()
        let engine = try fixture.open()
        try engine.createCollection(NewCollection(name: DemoCatalog.collectionName, schema: EngineFixture.schema))
        #expect(try DemoInstaller().install(engine) == .occupied(products: 0))
        #expect(try !engine.holdsDemo)
        try engine.close()
    }
}
