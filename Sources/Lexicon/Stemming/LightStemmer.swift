/// Takes the endings of number and the like off words, and nothing more: `bolts` and `bolt`, `mutter` and `mutteren` have one stem.
///
/// A stem is a word without one of its language's endings, as long as enough is left; in English `ies` becomes `y`. Words with a digit and
/// short words are their own stems. Light on purpose: what is taken away never changes what a thing is, unlike with a full stemmer
/// (Savoy, Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages, 2006).
package struct LightStemmer: Sendable, Equatable {
    /// Endings that go first and those that go then, the longest of each first.
    private let outer: [[UInt8]]
    private let inner: [[UInt8]]
    /// Bytes that a stem has at least.
    private let shortest: Int
    private let isEnglish: Bool

    /// - Parameter locale: A language tag; a language without rules of its own gets those of English.
    package init(locale: String) {
        let (outer, inner): ([String], [String])
        switch locale.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "no", "nb", "nn", "da": (outer, inner) = (["ene", "ens", "ets", "ne", "en", "et", "e", "s"], ["er"])
        case "sv": (outer, inner) = (["ens", "ets", "na", "en", "et", "n", "s", "a"], ["ar", "er", "or"])
        case "de": (outer, inner) = (["en", "em", "es", "e", "n", "s"], ["er"])
        case "fr": (outer, inner) = (["s", "x"], ["e"])
        case "nl": (outer, inner) = (["en", "s"], ["e"])
        case "es", "pt", "it": (outer, inner) = (["s"], ["e"])
        default: (outer, inner) = ([], [])
        }
        self.outer = outer.map { Array($0.utf8) }
        self.inner = inner.map { Array($0.utf8) }
        isEnglish = outer.isEmpty
        shortest = isEnglish ? 3 : 4
    }

    /// The stem of a folded word.
    package func stem(_ word: [UInt8]) -> [UInt8] {
        guard word.count > shortest, word.allSatisfy({ $0 >= 0x61 }) else { return word }
        return isEnglish ? englishStem(word) : strip(strip(word, outer), inner)
    }

    private func strip(_ word: [UInt8], _ endings: [[UInt8]]) -> [UInt8] {
        for ending in endings where word.count - ending.count >= shortest && word.suffix(ending.count).elementsEqual(ending) {
            return Array(word.dropLast(ending.count))
        }
        return word
    }

    private func englishStem(_ word: [UInt8]) -> [UInt8] {
        func ends(_ ending: StaticString) -> Bool { word.suffix(ending.utf8CodeUnitCount).elementsEqual(ending.description.utf8) }
        guard ends("s"), !ends("ss"), !ends("us"), !ends("is") else { return word }
        if ends("ies"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
        if ends("sses") || ends("shes") || ends("ches") || ends("xes") || ends("zes") { return Array(word.dropLast(2)) }
        return Array(word.dropLast())
    }

    /// All words that can have the stem of a word, itself among them.
    package func forms(of word: [UInt8]) -> [[UInt8]] {
        let stem = stem(word)
        guard stem.allSatisfy({ $0 >= 0x61 }) else { return [word] }
        var forms = [stem]
        if isEnglish {
            forms += [stem + Array("s".utf8), stem + Array("es".utf8)]
            if stem.last == UInt8(ascii: "y") { forms.append(stem.dropLast() + Array("ies".utf8)) }
        } else {
            forms += inner.map { stem + $0 }
            forms += forms.flatMap { form in outer.map { form + $0 } }
        }
        return forms.filter { self.stem($0) == stem }
    }
}
