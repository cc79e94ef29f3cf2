import Synchronization

/// Words of a language that say nothing of a product: articles, prepositions, conjunctions.
package struct StopWords: Sendable, Equatable {
    private let words: Set<[UInt8]>

    /// - Parameter locale: A language tag; a language without a list has none.
    package init(locale: String) {
        let list: String
        switch locale.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "en": list = "a an and as at by for from in of on or the to with"
        case "no", "nb", "nn": list = "av de den det eller en et ett for fra i ikke med og om på som til ved"
        case "da": list = "af de den det eller en et for fra i med og om på som til ved"
        case "sv": list = "av de den det eller en ett för från i med och om på som till vid"
        case "de":
            list = "als am an auf aus bei das dem den der des die ein eine einem einen einer für im in mit nach oder und vom von zu zum zur"
        case "nl": list = "aan bij de een en het in met of om op te tot uit van voor"
        case "fr": list = "à au aux avec d de des du en et l la le les ou par pour sans sur un une"
        default: list = ""
        }
        words = Set(TextAnalyzer(locale: locale).tokens(of: list).map(\.term))
    }

    private static let known = Mutex<[String: StopWords]>([:])

    /// Those of a language, made once.
    package static func of(_ locale: String) -> StopWords {
        if locale.isEmpty { return none }
        return known.withLock { known in
            if let words = known[locale] { return words }
            let words = StopWords(locale: locale)
            known[locale] = words
            return words
        }
    }

    private static let none = StopWords(locale: "")

    package var isEmpty: Bool { words.isEmpty }

    /// Whether a folded word is one.
    package func contains(_ term: [UInt8]) -> Bool { words.contains(term) }
}
