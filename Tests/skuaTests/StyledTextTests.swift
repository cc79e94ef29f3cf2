import TestSupport
import Testing
import skua

/// 1. The width counts columns: wide characters two, marks none.
/// 2. A cut text is never wider than asked, and keeps its roles.
/// 3. Snippets become runs; an unclosed tag marks the rest away without loss of text.
/// 4. No control character of a document reaches the terminal.
@Suite struct StyledTextTests {
    @Test(
        "Columns",
        arguments: [("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("抵抗器", 6), ("ｱ", 1), ("🔩", 2), ("👩‍🔧x", 3), ("a\u{200B}b", 2)])
    func width(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
        #expect(StyledText(text).width == columns)
    }

    @Test("A cut text fits and says that it was cut")
    func truncation() {
        let alphabet = ["a", "ø", "抵", "🔩", "e\u{301}", " ", "Z"]
        var random = SeededRandom(11)
        for _ in 0..<500 {
            let text = StyledText(
                (0..<Int.random(in: 0..<30, using: &random)).map { _ in alphabet.randomElement(using: &random)! }.joined())
            let columns = Int.random(in: 1..<20, using: &random)
            let cut = text.truncated(to: columns)
            #expect(cut.width <= columns)
            #expect(text.width <= columns ? cut == text : cut.plain.hasSuffix("…"))
        }
    }

    @Test("Snippets keep their marks")
    func snippet() {
        let text = StyledText(snippet: "Hex <mark>bolt</mark> M<mark>8</mark>")
        #expect(text.plain == "Hex bolt M8")
        #expect(text.runs.map(\.role) == [nil, .match, nil, .match])
        #expect(text.painted(Style(isEnabled: true)) == "Hex \u{1B}[1;33mbolt\u{1B}[0m M\u{1B}[1;33m8\u{1B}[0m")
        #expect(text.painted(Style(isEnabled: false)) == "Hex bolt M8")
        #expect(text.truncated(to: 6).runs.map(\.role) == [nil, .match, .match])
        #expect(StyledText(snippet: "a <mark>b").plain == "a b")
        #expect(StyledText(snippet: "").runs.isEmpty)
    }

    @Test("Control characters are removed")
    func control() {
        #expect(StyledText("a\u{1B}[31mb\nc\td\u{7}").plain == "a[31mb c d")
    }
}
