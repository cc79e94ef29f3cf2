/// Matches by what one word is worth to them: sets of which each holds the one before.
///
/// A set has the matches of a tier of the word's own list and of those levels of its other readings that are worth more than all that is left
/// out: the beginnings of words and words with typos are worth what their best field says, so that their levels are steps already.
struct WordSteps {
    /// What the word is worth at most to a match that is in no set before this one; one more than there are sets, since behind the last one
    /// are all others.
    private(set) var worths: [Int32]
    private let word: Int
    /// The tier of the word's list in each set; nil for none.
    private var tiers: [Int?] = []
    private var sets: [DocSet?] = []

    /// - Parameters:
    ///   - tier: Matches in tiers of the list up to this one are known already; -1 for none.
    ///   - floor: What the word has to be worth where all others are worth what they can be.
    init(of word: Int, in scores: ClassScores, behind tier: Int, reaching floor: Int32) {
        self.word = word
        let levels = scores.levels(of: word).map(\.worth)
        var own = (tier: tier, rest: scores.ownWorth(of: word, behind: tier))
        worths = [max(own.rest, levels.first ?? 0, scores.formWorth(of: word))]
        // Documents by what another form of the word is worth to them are not known.
        guard scores.forms(word).isEmpty else { return }
        while case let last = worths[worths.count - 1], last >= floor {
            if own.rest == last {
                guard let next = Self.nextTier(of: word, in: scores, behind: own.tier, below: last) else { return }
                own = next
            }
            let worth = max(own.rest, levels.first { $0 < last } ?? 0)
            // All are in the set of those that are worth more than nothing.
            guard worth > 0 else { return }
            worths.append(worth)
            tiers.append(own.tier > tier ? own.tier : nil)
            sets.append(nil)
        }
    }

    /// The next tier of a word's list behind which it is worth less than `worth`, and how much it is worth there.
    private static func nextTier(of word: Int, in scores: ClassScores, behind tier: Int, below worth: Int32) -> (tier: Int, rest: Int32)? {
        guard let list = scores.ownList(word) else { return nil }
        if list.count < LeadingDocs.least { return tier < 0 ? (0, 0) : nil }
        for next in LeadingDocs.tiers where next > tier {
            let rest = scores.ownWorth(of: word, behind: next)
            if rest < worth { return (next, rest) }
        }
        return nil
    }

    /// A set of matches; nil behind the last one, where they are all.
    mutating func docs(_ index: Int, in scores: ClassScores) -> DocSet? {
        guard index < sets.count else { return nil }
        if let known = sets[index] { return known }
        let search = scores.search
        var docs = DocSet.empty
        if let tier = tiers[index], let list = scores.ownList(word), let ordinal = search.ordinals[word] {
            let own = list.count < LeadingDocs.least ? DocSet.sparse(list.docs()) : search.table.leading(of: ordinal, list, tier: tier).docs
            docs = own.intersection(scores.matches)
        }
        for level in scores.levels(of: word) where level.worth > worths[index + 1] {
            docs = docs.union(level.union.docs(ofLevel: level.level).intersection(scores.matches), capacity: search.capacity)
        }
        sets[index] = docs
        return docs
    }
}
