import SearchIndex

extension JSONText {
    /// Writes the identifier that a hit was found by.
    mutating func write(_ found: MatchedIdentifier) {
        object("matched_via") { text in
            text.member("field", found.field)
            text.member("guess", found.isGuess)
            text.member("reading", found.reading.rawValue)
            text.member("value", found.value)
        }
    }

    /// Writes the parts that a hit's `text_match` is made of.
    mutating func write(_ explanation: MatchExplanation) {
        object("explanation") { text in
            if explanation.bonus > 0 { text.member("bonus", explanation.bonus) }
            text.member("nearness", explanation.nearness)
            text.member("score", explanation.score)
            text.member("text_match", Int(explanation.rank))
            text.member("typo_cost", explanation.cost)
            text.array("words", of: explanation.words) { text, word in text.write(word) }
            text.member("words_matched", explanation.wordsMatched)
        }
    }

    private mutating func write(_ word: WordExplanation) {
        member("word", word.word)
        guard let reading = word.reading else { return }
        member("reading", reading.rawValue)
        if !word.text.isEmpty { member("text", word.text) }
        member("fields", word.fields)
        member("cost", word.cost)
        member("rarity", word.rarity)
        member("worth", word.worth)
        member("score", word.score)
    }
}
