import Lexicon
import SearchIndex
import TestSupport
import Testing

/// 1. Words that match are marked where they stand in the text; everything else is left as it is.
/// 2. Of a beginning only what was typed is marked, mapped back to the characters of the text.
/// 3. A long text is cut to the stretch with most distinct words, with some words on each side.
/// 4. Without its tags, a value is the text, and a snippet is a part of it, whatever the text.
@Suite struct HighlighterTests {
    /// Marks words that equal one of `words`, and words that begin with `prefix`.
    private func highlight(
        _ text: String, _ words: [String], prefix: String? = nil, affix: Int = 4, threshold: Int = 30, locale: String = ""
    ) -> HighlightedText? {
        var options = HighlightOptions()
        options.affixWords = affix
        options.snippetThreshold = threshold
        return Highlighter(analyzer: TextAnalyzer(locale: locale), options: options).highlight(text) { term in
            let word = String(decoding: term, as: UTF8.self)
            if let index = words.firstIndex(of: word) { return WordMatch(word: index) }
            guard let prefix, word.hasPrefix(prefix) else { return nil }
            return WordMatch(word: words.count, typedLength: prefix.unicodeScalars.count)
        }
    }

    @Test(
        "1: whole words",
        arguments: [
            ("Stark Industries", ["stark"], "<mark>Stark</mark> Industries", ["Stark"]),
            ("Hex bolt, hex nut", ["hex"], "<mark>Hex</mark> bolt, <mark>hex</mark> nut", ["Hex", "hex"]),
            ("hex bolt hex nut", ["hex", "nut"], "<mark>hex</mark> bolt <mark>hex</mark> <mark>nut</mark>", ["hex", "nut"]),
            ("CAFÉ crème", ["creme", "cafe"], "<mark>CAFÉ</mark> <mark>crème</mark>", ["CAFÉ", "crème"]),
            ("cafe\u{301} noir", ["cafe"], "<mark>cafe\u{301}</mark> noir", ["cafe\u{301}"]),
            ("Straße 5", ["strasse"], "<mark>Straße</mark> 5", ["Straße"]),
            (
                "children's <b>gloves</b> & co", ["childrens", "gloves"], "<mark>children's</mark> <b><mark>gloves</mark></b> & co",
                ["children's", "gloves"]
            ),
            ("🔩 bolt 😀 nut", ["nut", "😀"], "🔩 bolt <mark>😀</mark> <mark>nut</mark>", ["😀", "nut"]),
            ("東京都 タワー", ["東京"], "<mark>東京</mark>都 タワー", ["東京"]),
            ("3.3V LDO", ["3.3v"], "<mark>3.3V</mark> LDO", ["3.3V"]),
            ("(bolt)", ["bolt"], "(<mark>bolt</mark>)", ["bolt"]),
        ])
    func wholeWords(text: String, words: [String], marked: String, tokens: [String]) {
        let result = highlight(text, words)
        #expect(result?.snippet == marked)
        #expect(result?.value == marked)
        #expect(result?.matchedTokens == tokens)
        #expect(result?.matchedWords == words.count)
    }

    @Test("1: no match, no answer", arguments: ["", "bolt", "!?"])
    func nothing(text: String) {
        #expect(highlight(text, ["nut"]) == nil)
    }

    @Test("1: tags of one's own; neighbouring marks stay apart")
    func tags() {
        var options = HighlightOptions()
        options.startTag = "["
        options.endTag = "]"
        let highlighter = Highlighter(analyzer: TextAnalyzer(), options: options)
        #expect(highlighter.highlight("a b-c") { _ in WordMatch(word: 0) }?.snippet == "[a] [b]-[c]")
        #expect(highlighter.highlight("東京都庁") { _ in WordMatch(word: 0) }?.snippet.contains("][") == true)
    }

    @Test(
        "2: beginnings",
        arguments: [
            ("Stainless steel", "stain", "<mark>Stain</mark>less steel"), ("Stainless", "stainless", "<mark>Stainless</mark>"),
            ("a STAINLESS st", "st", "a <mark>ST</mark>AINLESS <mark>st</mark>"), ("Éclair", "ec", "<mark>Éc</mark>lair"),
            ("e\u{301}clair", "e", "<mark>e\u{301}</mark>clair"), ("Straßenbau", "stra", "<mark>Stra</mark>ßenbau"),
            ("Straßenbau", "stras", "<mark>Straß</mark>enbau"), ("Straßenbau", "strasse", "<mark>Straße</mark>nbau"),
            ("children's", "childrens", "<mark>children's</mark>"), ("children's", "childr", "<mark>childr</mark>en's"),
            ("M8×40", "m8x", "<mark>M8×</mark>40"), ("3.3Volt", "3.3", "<mark>3.3</mark>Volt"), ("ﬁlter", "f", "<mark>ﬁ</mark>lter"),
            ("😀 Ærfugl", "ae", "😀 <mark>Æ</mark>rfugl"), ("Ærfugl", "aer", "<mark>Ær</mark>fugl"), ("１２３４", "12", "<mark>１２</mark>３４"),
            ("Москва", "мос", "<mark>Мос</mark>ква"),
        ])
    func beginnings(text: String, typed: String, marked: String) {
        let result = highlight(text, [], prefix: typed)
        #expect(result?.snippet == marked)
    }

    @Test("2: the locale that folded the word maps it back")
    func beginningsByLocale() {
        #expect(highlight("Müller", [], prefix: "mu", locale: "de")?.snippet == "<mark>Mü</mark>ller")
        #expect(highlight("Müllerei", [], prefix: "muell", locale: "de")?.snippet == "<mark>Müll</mark>erei")
        #expect(highlight("Müllerei", [], prefix: "mull")?.snippet == "<mark>Müll</mark>erei")
    }

