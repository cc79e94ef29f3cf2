import ByteStorage
package import CatalogEngine
import SearchIndex

/// A whole answer as a person reads it: how many were found, the hits, the facets.
package struct SearchPage: Sendable {
    package var answer: SearchAnswer
    package var elapsed: Duration
    /// Position of the first hit, from 1.
    package var first: Int
    package var explains: Bool

    package init(answer: SearchAnswer, elapsed: Duration, first: Int = 1, explains: Bool = false) {
        self.answer = answer
        self.elapsed = elapsed
        self.first = first
        self.explains = explains
    }

    private var result: SearchResult { answer.result }

    package func lines(width: Int, style: Style) -> [String] {
        let hits = HitTable(explains: explains)
        var lines = [summary(style: style)]
        if let groups = result.groups {
            var position = first
            for group in groups {
                let key = group.key.map { $0.isEmpty ? "–" : $0.joined(separator: ", ") }.joined(separator: " · ")
                lines += ["", style.paint(key, .heading) + style.paint("  \(HumanText.count(group.found, "hit"))", .faint)]
                lines += hits.lines(group.hits, first: position, width: width, style: style)
                position += group.hits.count
            }
        } else if !result.hits.isEmpty {
            lines += [""] + hits.lines(result.hits, first: first, width: width, style: style)
        }
        for alternative in answer.alternatives {
            let title = (try? JSON.parse(alternative.document)).map { HitColumns.text(of: "title", in: $0) } ?? ""
            let what = alternative.relation == .supersededBy ? "is superseded by" : "can be replaced by"
            lines.append("\(alternative.of) \(what) \(alternative.id)" + style.paint("  \(title)", .faint))
        }
        return lines + FacetTable().lines(result.facets, width: width, style: style)
    }

    private func summary(style: Style) -> String {
        var text = style.paint(HumanText.count(result.foundDocuments, "hit"), .heading)
        if result.groups != nil { text += " in \(HumanText.count(result.found, "group"))" }
        text += " of \(HumanText.count(result.outOf, "document")), \(HumanText.duration(elapsed))"
        if result.wordsDropped > 0 {
            let words = result.droppedWords.isEmpty ? "" : ": " + result.droppedWords.joined(separator: ", ")
            text += style.paint("  \(HumanText.count(result.wordsDropped, "word")) left out\(words)", .bad)
        }
        if let meant = answer.didYouMean { text += "\nDid you mean " + style.paint(meant, .heading) + "?" }
        return text
    }
}
