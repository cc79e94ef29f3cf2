import CatalogEngine
import TestSupport
import Testing

/// 1. Every example of RFC 4180, and what goes a little beyond it, reads as the RFC says.
/// 2. Any table of texts comes back from what a plain writer makes of it, whatever the dialect and however it is read in pieces.
/// 3. A record says on which line it begins, also after cells of several lines.
/// 4. A quote that is never closed costs its own line, tells where it was opened, and the next line is a row again.
/// 5. A quote in the wrong place costs its own row.
/// 6. The same records and the same faults are found however the text is cut into pieces.
@Suite struct DelimitedSplitterTests {
    private static func rows(_ text: String, _ dialect: DelimitedDialect = DelimitedDialect(), sizes: [Int] = [1 << 16]) throws
        -> [[String]]
    {
        let bytes = Array(text.utf8)
        return try DelimitedSplitter.records(of: bytes, by: DelimitedSplitter(dialect), sizes: sizes).map { item in
            if let problem = item.record.problem { return ["!", "\(problem.line ?? 0)", "\(problem.column ?? 0)", item.text] }
            let row = Array(item.text.utf8)
            return DelimitedRow.cells(of: row, in: 0..<row.count, dialect: dialect)
        }
    }

    @Test(
        "1: RFC 4180",
        arguments: [
            ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("\"aaa\",\"b\"\"bb\",\"ccc\"", [["aaa", "b\"bb", "ccc"]]),
            ("a,,c\n,,\n", [["a", "", "c"], ["", "", ""]]),
            ("a,\"\",c", [["a", "", "c"]]),
            ("\"\"\"\",\"\"\"\"\"\"", [["\"", "\"\""]]),
            (" a , b \n", [[" a ", " b "]]),
            ("6\" pipe,1/2\" nut\n", [["6\" pipe", "1/2\" nut"]]),
            ("\"a\" ,b\n", [["a", "b"]]),
            ("a,b,\r\n", [["a", "b", ""]]),
            ("a,b\n\n\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("", []), ("\n", []), ("a", [["a"]]), (",", [["", ""]]),
            ("å,\"ø\næ\",日本\n", [["å", "ø\næ", "日本"]]),
        ])
    func corpus(text: String, expected: [[String]]) throws {
        for sizes in [[1 << 16], [1], [2, 1], [3]] { #expect(try Self.rows(text, sizes: sizes) == expected) }
    }

    @Test("1: other dialects")
    func dialects() throws {
        #expect(
            try Self.rows("a;'b;c';d", DelimitedDialect(delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "'"))) == [["a", "b;c", "d"]])
        #expect(try Self.rows("a\t\"b\tc", DelimitedDialect(delimiter: 0x09, quote: nil)) == [["a", "\"b", "c"]])
        #expect(try Self.rows("a,b\rc,d\r", DelimitedDialect(lineEnd: 0x0D)) == [["a", "b"], ["c", "d"]])
    }

