/// What a word is worth at most, and to whom.
extension ClassScores {
    /// The matches to which a reading that is no exact one is worth as much as its best field says.
    struct Level {
        var worth: Int32
        var union: ReadingUnion
        var level: Int
    }

    /// The readings of a word by the beginnings of words and by words with typos, by what they are worth, the most first.
    func levels(of word: Int) -> [Level] {
        var levels: [Level] = []
        if mayBegin(word) { add(search.union(word, cost: 0), beginningWorths(word), to: &levels) }
        for cost in typoCosts(word) { add(search.union(word, cost: cost), typoWorths(word), to: &levels) }
        return levels.sorted { $0.worth > $1.worth }
    }

    private func add(_ union: ReadingUnion, _ worths: [Int32], to levels: inout [Level]) {
        for level in union.presentLevels { levels.append(Level(worth: worths[level], union: union, level: level)) }
    }

    /// What a word is worth at most to a document that is in no tier up to one of its list; to any with a tier below 0.
    func worth(of word: Int, behind tier: Int) -> Int32 {
        max(ownWorth(of: word, behind: tier), levels(of: word).first?.worth ?? 0, formWorth(of: word))
    }

    /// What the other forms of a word are worth at most.
    func formWorth(of word: Int) -> Int32 {
        forms(word).map { Int32(factors[word] * greatestSaturation($0.ordinal, $0.list) + 0.5) }.max() ?? 0
    }

    /// The same where the word itself is all that counts.
    func ownWorth(of word: Int, behind tier: Int) -> Int32 {
        guard let list = ownList(word), let ordinal = search.ordinals[word] else { return 0 }
        let saturation: Double
        if list.count < LeadingDocs.least {
            // Of a short list all documents are in the first tier.
            saturation = tier < 0 ? greatestSaturation(word) : 0
        } else {
            let leading = search.table.leading(of: ordinal, list, tier: max(tier, 0))
            saturation = tier < 0 ? leading.greatest : leading.rest
        }
        return Int32(factors[word] * saturation + 0.5)
    }
}
