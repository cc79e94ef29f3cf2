import Lexicon
import TestSupport
import Testing

/// 1. Texts fall into the words that people see in them.
/// 2. ASCII gives the same tokens through the table and through ICU, for every schema's separators and symbols.
/// 3. A token's source is where its word stands; sources ascend; positions count.
/// 4. Separators, symbols and locales of a schema.
/// 5. Pictures are words; text without spaces is divided.
/// 6. One analyzer may be used by many threads.
/// 7. Words may be as long as they like.
/// 8. An error of the caller ends the walk.
@Suite struct TextAnalyzerTests {
    @Test(
        "1: words",
        arguments: [
            ("", []), (" ,.- ", []), ("Hex head bolt M8 x 40", ["hex", "head", "bolt", "m8", "x", "40"]),
            ("54-OR323014", ["54", "or323014"]), ("3.3V 1,000 1.5.2", ["3.3v", "1,000", "1.5.2"]),
            (".5 5. 5.a a.5 1,,2 1., 1.,2", ["5", "5", "5", "a", "a", "5", "1", "2", "1", "1", "2"]),
            ("children's O'Brien rock'n'roll", ["childrens", "obrien", "rocknroll"]),
            ("'quoted' 6'x 5'6 a''b a'", ["quoted", "6", "x", "5", "6", "a", "b", "a"]), ("children’s l´eau", ["childrens", "leau"]),
            ("a_b/c\\d|e", ["a", "b", "c", "d", "e"]),
            ("100nF±10% 16V", ["100nf", "10", "16v"]), ("1½\" ½in", ["1", "1", "2", "1", "2in"]), ("Ø8 ⌀8 8°", ["o8", "8", "8"]),
            ("Torx® Acme™ ©2024", ["torx", "acme", "2024"]),
            ("M8×40 8 × 40", ["m8x40", "8", "x", "40"]), ("Wörter: größe, ÆØÅ", ["worter", "grosse", "aeoa"]), ("３．３Ｖ", ["3.3v"]),
            ("٣٫٣", ["3", "3"]), ("Привет, мир", ["привет", "мир"]),
            ("한국어 검색", ["한국어", "검색"]), ("हिन्दी में", ["हिन्दी", "में"]), ("a\u{301}b\u{AD}c\u{200D}d", ["abcd"]),
            ("a\u{FFFD}b", ["a", "b"]),
            ("■ Steel ▪ A2 → ok", ["steel", "a2", "ok"]),
        ])
    func words(text: String, expected: [String]) {
        #expect(terms(text) == expected)
        #expect(terms(text, TextAnalyzer(usesASCIITable: false)) == expected)
    }

    private static let settings: [(locale: String, separators: [Character], symbols: [Character])] = [
        ("", [], []), ("fr", [], []), ("de", ["x", "."], ["+", "#"]), ("", ["a", "1", "'"], [".", "-", "_"]),
        ("en", [","], ["'", "@", "é", "™"]),
    ]

    @Test("2: the table and ICU", arguments: 0..<5)
    func asciiTwice(index: Int) {
        let (locale, separators, symbols) = Self.settings[index]
        let quick = TextAnalyzer(locale: locale, separators: separators, symbols: symbols)
        let slow = TextAnalyzer(locale: locale, separators: separators, symbols: symbols, usesASCIITable: false)
        for byte in 0..<128 {
            for text in ["\(UnicodeScalar(UInt8(byte)))", "a\(UnicodeScalar(UInt8(byte)))b", "1\(UnicodeScalar(UInt8(byte)))2"] {
                #expect(quick.tokens(of: text) == slow.tokens(of: text), "\(byte)")
            }
        }
        var random = SeededRandom(UInt64(index))
        let ascii = (0..<128).map { String(UnicodeScalar(UInt8($0))) }
        let usual = ["a", "B", "x", "1", "2", ".", ",", "'", " ", "-", "+", "_"]
        for round in 0..<2000 {
            let text = random.text(of: round % 2 == 0 ? ascii : usual, count: Int.random(in: 0...20, using: &random))
            #expect(quick.tokens(of: text) == slow.tokens(of: text), "\(text)")
        }
        for _ in 0..<1000 {
            let text = random.text(
                of: usual + ["é", "’", "ø", "が", "漢", "½", "🔧", "\u{301}", "．", "™"], count: Int.random(in: 0...20, using: &random))
            #expect(quick.tokens(of: text) == slow.tokens(of: text), "\(text)")
        }
    }