    /// `w0 w1 … w99`, with some words replaced.
    private func words(_ replaced: [Int: String], count: Int = 100) -> String {
        (0..<count).map { replaced[$0] ?? "w\($0)" }.joined(separator: " ")
    }

    @Test("3: a snippet has words on both sides", arguments: [0, 1, 4])
    func affix(affix: Int) {
        let around = { (range: Range<Int>) in range.map { $0 == 50 ? "<mark>bolt</mark>" : "w\($0)" }.joined(separator: " ") }
        #expect(highlight(words([50: "bolt"]), ["bolt"], affix: affix)?.snippet == around(50 - affix..<51 + affix))
    }

    @Test("3: at the ends the punctuation stays")
    func ends() {
        let text = "«bolt " + words([:]) + " nut».\n"
        #expect(highlight(text, ["bolt"], affix: 1)?.snippet == "«<mark>bolt</mark> w0")
        #expect(highlight(text, ["nut"], affix: 1)?.snippet == "w99 <mark>nut</mark>».\n")
    }

    @Test("3: the threshold counts words", arguments: [(29, false), (30, true), (31, true)])
    func threshold(count: Int, isCut: Bool) {
        let text = words([0: "bolt"], count: count)
        let result = highlight(text, ["bolt"])
        #expect(result?.value == "<mark>bolt</mark>" + text.dropFirst(4))
        #expect((result?.snippet != result?.value) == isCut)
    }

    @Test(
        "3: most distinct words, then the shortest stretch, then the first",
        arguments: [
            ([10: "a", 50: "a", 52: "b"], "w49 <mark>a</mark> w51 <mark>b</mark> w53"),
            ([10: "a", 14: "b", 50: "a", 52: "b"], "w49 <mark>a</mark> w51 <mark>b</mark> w53"),
            ([10: "a", 12: "b", 50: "a", 52: "b"], "w9 <mark>a</mark> w11 <mark>b</mark> w13"),
            ([10: "a", 11: "a", 12: "b", 80: "c"], "<mark>a</mark> <mark>a</mark> <mark>b</mark> w13"),
            ([10: "a", 19: "b", 30: "c"], "w9 <mark>a</mark> w11 w12 w13 w14 w15 w16 w17 w18 <mark>b</mark> w20"),
            ([10: "a", 20: "b", 30: "c"], "w9 <mark>a</mark> w11"),
            ([10: "a", 12: "a", 14: "b", 16: "c", 18: "a"], "w11 <mark>a</mark> w13 <mark>b</mark> w15 <mark>c</mark> w17"),
        ] as [([Int: String], String)])
    func bestWindow(replaced: [Int: String], snippet: String) {
        #expect(highlight(words(replaced), ["a", "b", "c"], affix: 1)?.snippet == snippet)
    }

    @Test("3: the window equals the best of all stretches")
    func windowTwin() {
        var random = SeededRandom(21)
        for _ in 0..<2_000 {
            var replaced: [Int: String] = [:]
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                replaced[Int.random(in: 0..<60, using: &random)] = ["a", "b", "c", "d"].randomElement(using: &random)!
            }
            let result = highlight(words(replaced, count: 60), ["a", "b", "c", "d"], affix: 0)
            var best = (distinct: 0, length: 0)
            for start in 0..<60 {
                for end in start..<min(60, start + 10) where replaced[start] != nil && replaced[end] != nil {
                    let distinct = Set((start...end).compactMap { replaced[$0] }).count
                    if distinct > best.distinct || (distinct == best.distinct && end - start < best.length) {
                        best = (distinct, end - start)
                    }
                }
            }
            #expect(result?.matchedWords == best.distinct)
            #expect(result?.snippet.split(separator: " ").count == best.length + 1)
        }
    }

    @Test("4: tags removed, the text remains")
    func randomTexts() {
        var random = SeededRandom(22)
        let pieces = [
            "bolt", "Straße", "e\u{301}", "東京", "タワー", "😀", "👩‍🔧", " ", ", ", "3.3V", "<b>", "&", "ﬁ", "М8", "'s", "\u{200B}", "ก", "½", "Ⅷ",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 1...50, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
            var options = HighlightOptions()
            options.startTag = "\u{1}"
            options.endTag = "\u{2}"
            options.snippetThreshold = Int.random(in: 0...20, using: &random)
            let seed = random.next()
            let highlighter = Highlighter(analyzer: TextAnalyzer(), options: options)
            let result = highlighter.highlight(text) { term in
                var hash = SeededRandom(term.reduce(seed) { $0 &* 31 &+ UInt64($1) })
                guard hash.next() % 3 == 0 else { return nil }
                return WordMatch(word: Int(hash.next() % 4), typedLength: hash.next() % 2 == 0 ? nil : Int(hash.next() % 6))
            }
            guard let result else { continue }
            func plain(_ text: String) -> String { String(decoding: text.utf8.filter { $0 > 2 }, as: UTF8.self) }
            #expect(Array(plain(result.value).utf8) == Array(text.utf8))
            #expect(text.utf8.count { $0 == 1 } == 0 && result.value.utf8.count { $0 == 1 } == result.value.utf8.count { $0 == 2 })
            #expect(Array(text.utf8).contains(Array(plain(result.snippet).utf8)))
            #expect(!result.matchedTokens.isEmpty && result.matchedTokens.allSatisfy { result.snippet.contains("\u{1}\($0)\u{2}") })
            #expect(result.matchedWords >= 1)
        }
    }
}
