import Lexicon

/// Finds what words of a query have in common with words of documents by their parts: two words for one that nothing holds, and compounds.
///
/// Which words make up others is learned from the documents that can be seen, not from a list.
struct PartFinder {
    private let query: QueryText
    private let fields: SearchedFields
    private let searches: [SegmentSearch]

    /// Characters that each part has at least, and the head of a compound.
    private static let shortest = 3
    private static let shortestHead = 4
    /// What stands between the parts of compounds, besides nothing.
    private static let links = ["s", "es", "e", "en", "n", "er"].map { Array($0.utf8) }
    private static let compoundQuality = 0.75

    init(_ query: QueryText, _ fields: SearchedFields, _ searches: [SegmentSearch]) {
        self.query = query
        self.fields = fields
        self.searches = searches
    }

    /// What is to be added to the readings of the words.
    func readings() -> [TermReading] {
        var found: [TermReading] = []
        for (number, word) in query.words.enumerated()
        where word.term.count >= Self.shortestHead && word.textCost == 0 && !word.isInPhrase && !word.hasDigit {
            if word.term.count >= 2 * Self.shortest, searches.allSatisfy({ $0.exactCount(number) == 0 }) {
                found += apart(word.term).map { TermReading(words: number..<number + 1, terms: $0, kind: .split) }
            }
            guard fields.hasCompounds, word.length >= Self.shortestHead else { continue }
            let compounds = compounds(word.term)
            if !compounds.isEmpty {
                found.append(
                    TermReading(words: number..<number + 1, terms: .any(compounds), kind: .compound, quality: Self.compoundQuality))
            }
        }
        return found
    }

    private var allLinks: [[UInt8]] { fields.hasCompounds ? [[]] + Self.links : [[]] }

    private static func length(_ term: some Sequence<UInt8>) -> Int { term.count { $0 & 0xC0 != 0x80 } }

    /// A word cut in two wherever that is possible.
    private func apart(_ word: [UInt8]) -> [TermReading.Terms] {
        var found: [TermReading.Terms] = []
        for cut in word.indices.dropFirst() where word[cut] & 0xC0 != 0x80 {
            let (first, second) = (word[..<cut], Array(word[cut...]))
            guard Self.length(second) >= Self.shortest else { break }
            for link in allLinks where first.count > link.count && first.suffix(link.count).elementsEqual(link) {
                let start = Array(first.dropLast(link.count))
                guard Self.length(start) >= Self.shortest else { continue }
                found.append(.phrase([forms(of: start), forms(of: second)]))
            }
        }
        return found
    }

    /// A word with the others of its stem.
    private func forms(of word: [UInt8]) -> [[UInt8]] {
        fields.stemmers.reduce(into: [word]) { forms, stemmer in
            for form in stemmer.forms(of: word) where !forms.contains(form) { forms.append(form) }
        }
    }

    /// The compounds that documents hold whose head is a word.
    private func compounds(_ word: [UInt8]) -> [[UInt8]] {
        var known: [[UInt8]: Bool] = [:]
        func isHeld(_ term: [UInt8]) -> Bool {
            if let known = known[term] { return known }
            let isHeld = searches.contains { $0.docs(exactly: term).liveCount($0.view) > 0 }
            known[term] = isHeld
            return isHeld
        }
        var found: [[UInt8]] = []
        for head in forms(of: word) {
            let terms = Set(searches.flatMap { $0.view.segment.compoundEnds.terms(endingIn: head, of: $0.view.segment) })
            for term in terms.sorted(by: { $0.lexicographicallyPrecedes($1) }) where !found.contains(term) {
                let rest = term.dropLast(head.count)
                let isCompound = allLinks.contains { link in
                    guard rest.count > link.count, rest.suffix(link.count).elementsEqual(link) else { return false }
                    let start = Array(rest.dropLast(link.count))
                    return Self.length(start) >= Self.shortest && isHeld(start)
                }
                if isCompound { found.append(term) }
            }
        }
        return found
    }
}
