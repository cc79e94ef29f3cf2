import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// Terms of every length, which differ in one byte anywhere or are beginnings of each other, are told apart.
@Suite struct TermLengthTests {
    @Test func `terms that differ in one letter are terms of their own`() throws {
        let folder = TemporaryDirectory()
        var words: Set<String> = []
        for length in 1...40 {
            for place in 0..<length {
                var letters = [Character](repeating: "q", count: length)
                words.insert(String(letters))
                letters[place] = "z"
                words.insert(String(letters))
            }
        }
        var title = Field(name: "title", type: .string)
        title.weight = 1
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [title]))
        let sorted = words.sorted()
        try index.apply(
            sorted.enumerated().map { number, word in
                .upsert(id: "\(number)", document: JSON.object(["title": .string("\(word) \(word)")]).serialized())
            }, sequence: 1)
        for (number, word) in sorted.enumerated() {
            var request = SearchRequest(query: word)
            request.typing.prefix = false
            request.typing.maxTypos = 0
            #expect(try index.snapshot().search(request).hits.map(\.id) == ["\(number)"], "\(word)")
        }
    }
}
