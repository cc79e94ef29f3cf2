package import CatalogEngine
import SearchIndex

/// Where a document stands in the answer to a search, as JSON text.
package enum PlacementText {
    /// - Parameter query: The words that were asked.
    package static func write(_ found: DocumentPlacement, query: String) -> [UInt8] {
        var text = JSONText()
        text.object { text in
            text.member("id", found.id)
            text.member("q", query)
            switch found.visibility {
            case .missing: text.member("reason", "missing")
            case .outsideCatalog: text.member("reason", "outside_catalog")
            case .visible: write(found.placement, to: &text)
            }
            if let effect = found.effect { text.write(effect) }
        }
        return text.bytes
    }

    private static func write(_ placement: HitPlacement, to text: inout JSONText) {
        switch placement {
        case .unknown: text.member("reason", "missing")
        case .hidden: text.member("reason", "hidden")
        case .pinned(let position):
            text.member("reason", "pinned")
            text.member("position", position)
        case .excluded(let words):
            text.member("reason", "excluded")
            text.member("words", words)
        case .lacksPhrase(let phrase):
            text.member("reason", "lacks_phrase")
            text.member("words", phrase)
        case .otherIdentifier: text.member("reason", "other_identifier")
        case .lacksWords(let missing):
            text.member("reason", "lacks_words")
            text.array("words", of: missing) { text, word in write(word, to: &text) }
        case .filtered(let fields):
            text.member("reason", "filtered")
            text.member("fields", fields)
        case .listed(let position, let explanation):
            text.member("reason", "listed")
            text.member("position", position)
            if let explanation { text.write(explanation) }
        }
    }

    private static func write(_ missing: MissingWord, to text: inout JSONText) {
        text.member("word", missing.word)
        switch missing.reason {
        case .absent: text.member("reason", "absent")
        case .beyondTypos(let nearest, let edits, let allowed):
            text.member("reason", "beyond_typos")
            text.member("text", nearest)
            text.member("edits", edits)
            text.member("allowed", allowed)
        case .notTried(let kind, let nearest, let cost):
            text.member("reason", "not_tried")
            text.member("reading", kind.rawValue)
            if !nearest.isEmpty { text.member("text", nearest) }
            text.member("cost", cost)
        }
    }
}
