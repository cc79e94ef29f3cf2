/// Learns acronyms from texts that have both the letters and the words: `UPS` and `uninterruptible power supply`.
///
/// Neighbouring words spell an acronym if their first letters are its own, one by one (Schwartz and Hearst 2003 look for brackets, which
/// catalogs do without). That a document has both by chance is ruled out by how much oftener they meet than chance would have it.
struct AcronymMiner {
    /// An acronym, and the words that spell it, parted by blanks.
    struct Pair: Hashable {
        var acronym: String
        var phrase: String
    }

    private static let lengths = 3...6
    /// Documents that must have both.
    private static let leastDocuments = 5
    /// Share of the documents with the words that must have the acronym.
    private static let leastShare = 0.25
    /// How much oftener than by chance both must meet.
    private static let leastLift = 10.0
    /// Ways to spell one acronym.
    private static let mostPhrases = 3

    private let isStopWord: (String) -> Bool
    private var documents = 0
    private var acronymDocuments: [String: Int] = [:]
    private var together: [Pair: Int] = [:]
    private var phraseDocuments: [String: Int] = [:]

    init(isStopWord: @escaping (String) -> Bool) {
        self.isStopWord = isStopWord
    }

    /// Takes the texts of one document in.
    mutating func read(_ texts: [ProseText]) {
        documents += 1
        let words = texts.reduce(into: Set<String>()) { $0.formUnion($1.words) }
        let short = words.filter { Self.lengths.contains($0.count) && $0.isLetters }
        for word in short { acronymDocuments[word, default: 0] += 1 }
        var found: Set<Pair> = []
        forEachPhrase(of: texts) { phrase in
            let initials = String(phrase.compactMap(\.first))
            if short.contains(initials), !phrase.contains(initials) {
                found.insert(Pair(acronym: initials, phrase: phrase.joined(separator: " ")))
            }
        }
        for pair in found { together[pair, default: 0] += 1 }
    }

    /// Forgets what met too seldom, so that the second reading counts only what may be learned.
    mutating func beginCounting() {
        together = together.filter { $0.value >= Self.leastDocuments }
        phraseDocuments = Dictionary(together.keys.map { ($0.phrase, 0) }) { first, _ in first }
    }

    /// Takes the same document in once more, after all were read.
    mutating func count(_ texts: [ProseText]) {
        guard !phraseDocuments.isEmpty else { return }
        var found: Set<String> = []
        forEachPhrase(of: texts) { phrase in
            let text = phrase.joined(separator: " ")
            if phraseDocuments[text] != nil { found.insert(text) }
        }
        for phrase in found { phraseDocuments[phrase, default: 0] += 1 }
    }

    /// The acronyms, ascending, each followed by the words that spell it, the commonest first.
    var sides: [[String]] {
        var phrases: [String: [(phrase: String, documents: Int)]] = [:]
        for (pair, both) in together {
            let (own, other) = (acronymDocuments[pair.acronym] ?? 0, phraseDocuments[pair.phrase] ?? 0)
            let lift = Double(both) * Double(documents) / Double(max(1, own * other))
            guard Double(both) >= Double(other) * Self.leastShare, lift >= Self.leastLift else { continue }
            phrases[pair.acronym, default: []].append((pair.phrase, both))
        }
        return phrases.sorted { $0.key < $1.key }.map { acronym, found in
            let ordered = found.sorted { $0.documents == $1.documents ? $0.phrase < $1.phrase : $0.documents > $1.documents }
            return [acronym] + ordered.prefix(Self.mostPhrases).map(\.phrase)
        }
    }

    /// Calls `body` with neighbouring words that may spell an acronym.
    private func forEachPhrase(of texts: [ProseText], _ body: (ArraySlice<String>) -> Void) {
        for run in texts.lazy.flatMap(\.runs) where run.count >= Self.lengths.lowerBound {
            for part in run.split(whereSeparator: { $0.count < 2 || !$0.isLetters || isStopWord($0) }) {
                for start in part.indices {
                    for length in Self.lengths where start + length <= part.endIndex { body(part[start..<start + length]) }
                }
            }
        }
    }
}
