import Foundation
import Lexicon
import TestSupport
import Testing

/// 1. Known characters fold as people type them; everything else in a value stays.
/// 2. Folding what is folded changes nothing.
/// 3. Composed and decomposed text fold to the same.
/// 4. A term is its word's fold without apostrophes: the words of a folded text are those of the text.
/// 5. Any bytes fold to UTF-8.
@Suite struct FoldingTests {
    @Test(
        "1: known values",
        arguments: [
            ("", ""), ("Hex Bolt, M8x40 (A2)", "hex bolt, m8x40 (a2)"), ("Blåbærsyltetøy", "blabaersyltetoy"), ("ÅÄÖ åäö", "aao aao"),
            ("Æsir ǽ Œuvre", "aesir ae oeuvre"), ("Straße STRASSE ẞ", "strasse strasse ss"), ("ﬁne ﬀ ﬆ", "fine ff st"), ("½", "1/2"),
            ("1½ in", "1 1/2 in"),
            ("M½", "m1/2"), ("m² m³ 10⁶", "m2 m3 106"), ("µF μF", "\u{3BC}f \u{3BC}f"), ("Å Å A\u{30A}", "a a a"), ("Ω Ω", "ω ω"),
            ("ＡＢＣ１２３，．", "abc123,."),
            ("İstanbul ISPARTA ılık", "istanbul isparta ilik"), ("naïve café résumé", "naive cafe resume"), ("e\u{301}\u{323}", "e"),
            ("Łódź đ Ð ð Þór ħ ŧ", "lodz d d d thor h t"),
            ("ΣΊΣΥΦΟΣ ᾳ", "σισυφοσ αι"), ("Ёлка Йод", "елка иод"), ("M8×40", "m8x40"), ("3–5 — 7 −1", "3-5 - 7 -1"),
            ("children’s ´x` “y”", "children's 'x` \"y\""),
            ("6′ 3″", "6' 3\""), ("Torx® Acme™", "torx® acme™"), ("٣٤ ۵ ५", "34 5 5"), ("がぎぐ ガ ﾊﾟ", "がぎぐ ガ パ"), ("한국어", "한국어"),
            ("مُحَمَّد كـتاب", "محمد كتاب"), ("שָׁלוֹם", "שלום"),
            ("हिन्दी", "हिन्दी"), ("น้ำ", "น้ำ"), ("soft\u{AD}hyphen zero\u{200D}width", "softhyphen zerowidth"), ("a\u{200B}b a\u{A0}b", "a b a b"),
            ("①②Ⅷ ㎏ ㈱", "12viii kg (株)"),
            ("Ĳ ŉ ſ", "ij 'n s"), ("Tiếng Việt", "tieng viet"), ("❤️ 👍🏽", "❤ 👍🏽"), ("\t\n", "\t\n"),
        ])
    func known(value: String, folded: String) {
        #expect(fold(value) == folded)
    }

    /// Scalars of many scripts, marks among them; no picture sequences, whose parts are words of their own once folded.
    static let pieces: [String] =
        (0x20...0x7E).map { String(UnicodeScalar($0)) }
        + [
            0xA0...0x52F, 0x5D0...0x5EA, 0x621...0x655, 0x905...0x94D, 0xE01...0xE3A, 0x1100...0x1112, 0x1161...0x1175, 0x11A8...0x11C2,
            0x1E00...0x1FFC, 0x2010...0x2040,
            0x2070...0x209C, 0x2100...0x218B, 0x2200...0x2250, 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x4E80, 0xAC00...0xAC80,
            0xFB00...0xFB06, 0xFF01...0xFFDC,
        ].flatMap { (range: ClosedRange<UInt32>) in range.compactMap { UnicodeScalar($0).map { String($0) } } }
        .filter { $0.unicodeScalars.first!.properties.generalCategory != .unassigned }

    @Test("2, 4: folding twice, and words of what is folded", arguments: 0..<20)
    func twice(seed: Int) {
        var random = SeededRandom(UInt64(seed))
        for _ in 0..<200 {
            let text = random.text(of: Self.pieces, count: Int.random(in: 1...12, using: &random))
            let folded = fold(text)
            let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }
            #expect(fold(folded).unicodeScalars.elementsEqual(folded.unicodeScalars), "\(scalars)")
            #expect(terms(folded) == terms(text), "\(scalars)")
        }
    }

    @Test("3: composed and decomposed", arguments: ["", "de", "nb"])
    func decomposed(locale: String) {
        let analyzer = TextAnalyzer(locale: locale)
        let pieces = [
            "é", "Å", "ü", "ö", "ø", "ñ", "ệ", "ǘ", "ā", "й", "ё", "ά", "ᾳ", "ᾴ", "が", "パ", "한", "국", "글", "क़", "আ", "น้ำ", "a", "B", "7",
            " ", "-", "'", "漢",
        ]
        var random = SeededRandom(3)
        for _ in 0..<500 {
            let text = random.text(of: pieces, count: Int.random(in: 1...10, using: &random))
            let apart = text.decomposedStringWithCanonicalMapping
            let composed = text.precomposedStringWithCanonicalMapping
            #expect(TextAnalyzer.fold(apart) == TextAnalyzer.fold(composed), "\(text)")
            #expect(terms(apart, analyzer) == terms(composed, analyzer), "\(text)")
        }
    }

    @Test("5: any bytes")
    func anyBytes() {
        var random = SeededRandom(5)
        let analyzer = TextAnalyzer()
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                [
                    UInt8.random(in: 0...255, using: &random),
                    [0x61, 0x80, 0xBF, 0xC3, 0xE2, 0xED, 0xF0, 0xF4].randomElement(using: &random)!,
                ].randomElement(using: &random)!
            }
            #expect(String(validating: TextAnalyzer.fold(bytes.span), as: UTF8.self) != nil, "\(bytes)")
            var end = 0
            analyzer.forEachToken(in: bytes.span) { term, source in
                #expect(String(validating: term.indices.map { term[$0] }, as: UTF8.self) != nil && !term.isEmpty)
                #expect(source.lowerBound >= 0 && source.upperBound <= bytes.count && source.upperBound >= end && !source.isEmpty)
                end = source.upperBound
            }
        }
    }
}