    @Test("2: round trips", arguments: 0..<60)
    func roundTrips(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let pieces = ["a", "bolt", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", " ", "ø", "日", "🔩", "", "0", "M8x40"]
        let delimiter = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")].randomElement(using: &random)!
        let width = Int.random(in: 2...6, using: &random)
        let table = (0..<Int.random(in: 1...40, using: &random)).map { _ in
            (0..<width).map { _ in (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined() }
        }
        let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
        let always = Bool.random(using: &random)
        let text =
            table.map { row in
                row.map { Self.naivelyQuoted($0, delimiter, always: always) }.joined(separator: String(UnicodeScalar(delimiter)))
            }.joined(separator: lineEnd) + lineEnd
        let sizes = (0..<5).map { _ in Int.random(in: 1...40, using: &random) }
        let dialect = DelimitedDialect(delimiter: delimiter, columns: (0..<width).map { "c\($0)" })
        #expect(try Self.rows(text, dialect, sizes: sizes) == table.filter { !Self.isBlank($0, delimiter, always) })
    }

    /// Rows that a reader passes over: nothing but white space on the line.
    private static func isBlank(_ row: [String], _ delimiter: UInt8, _ always: Bool) -> Bool {
        !always && delimiter == 0x09 && row.allSatisfy { $0.allSatisfy { $0 == " " } }
    }

    private static func naivelyQuoted(_ text: String, _ delimiter: UInt8, always: Bool) -> String {
        let isPlain = !always && !text.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        return isPlain ? text : "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    @Test("3: lines")
    func lines() throws {
        let text = "h1,h2\n\n\"a\nb\nc\",d\r\n\n\"\",\"\n\"\ne,f"
        let records = try DelimitedSplitter.records(of: Array(text.utf8), by: DelimitedSplitter(DelimitedDialect()), sizes: [5])
        #expect(records.map(\.record.line) == [1, 3, 7, 9])
    }

    @Test(
        "4: open quotes",
        arguments: [
            // The next quoted cell shows that the first was left open.
            ("a,\"b,1\nc,\"d\",2\ne,f,3\n", [["!", "1", "3", "a,\"b,1"], ["c", "d", "2"], ["e", "f", "3"]]),
            // No other quote to the end.
            ("a,b,0\nc,\"d,1\ne,f,2\ng,h,3", [["a", "b", "0"], ["!", "2", "3", "c,\"d,1"], ["e", "f", "2"], ["g", "h", "3"]]),
            // In the last line.
            ("a,b,0\nc,\"d,1", [["a", "b", "0"], ["!", "2", "3", "c,\"d,1"]]),
            ("a,b,0\nc,\"d,1\n", [["a", "b", "0"], ["!", "2", "3", "c,\"d,1"]]),
            // A later quote closes it by chance: the row has too many cells, the line after the quote is a row by itself.
            ("a,\"b,1\nc,d,2\ne\",f,3\ng,h,4\n", [["!", "1", "3", "a,\"b,1"], ["c", "d", "2"], ["e\"", "f", "3"], ["g", "h", "4"]]),
            // A good cell of several lines before the open quote.
            ("\"a\nb\",\"c,1\nd,\"e\",2\n", [["!", "2", "4", "\"a\nb\",\"c,1"], ["d", "e", "2"]]),
            // Two in a row.
            ("a,\"b,1\nc,\"d,2\ne,\"f\",3\n", [["!", "1", "3", "a,\"b,1"], ["!", "2", "3", "c,\"d,2"], ["e", "f", "3"]]),
        ])
    func openQuotes(text: String, expected: [[String]]) throws {
        let dialect = DelimitedDialect(columns: ["x", "y", "z"])
        for sizes in [[1 << 16], [1], [2, 5, 3]] { #expect(try Self.rows(text, dialect, sizes: sizes) == expected) }
    }

    @Test("4: a quote that stays open for more than a cell may hold")
    func farOpenQuote() throws {
        let filler = String(repeating: "1234567,abcdefg,x\n", count: 80_000)
        let records = try DelimitedSplitter.records(
            of: Array(("a,\"b,c\n" + filler).utf8), by: DelimitedSplitter(DelimitedDialect(columns: ["x", "y", "z"])), sizes: [1 << 18])
        #expect(records.count == 80_001)
        #expect(records[0].record.problem?.expected == "a closing quote for the one opened in column 3")
        #expect(records[0].record.problem?.found == "none within 1 MB")
        #expect(records.dropFirst().allSatisfy { $0.record.problem == nil })
        #expect(records.last?.record.line == 80_001)
    }

    @Test("5: misplaced quotes")
    func misplacedQuotes() throws {
        let text = "a,\"6\" pipe\",1\nb,\"ok\",2\nc,\"x\"y,3\n"
        #expect(try Self.rows(text) == [["!", "1", "7", "a,\"6\" pipe\",1"], ["b", "ok", "2"], ["!", "3", "6", "c,\"x\"y,3"]])
    }

    @Test("6: random texts in random pieces", arguments: 0..<200)
    func pieces(seed: UInt64) throws {
        var random = SeededRandom(1000 + seed)
        let alphabet = ["a", "b", "\"", "\"", ",", ",", "\n", "\n", "\r\n", "ø", " "]
        let text = (0..<Int.random(in: 0...200, using: &random)).map { _ in alphabet.randomElement(using: &random)! }.joined()
        let dialect = DelimitedDialect(columns: ["x", "y"])
        let whole = try Self.rows(text, dialect)
        for _ in 0..<3 {
            let sizes = (0..<4).map { _ in Int.random(in: 1...20, using: &random) }
            #expect(try Self.rows(text, dialect, sizes: sizes) == whole)
        }
    }
}