    @Test("3: sources and positions")
    func sources() {
        let text = "Die Größe’s: 3.3V, naïve\u{301} 漢字 👩🏽‍🔧x"
        let utf8 = Array(text.utf8)
        let tokens = TextAnalyzer().tokens(of: text)
        #expect(
            tokens.map { String(decoding: utf8[$0.source], as: UTF8.self) } == ["Die", "Größe’s", "3.3V", "naïve\u{301}", "漢字", "👩🏽‍🔧", "x"])
        #expect(tokens.map { String(decoding: $0.term, as: UTF8.self) } == ["die", "grosses", "3.3v", "naive", "漢字", "👩🔧", "x"])
        #expect(tokens.map(\.position) == Array(0..<7))
    }

    @Test("3: random texts", arguments: 0..<10)
    func randomSources(seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let analyzer = TextAnalyzer()
        for _ in 0..<200 {
            let text = random.text(of: FoldingTests.pieces + ["🔧", "🇳🇴", "👍🏽", " ", " "], count: Int.random(in: 1...30, using: &random))
            let utf8 = Array(text.utf8)
            var last = 0..<0
            for (position, token) in analyzer.tokens(of: text).enumerated() {
                #expect(token.position == position && !token.term.isEmpty)
                // Words from one character, such as those of ½, share it; others follow one another.
                #expect(
                    token.source.lowerBound >= last.upperBound
                        || token.source.lowerBound >= last.lowerBound && token.source.upperBound >= last.upperBound)
                last = token.source
                let word = String(validating: utf8[token.source], as: UTF8.self)
                #expect(word != nil)
                let folded = TextAnalyzer.fold(word ?? "")
                #expect(folded.filter { $0 != UInt8(ascii: "'") }.count >= token.term.count)
            }
        }
    }

    @Test("4: separators and symbols")
    func separatorsAndSymbols() {
        #expect(terms("C++ and C#, a-b", TextAnalyzer(symbols: ["+", "#"])) == ["c++", "and", "c#", "a", "b"])
        #expect(terms("10x20X30", TextAnalyzer(separators: ["x"])) == ["10", "20", "30"])
        #expect(terms("3.3 1,5", TextAnalyzer(separators: ["."])) == ["3", "3", "1,5"])
        #expect(terms("a–b c-d", TextAnalyzer(symbols: ["-"])) == ["a-b", "c-d"])
        #expect(terms("5€ 5$", TextAnalyzer(symbols: ["€"])) == ["5€", "5"])
        #expect(terms("a¤b", TextAnalyzer(separators: ["¤"])) == ["a", "b"])
        #expect(terms("aéb", TextAnalyzer(separators: ["é"])) == ["a", "b"])
        #expect(terms("a🔧b", TextAnalyzer(symbols: ["🔧"])) == ["a🔧b"])
    }

    @Test("4: locales")
    func locales() {
        #expect(terms("Müller Öl größer Äther u\u{308}", TextAnalyzer(locale: "de-AT")) == ["mueller", "oel", "groesser", "aether", "ue"])
        #expect(terms("MÜLLER", TextAnalyzer(locale: "de")) == ["mueller"])
        #expect(terms("Blåbær Ångström Ø", TextAnalyzer(locale: "nb")) == ["blaabaer", "aangstrom", "oe"])
        #expect(terms("l'eau d’acier", TextAnalyzer(locale: "fr_FR")) == ["l", "eau", "d", "acier"])
        #expect(terms("Müller l'eau", TextAnalyzer(locale: "en")) == ["muller", "leau"])
        #expect(terms("ISPARTA İzmir ılık", TextAnalyzer(locale: "tr")) == ["isparta", "izmir", "ilik"])
        #expect(terms("text", TextAnalyzer(locale: "no such locale")) == ["text"])
    }

    @Test(
        "5: pictures",
        arguments: [
            ("👍🏽 ok👍", ["👍", "ok", "👍"]), ("🇳🇴🇸🇪", ["🇳🇴", "🇸🇪"]), ("👩‍🔧👨‍👩‍👧", ["👩🔧", "👨👩👧"]), ("❤️🔥", ["❤", "🔥"]), ("1️⃣2", ["12"]),
            ("⚡️ 230V", ["⚡", "230v"]),
            ("👍👍", ["👍", "👍"]), ("🔧\u{200D}a", ["🔧", "a"]), ("🏴\u{E0067}\u{E0062}\u{E007F}", ["🏴"]), ("Ⓜ㊗", ["m", "祝"]),
        ])
    func pictures(text: String, expected: [String]) {
        #expect(terms(text) == expected)
    }

    @Test(
        "5: text without spaces",
        arguments: [
            ("六角ボルト", ["六角", "ボルト"]), ("ISO六角M8", ["iso", "六角", "m8"]), ("ภาษาไทย", ["ภาษา", "ไทย"]), ("東京都、大阪", ["東京", "都", "大阪"]),
            ("ﾎﾞﾙﾄ ボルト", ["ボルト", "ボルト"]),
        ])
    func unspaced(text: String, expected: [String]) {
        #expect(terms(text) == expected)
    }

    @Test(
        "5: nothing of a run is lost",
        arguments: ["不锈钢六角螺栓和螺母", "ステンレス六角ボルトがぎぐ", "น้ำมันเครื่องสังเคราะห์", "ພາສາລາວ", "ខ្ញុំចង់ទិញឡាន", "ကျွန်တော်ကားဝယ်ချင်တယ်"])
    func wholeRuns(text: String) {
        let tokens = TextAnalyzer().tokens(of: text)
        #expect(tokens.count > 1)
        #expect(tokens.flatMap(\.term) == TextAnalyzer.fold(text))
        #expect(tokens.first?.source.lowerBound == 0 && tokens.last?.source.upperBound == text.utf8.count)
        for (token, next) in zip(tokens, tokens.dropFirst()) { #expect(token.source.upperBound == next.source.lowerBound) }
    }

    @Test("6: many threads")
    func threads() async {
        let analyzer = TextAnalyzer(locale: "ja")
        let texts = ["六角ボルト M8×40", "ภาษาไทย", "Größe 3.3V", "不锈钢六角螺栓和螺母", "plain words"]
        let expected = texts.map { analyzer.tokens(of: $0) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { (0..<200).allSatisfy { analyzer.tokens(of: texts[$0 % 5]) == expected[$0 % 5] } } }
            for await same in group { #expect(same) }
        }
    }

    @Test("7: long words", arguments: [1, 63, 64, 65, 1000, 100_000])
    func longWords(count: Int) {
        for (letter, term) in [("a", "a"), ("Å", "a"), ("ß", "ss"), ("\u{FDFA}", nil), ("漢", nil), ("1.", nil), ("🔧", "🔧")]
            as [(String, String?)]
        {
            let text = String(repeating: letter, count: count)
            let tokens = TextAnalyzer().tokens(of: text)
            #expect(tokens.first?.source.lowerBound == 0)
            if letter == "🔧" {
                #expect(tokens.count == count)
            } else if let term {
                #expect(
                    tokens.count == 1 && tokens[0].term == Array(String(repeating: term, count: count).utf8)
                        && tokens[0].source == 0..<text.utf8.count)
            }
        }
    }

    @Test("8: errors come through", arguments: ["one two three", "én to tre", "東京都、大阪"])
    func errors(text: String) {
        struct Enough: Error {}
        var count = 0
        #expect(throws: Enough.self) {
            try TextAnalyzer().forEachToken(in: text) { _, _ in
                count += 1
                if count == 2 { throw Enough() }
            }
        }
        #expect(count == 2)
    }
}
