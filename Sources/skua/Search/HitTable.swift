import ByteStorage
package import SearchIndex

/// The hits of a page as a table: the matched words marked, and why a hit is there where its columns do not show it.
package struct HitTable: Sendable {
    /// Whether each hit gets a line that tells how it was ranked.
    package var explains: Bool

    package init(explains: Bool = false) {
        self.explains = explains
    }

    /// - Parameter first: position of the first hit in the whole list, from 1.
    package func lines(_ hits: [SearchHit], first: Int, width: Int, style: Style) -> [String] {
        let documents = hits.map { (try? JSON.parse($0.document)) ?? .null }
        let columns = HitColumns(documents: documents)
        var table = TextTable(
            [.fixed("#", .right), .flexible(columns.key == "sku" ? "SKU" : "Id", minimumWidth: 12)]
                + (columns.title.map { [.flexible($0.capitalizedFirst, minimumWidth: 20)] } ?? [])
                + columns.others.map(Self.column))
        for (index, (hit, document)) in zip(hits, documents).enumerated() {
            let shown = [columns.key] + [columns.title].compactMap { $0 } + columns.others
            let cells = shown.map { Self.cell($0, of: hit, document: document) }
            table.append(
                [StyledText(HumanText.count(first + index), .faint)] + cells, details: details(of: hit, shown: shown))
        }
        return table.lines(width: width, style: style)
    }

    private static func column(_ field: String) -> TextTable.Column {
        switch field {
        case "price", "stock": .fixed(field.capitalizedFirst, .right)
        default: .flexible(field.capitalizedFirst, minimumWidth: 8)
        }
    }

    /// The field's value, with marks where the words matched in it.
    private static func cell(_ field: String, of hit: SearchHit, document: JSON) -> StyledText {
        if let highlight = hit.highlights.first(where: { $0.field == field }),
            let snippet = highlight.values.first ?? highlight.snippets.first
        {
            return StyledText(snippet: snippet)
        }
        let text = field == "id" ? hit.id : HitColumns.text(of: field, in: document)
        return StyledText(text)
    }

    /// Lines below a hit: a match that its columns do not show, and its rank.
    private func details(of hit: SearchHit, shown: [String]) -> [StyledText] {
        var lines: [StyledText] = []
        let visible = Set(hit.highlights.filter { shown.contains($0.field) }.flatMap { Self.words(in: $0) })
        if visible.count < hit.textMatch.wordsMatched {
            let hidden = hit.highlights.first { !shown.contains($0.field) && !visible.isSuperset(of: Self.words(in: $0)) }
            if let hidden, let snippet = hidden.snippets.first {
                var line = StyledText("\(hidden.field): ", .faint)
                for run in StyledText(snippet: snippet).runs { line.append(run.text, run.role ?? .faint) }
                lines.append(line)
            }
        }
        if let found = hit.matchedVia, explains || found.isGuess {
            let how = found.isGuess ? "a guess: " : ""
            lines.append(StyledText("\(how)found by \(found.field) \(found.value)", found.isGuess ? .bad : .faint))
        }
        if explains {
            lines.append(StyledText(Self.explanation(hit.textMatch), .faint))
            lines += (hit.explanation.map(ExplanationLines.lines) ?? []).map { StyledText($0, .faint) }
        }
        return lines
    }

    private static func words(in highlight: FieldHighlight) -> Set<String> {
        Set(highlight.matchedTokens.joined().map { $0.lowercased() })
    }

    /// Why a hit stands where it stands, in one line.
    package static func explanation(_ match: TextMatch) -> String {
        let words = match.wordsMatched + match.wordsDropped
        return "rank \(match.rank): \(match.wordsMatched) of \(HumanText.count(words, "word")), "
            + "\(HumanText.count(match.typoCost, "typo")), \(HumanText.count(match.fieldsMatched, "field")), "
            + "best field weight \(match.bestFieldWeight), text score \(HumanText.decimals(Double(match.score), 3))"
    }
}

extension String {
    /// The text with its first letter in upper case and `_` as spaces.
    fileprivate var capitalizedFirst: String {
        prefix(1).uppercased() + dropFirst().replacing("_", with: " ")
    }
}
