import Lexicon

/// Which words of a text are there for a synonym, a compound or the parts of a word of the query.
struct SynonymMarks {
    /// The query word that each other word reads.
    private var words: [[UInt8]: Int] = [:]
    /// What is of several words: the first query word that each reads, and for each place the words that may stand there.
    private var phrases: [(word: Int, places: [[[UInt8]]])] = []

    init(_ query: QueryText) {
        for reading in query.readings where reading.kind.isOfWords {
            switch reading.terms {
            case .phrase(let places): phrases.append((reading.words.lowerBound, places))
            case .any(let terms):
                for term in terms where term.first ?? 0 >= TermReading.firstOfWords && words[term] == nil {
                    words[term] = reading.words.lowerBound
                }
            default: break
            }
        }
    }

    var hasPhrases: Bool { !phrases.isEmpty }

    /// The query word that a word alone is a synonym of.
    func word(of term: [UInt8]) -> Int? { words[term] }

    /// By position in a text, the query word that the words there together are a synonym of.
    func phraseWords(in tokens: [Token]) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for (word, places) in phrases where tokens.count >= places.count {
            for start in 0...tokens.count - places.count
            where places.indices.allSatisfy({ places[$0].contains(tokens[start + $0].term) }) {
                for place in places.indices where found[start + place] == nil { found[start + place] = word }
            }
        }
        return found
    }
}
