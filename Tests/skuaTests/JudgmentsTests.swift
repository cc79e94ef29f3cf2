import Testing
import skua

/// 1. Ratings of several people for a pair are averaged; queries keep the order of the file.
/// 2. Columns are found by name. Every fault names its line, what was expected and what was found.
@Suite struct JudgmentsTests {
    private func judgments(_ lines: [[String]]) throws(CommandError) -> Judgments {
        try Judgments(lines: lines.enumerated().map { (number: $0.offset + 1, fields: $0.element) })
    }

    @Test("Lines of one pair are averaged")
    func averaged() throws {
        let read = try judgments([
            ["query", "id", "rating"], ["bolt", "1", "3"], ["nut", "2", "0"], ["bolt", "1", "2"], ["bolt", "3", "1.5"], ["", "", ""],
        ])
        #expect(
            read.queries == [
                JudgedQuery(query: "bolt", ratings: ["1": 2.5, "3": 1.5]), JudgedQuery(query: "nut", ratings: ["2": 0]),
            ])
        #expect(read.pairCount == 3)
    }

    @Test("Columns may stand in any order, among others")
    func columns() throws {
        let read = try judgments([["rater", "Rating", "ID", "Query"], ["ann", "2", "x", "bolt"]])
        #expect(read.queries == [JudgedQuery(query: "bolt", ratings: ["x": 2])])
    }

    @Test(
        "Faults name their line",
        arguments: [
            ([["q", "doc", "grade"]], "line 1: expected the heading query,id,rating, found q,doc,grade"),
            ([["query", "id", "rating"], ["bolt", "1"]], "line 2: expected at least 3 columns, found 2"),
            ([["query", "id", "rating"], ["bolt", "1", "good"]], "line 2: expected a rating of 0 or more, found \"good\""),
            ([["query", "id", "rating"], ["bolt", "1", "-1"]], "line 2: expected a rating of 0 or more, found \"-1\""),
            ([["query", "id", "rating"], ["bolt", "1", "nan"]], "line 2: expected a rating of 0 or more, found \"nan\""),
            ([["query", "id", "rating"], ["", "1", "1"]], "line 2: expected a query, found an empty field"),
            ([["query", "id", "rating"], ["bolt", "", "1"]], "line 2: expected a document id, found an empty field"),
            ([["query", "id", "rating"]], "the file holds no judgments; it needs a heading query,id,rating and lines below it"),
            ([], "the file holds no judgments; it needs a heading query,id,rating and lines below it"),
        ])
    func faults(lines: [[String]], message: String) {
        #expect(throws: CommandError(message)) { try judgments(lines) }
    }
}
