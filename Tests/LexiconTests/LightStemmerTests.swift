import Lexicon
import TestSupport
import Testing

/// 1. Singular and plural have one stem in each language; what only looks alike keeps its own.
/// 2. A stem's forms are exactly the words with that stem, among all words there are.
@Suite struct LightStemmerTests {
    private func stem(_ word: String, _ locale: String) -> String {
        String(decoding: LightStemmer(locale: locale).stem(Array(word.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("en", "bolt", "bolts"), ("en", "battery", "batteries"), ("en", "switch", "switches"), ("en", "box", "boxes"),
        ("en", "cable", "cables"),
        ("", "charger", "chargers"), ("nb", "skrue", "skruer"), ("nb", "bolt", "bolter"), ("nb", "bolt", "boltene"),
        ("nb", "mutter", "mutteren"),
        ("nb", "kabel", "kabelet"), ("de", "schraube", "schrauben"), ("de", "kabel", "kabeln"), ("de", "ventil", "ventile"),
        ("de", "ventil", "ventilen"), ("fr", "comprime", "comprimes"), ("fr", "vis", "vis"), ("fr", "tuyau", "tuyaux"),
        ("nl", "kabel", "kabels"),
        ("sv", "skruv", "skruvar"),
    ])
    func `numbers of a word have one stem`(locale: String, one: String, many: String) {
        #expect(stem(one, locale) == stem(many, locale))
    }

    @Test(arguments: [
        ("en", "glass", "glas"), ("en", "bus", "bu"), ("en", "m8s", "m8"), ("en", "gas", "ga"), ("nb", "ben", "b"), ("de", "ei", "eier"),
    ])
    func `other words keep theirs`(locale: String, one: String, other: String) { #expect(stem(one, locale) != stem(other, locale)) }

    @Test(arguments: ["en", "", "nb", "de", "fr", "nl", "sv", "es"])
    func `forms are the words of a stem`(locale: String) {
        let stemmer = LightStemmer(locale: locale)
        var random = SeededRandom(5)
        let letters = Array("aersnxiytuboch".utf8)
        var words: Set<[UInt8]> = []
        for _ in 0..<3000 {
            let start = (0..<Int.random(in: 1...4, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
            let ending = ["", "s", "es", "ies", "y", "er", "en", "ene", "e", "n", "ern", "x", "ar"].randomElement(using: &random) ?? ""
            words.insert(start + Array(ending.utf8))
        }
        for word in words.prefix(200) {
            let forms = Set(stemmer.forms(of: word))
            for other in words {
                #expect(
                    forms.contains(other) == (stemmer.stem(other) == stemmer.stem(word)),
                    "\(String(decoding: word + [32] + other, as: UTF8.self))")
            }
        }
    }
}
