import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Completions are the words that begin so with the numbers of documents that hold them, the most frequent first, as a count of every
///    document has it: for any beginning, behind other words, with a filter, in an index of any history.
/// 2. A misspelled beginning completes to what begins alike.
/// 3. Phrases go on with words that several matches have.
/// 4. A query of words that nothing has is rephrased with words that something has, and what is proposed is found.
@Suite struct CompletionTests {
    @Test(arguments: 51...56 as ClosedRange<UInt64>)
    func `completions are those of a count`(seed: UInt64) throws {
        let folder = TemporaryDirectory()
        var history = try RandomHistory(catalog: .sample, folder: folder.file("index"), seed: seed)
        for _ in 0..<25 { try history.step() }
        let snapshot = history.index.snapshot()
        let twin = try Twin(schema: history.schema, documents: history.truth)
        var generator = RequestGenerator(twin, seed: seed)
        var compared = 0
        for number in 0..<60 {
            let word = generator.nextWord()
            guard !word.contains(where: \.isNumber) else { continue }
            let start = String(word.prefix(1 + number % 3))
            let before = number % 2 == 0 ? "" : generator.nextWord() + " "
            guard !before.contains(where: \.isNumber) else { continue }
            let filter = number % 4 > 1 ? try generator.nextFilter() : nil
            let completions = try snapshot.completions(of: before + start, limit: 5, filter: filter)
            let expected = try twin.completions(before: before, start, filter).prefix(5)
            #expect(completions.map { "\($0.text) \($0.count)" } == expected.map { "\(before)\($0.word) \($0.count)" }, "\(before)\(start)")
            compared += 1
        }
        #expect(compared > 20)
    }

    private func snapshot(_ titles: [String], _ folder: borrowing TemporaryDirectory) throws -> IndexSnapshot {
        var title = Field(name: "title", type: .string)
        title.facet = true
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [title]))
        try index.apply(
            titles.enumerated().map { number, title in
                .upsert(id: "\(number)", document: JSON.object(["id": .string("\(number)"), "title": .string(title)]).serialized())
            }, sequence: 1)
        return index.snapshot()
    }

    @Test func `a misspelled beginning is completed`() throws {
        let folder = TemporaryDirectory()
        let snapshot = try snapshot(["Socket screw", "Socket set", "Sock"], folder)
        #expect(try snapshot.completions(of: "scoke", limit: 5).map(\.text) == ["socket"])
        #expect(try snapshot.completions(of: "xyz", limit: 5).isEmpty)
    }

    @Test func `phrases go on as the matches do`() throws {
        let folder = TemporaryDirectory()
        let snapshot = try snapshot(
            ["Deep groove ball bearing", "Deep groove seal", "Deep freezer", "Ball valve", "Ball valve brass", "A ball"], folder)
        let ball = try snapshot.suggestions(SearchRequest(query: "bal"), limit: 5)
        #expect(ball.phrases.map(\.text) == ["ball valve"] && ball.phrases.map(\.count) == [2])
        var grouped = SearchRequest(query: "bal")
        grouped.grouping = Grouping(fields: ["title"])
        #expect(try snapshot.suggestions(grouped, limit: 5).phrases == ball.phrases)
        #expect(try snapshot.suggestions(SearchRequest(query: "Deep gr"), limit: 5).phrases.isEmpty)
        let deep = try snapshot.suggestions(SearchRequest(query: "dee"), limit: 5, favourites: ["3", "2", "0"])
        #expect(deep.phrases.map(\.text) == ["deep groove"] && deep.favourites == ["2", "0"] && deep.result.found == 3)
    }

    @Test(
        arguments: [
            ("scoket screw", "socket screw"), ("socket scrwe", "socket screw"), ("zzzzzz", nil), ("socket", nil), ("-scoket screw", nil),
        ] as [(String, String?)])
    func `what nothing has is rephrased`(query: String, expected: String?) throws {
        let folder = TemporaryDirectory()
        #expect(try snapshot(["Socket screw", "Socket set", "Sock"], folder).rephrased(SearchRequest(query: query)) == expected)
    }
}
