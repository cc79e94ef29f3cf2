import Lexicon

/// Learns words that stand for each other from documents that call one thing by both: a title that says `wall plug` beside a description
/// that says `rawl plug`.
///
/// Two texts of one document are a translation of each other within a language (Barzilay and McKeown 2001). Where one has a word before a
/// noun that the other has after another word, and neither has the other's word, the two may mean the same; they do if several nouns say so.
struct SubstituteMiner {
    private struct Pair: Hashable {
        var first: String
        var second: String
    }

    private struct Evidence {
        var documents = 0
        /// The nouns behind the two words.
        var heads: Set<String> = []
    }

    private static let leastDocuments = 5
    private static let leastHeads = 3
    /// A word that one of the texts hardly ever has belongs to how that is written; the rarer text must have this share of the other's.
    private static let leastBalance = 0.25

    private let stemmer: LightStemmer
    private let isStopWord: (String) -> Bool
    private var evidence: [Pair: Evidence] = [:]
    /// By stem, the documents whose one text and whose other text have it.
    private var documents: [String: (Int, Int)] = [:]
    /// By stem, how often each of its words was read.
    private var words: [String: [String: Int]] = [:]

    init(locale: String, isStopWord: @escaping (String) -> Bool) {
        stemmer = LightStemmer(locale: locale)
        self.isStopWord = isStopWord
    }

    /// Takes two texts of one document in.
    mutating func read(_ title: ProseText, _ description: ProseText) {
        let (first, second) = (stems(of: title), stems(of: description))
        let (firstWords, secondWords) = (Set(first.joined()), Set(second.joined()))
        for stem in firstWords { documents[stem, default: (0, 0)].0 += 1 }
        for stem in secondWords { documents[stem, default: (0, 0)].1 += 1 }
        var before: [String: Set<String>] = [:]
        forEachPair(of: second) { before[$1, default: []].insert($0) }
        var found: [Pair: Set<String>] = [:]
        forEachPair(of: first) { word, head in
            guard !secondWords.contains(word), let others = before[head] else { return }
            for other in others where !firstWords.contains(other) {
                found[Pair(first: min(word, other), second: max(word, other)), default: []].insert(head)
            }
        }
        for (pair, heads) in found {
            evidence[pair, default: Evidence()].documents += 1
            evidence[pair]?.heads.formUnion(heads)
        }
    }

    /// Pairs of words, ascending.
    var sides: [[String]] {
        evidence.filter { pair, evidence in
            evidence.documents >= Self.leastDocuments && evidence.heads.count >= Self.leastHeads
                && isBalanced(pair.first) && isBalanced(pair.second)
        }.keys.map { [word(of: $0.first), word(of: $0.second)] }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func isBalanced(_ stem: String) -> Bool {
        guard let (first, second) = documents[stem] else { return false }
        return Double(min(first, second)) >= Double(max(first, second)) * Self.leastBalance
    }

    /// The commonest word of a stem.
    private func word(of stem: String) -> String {
        words[stem]?.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }?.key ?? stem
    }

    private mutating func stems(of text: ProseText) -> [[String]] {
        text.runs.map { run in
            run.map { word in
                let stem = String(decoding: stemmer.stem(Array(word.utf8)), as: UTF8.self)
                words[stem, default: [:]][word, default: 0] += 1
                return stem
            }
        }
    }

    /// Calls `body` with neighbouring words that may be a noun and what stands before it.
    private func forEachPair(of runs: [[String]], _ body: (_ word: String, _ head: String) -> Void) {
        for run in runs {
            for (word, head) in zip(run, run.dropFirst()) where isTelling(word) && isTelling(head) && word != head { body(word, head) }
        }
    }

    private func isTelling(_ word: String) -> Bool { word.count > 2 && word.isLetters && !isStopWord(word) }
}
