import SearchIndex
import TestSupport
import Testing

/// Where words of a query have slips, matches are scored in classes of equal cost, the least first:
/// 1. the answer is the one of scoring every match, whether one class suffices or several are needed;
/// 2. also where frequent words are kept for other searches, asked again, and where documents have a word in other fields alone;
/// 3. and where one word of a few frequent ones has a slip, so that the others have to stand as they are, and most matches are passed over.
@Suite struct CostClassesTests {
    /// A word with up to two edits.
    private static func slipped(_ word: String, _ random: inout SeededRandom) -> String {
        var letters = Array(word)
        for _ in 0..<Int.random(in: 0...2, using: &random) where letters.count > 3 {
            let place = Int.random(in: 1..<letters.count - 1, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: letters.remove(at: place)
            case 1: letters.insert("x", at: place)
            default: letters.swapAt(place, place + 1)
            }
        }
        return String(letters)
    }

    @Test func `searches with slips of many matches answer as the twin does`() throws {
        let catalog = try ManyMatches(6_000, seed: 2)
        var random = SeededRandom(2)
        for number in 0..<24 {
            let count = Int.random(in: 1...3, using: &random)
            let words = (0..<count).map { _ in ManyMatches.words[Int.random(in: 0..<ManyMatches.words.count, using: &random)] }
            let query = words.map { Self.slipped($0, &random) }.joined(separator: " ")
            var request = SearchRequest(query: query)
            request.limit = Int.random(in: 1...150, using: &random)
            request.typing.prefix = number % 3 > 0
            if number % 4 > 0 { request.typing.typoThreshold = number % 4 == 1 ? 4_000 : .max }
            if number % 5 == 4 { request.filter = try FilterExpression.parse("stock:<25") }
            if number % 2 == 1 { request.queryFields = [QueryField(name: "title", weight: 5), QueryField(name: "description", weight: 1)] }
            #expect(try catalog.differences(request) == "", "search \(number): \(query)")
        }
    }

    @Test func `one slip among frequent words answers as the twin does`() throws {
        let catalog = try ManyMatches(9_000, seed: 4)
        var random = SeededRandom(4)
        for number in 0..<12 {
            var words = (0..<Int.random(in: 2...3, using: &random)).map { _ in ManyMatches.words[Int.random(in: 0..<4, using: &random)] }
            let place = Int.random(in: 0..<words.count, using: &random)
            words[place] = Self.slipped(words[place] + "x", &random)
            var request = SearchRequest(query: words.joined(separator: " "))
            request.limit = Int.random(in: 1...20, using: &random)
            request.typing.prefix = number % 3 == 0
            request.typing.typoThreshold = .max
            if number % 2 == 1 { request.queryFields = [QueryField(name: "title", weight: 5), QueryField(name: "description", weight: 1)] }
            #expect(try catalog.differences(request) == "", "search \(number): \(words)")
        }
    }
}
