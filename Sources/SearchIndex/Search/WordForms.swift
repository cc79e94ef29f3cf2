import Lexicon

/// Words that say the same as a query word in another form: other numbers of it, and it joined with its neighbour.
struct WordForms: Sendable, Equatable {
    struct Form: Sendable, Equatable {
        var term: [UInt8]
        var kind: ReadingKind
    }

    /// The forms of each query word, without the word itself, each once.
    private(set) var forms: [[Form]]

    /// - Parameter stemmers: Of the languages whose endings do not count.
    init(_ words: [QueryText.Word], joinable runs: [Range<Int>], stemmers: [LightStemmer]) {
        forms = words.map { _ in [] }
        for index in words.indices where words[index].textCost == 0 && !words[index].isInPhrase {
            for stemmer in stemmers {
                for term in stemmer.forms(of: words[index].term) { add(term, .form, to: index, of: words) }
            }
        }
        for run in runs {
            for first in run.dropLast() where words[first].textCost == 0 && words[first + 1].textCost == 0 {
                let joined = words[first].term + words[first + 1].term
                add(joined, .joined, to: first, of: words)
                add(joined, .joined, to: first + 1, of: words)
            }
        }
    }

    private mutating func add(_ term: [UInt8], _ kind: ReadingKind, to index: Int, of words: [QueryText.Word]) {
        guard term != words[index].term, !forms[index].contains(where: { $0.term == term }) else { return }
        forms[index].append(Form(term: term, kind: kind))
    }

    /// The forms of a word that a dictionary has.
    func runs(of word: Int, in dictionary: TermDictionary) -> [TermRun] {
        forms[word].compactMap { form in
            dictionary.ordinal(of: form.term).map { TermRun(ordinals: $0..<$0 + 1, quality: 1, kind: form.kind) }
        }
    }
}
