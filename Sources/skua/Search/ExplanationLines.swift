package import SearchIndex

/// The parts of a hit's rank, a line a word, for people.
package enum ExplanationLines {
    package static func lines(_ explanation: MatchExplanation) -> [String] {
        var lines = explanation.words.map(line)
        if explanation.nearness > 0 { lines.append("  words near each other → \(explanation.nearness)") }
        lines.append("  text score \(explanation.score), rank \(explanation.rank)")
        return lines
    }

    private static func line(_ word: WordExplanation) -> String {
        guard let reading = word.reading else { return "  \(word.word): not there" }
        var line = "  \(word.word): \(title(of: reading))"
        if !word.text.isEmpty, word.text != word.word { line += " \"\(word.text)\"" }
        if !word.fields.isEmpty { line += " in \(word.fields.joined(separator: ", "))" }
        if word.cost > 0 { line += ", cost \(word.cost)" }
        let rarity = HumanText.decimals(word.rarity, 3)
        let worth = HumanText.decimals(word.worth, 3)
        return line + "; rarity \(rarity) × worth \(worth) → \(word.score)"
    }

    /// A reading in words.
    package static func title(of reading: ReadingKind) -> String {
        switch reading {
        case .exact: "as typed"
        case .prefix: "begins"
        case .typo: "misspelled for"
        case .form: "in another form"
        case .joined: "joined"
        case .split: "written apart"
        case .compound: "the head of"
        case .synonym: "a synonym has"
        case .measurement: "the same measurement"
        case .identifier: "the identifier"
        case .zeros: "the identifier but for leading zeros"
        case .identifierPrefix: "begins an identifier"
        case .identifierPart: "is part of an identifier"
        case .lookAlike: "a guess: looks like an identifier"
        case .guess: "a guess: one edit from an identifier"
        }
    }
}
