import SkuaServer
import TestSupport
import Testing

/// Lines come out of a stream the same however it is cut.
///
/// 1. For random texts and random cuts the lines are those of the whole text.
/// 2. `\r\n` ends a line as `\n` does; blank lines are dropped; the last line needs no end.
/// 3. A line longer than the limit is reported at its place, and the lines around it are kept.
@Suite struct LineSplitterTests {
    private func lines(of pieces: [[UInt8]], limit: Int = 1000) -> [LineSplitter.Line] {
        var splitter = LineSplitter(limit: limit)
        var lines: [LineSplitter.Line] = []
        for piece in pieces { splitter.split(piece, into: &lines) }
        splitter.finish(into: &lines)
        return lines
    }

    private func text(_ string: String) -> LineSplitter.Line { .text(Array(string.utf8)) }

    @Test func endsOfLines() {
        #expect(lines(of: [Array("a\r\nb\n\n \t\n\r\nc".utf8)]) == [text("a"), text("b"), text("c")])
        #expect(lines(of: [Array("a\n".utf8)]) == [text("a")])
        #expect(lines(of: []) == [])
        #expect(lines(of: [[], Array("\n".utf8)]) == [])
    }

    @Test func longLinesAreReported() {
        let pieces = ["ab\n12345", "67890\ncd\n1234567"].map { Array($0.utf8) }
        #expect(lines(of: pieces, limit: 6) == [text("ab"), .tooLong, text("cd"), .tooLong])
        #expect(lines(of: [Array("123456\n".utf8)], limit: 6) == [text("123456")])
    }

    @Test("Random cuts", arguments: 0..<100 as Range<UInt64>)
    func cutsDoNotMatter(seed: UInt64) {
        var random = SeededRandom(seed)
        let alphabet = Array("ab {}\r\n\n".utf8)
        let whole = (0..<Int.random(in: 0...300, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
        var pieces: [[UInt8]] = []
        var rest = whole[...]
        while !rest.isEmpty {
            let count = min(rest.count, Int.random(in: 0...20, using: &random))
            pieces.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        let expected = String(decoding: whole, as: UTF8.self).unicodeScalars.split(
            separator: "\n", omittingEmptySubsequences: false
        ).map { line in line.last == "\r" ? String(line.dropLast()) : String(line) }
            .filter { !$0.allSatisfy { $0 == " " } }
        #expect(lines(of: pieces) == expected.map(text))
    }
}
