package import CatalogEngine
import SearchIndex

/// Where a product stands in the answer to a search, or why it is not in it, in sentences.
package struct WhyLines: Sendable {
    package let lines: [String]

    /// - Parameter pageEnd: The last position that the page of the search shows.
    package init(_ found: DocumentPlacement, query: String, pageEnd: Int) {
        switch found.visibility {
        case .missing: lines = ["There is no document \(found.id)."]
        case .outsideCatalog: lines = ["\(found.id) is not in the catalog of this buyer."]
        case .visible:
            lines = Self.lines(found.placement, found.id, query, pageEnd) + (found.effect.map { [Self.line($0, found.id)] } ?? [])
        }
    }

    private static func lines(_ placement: HitPlacement, _ id: String, _ query: String, _ pageEnd: Int) -> [String] {
        switch placement {
        case .unknown: ["There is no document \(id)."]
        case .hidden: ["\(id) is hidden by the search or a rule of it."]
        case .pinned(let position): ["\(id) is pinned to position \(position)."]
        case .excluded(let words): ["\(id) has \"\(words)\", which the search excludes."]
        case .lacksPhrase(let phrase): ["\(id) does not have the words \"\(phrase)\" one after the other."]
        case .otherIdentifier:
            ["\"\(query)\" is an identifier of other documents, which alone are shown; \(id) does not have it."]
        case .lacksWords(let missing): ["\(id) does not answer every word of \"\(query)\":"] + missing.map(line)
        case .filtered(let fields): ["\(id) answers \"\(query)\" but is left out by the filter on \(fields.joined(separator: " and "))."]
        case .listed(let position, let explanation):
            ["\(id) is hit \(position)" + (position > pageEnd ? ", below the \(pageEnd) that are shown." : ".")]
                + (explanation.map(ExplanationLines.lines) ?? [])
        }
    }

    private static func line(_ effect: RuleEffect, _ id: String) -> String {
        switch effect.kind {
        case .pinned: "Rule \(effect.rule) pins \(id)."
        case .hidden: "Rule \(effect.rule) hides \(id)."
        case .filtered: "The filter of rule \(effect.rule) leaves \(id) out."
        case .boosted: "Rule \(effect.rule) puts \(id) before what it does not raise."
        case .buried: "Rule \(effect.rule) buries \(id) behind what it does not lower."
        }
    }

    private static func line(_ missing: MissingWord) -> String {
        switch missing.reason {
        case .absent: return "  \(missing.word): not there, nor anything like it"
        case .beyondTypos(let text, let edits, let allowed):
            let reach = allowed == 0 ? "none is allowed" : "only \(HumanText.count(allowed, "edit")) allowed"
            return "  \(missing.word): the nearest is \"\(text)\" at \(HumanText.count(edits, "edit")), \(reach) in this word"
        case .notTried(let kind, let text, let cost):
            let what = text.isEmpty ? ExplanationLines.title(of: kind) : "\(ExplanationLines.title(of: kind)) \"\(text)\""
            return "  \(missing.word): \(what) at cost \(cost), which is not tried while documents answer at less"
        }
    }
}
