import Lexicon

/// The reading of a query word that counts in one document: of those of least cost the one that is worth most.
struct DocumentReading {
    var kind: ReadingKind
    var cost: Int
    var worth: Double
    /// The term and the impact code of its posting.
    var ordinal: Int
    var code: UInt32
    /// Several words one after the other, of which the term is the first.
    var phrase: FoundPhrase?
    /// The field and the value, where it is an identifier of the asker alone; such a reading has no term.
    var own: (field: String, value: String)?

    /// Stands for no term, and for no impact code.
    static let noOrdinal = -1
    static let noCode = UInt32.max
}

extension SegmentSearch {
    /// How a document reads a word, nil where it does not at this cost or less.
    /// - Complexity: O(tokens of the document + terms that read the word otherwise)
    func reading(_ word: Int, of doc: UInt32, upTo limit: Int) -> DocumentReading? {
        // Read where a word may be read by others.
        var known: [Int]?
        func tokens() -> [Int] {
            let tokens = known ?? ordinals(of: doc)
            known = tokens
            return tokens
        }
        for cost in 0...max(limit, 0) {
            var best: DocumentReading?
            func offer(_ ordinal: Int, _ kind: ReadingKind, _ worth: (UInt32) -> Double) {
                var cursor = PostingCursor(view.segment.postings(of: ordinal))
                guard let code = cursor.code(of: doc), table.level(code) > 0 else { return }
                let found = DocumentReading(kind: kind, cost: cost, worth: worth(code), ordinal: ordinal, code: code)
                if found.worth > best?.worth ?? 0 { best = found }
            }
            func saturation(_ code: UInt32) -> Double { table.saturations[Int(code)] }
            func field(_ code: UInt32) -> Double { table.levelValues[Int(table.level(code))] }
            let term = view.segment.dictionary.ordinal(of: words[word].term)
            if cost == 0, words[word].textCost == 0, let term { offer(term, .exact, saturation) }
            if cost > 0 || words[word].isPrefix && words[word].textCost == 0 {
                for range in ranges(word, cost: cost) {
                    for ordinal in tokens() where range.contains(ordinal) {
                        let kind = cost > words[word].textCost ? ReadingKind.typo : ordinal == term ? .exact : .prefix
                        offer(ordinal, kind) { (cost == 0 ? TextScore.prefixQuality : 1) * field($0) }
                    }
                }
            }
            for run in others(word, cost: cost) {
                guard let found = run.found else {
                    for ordinal in run.ordinals { offer(ordinal, run.kind) { saturation($0) * run.quality } }
                    continue
                }
                guard let worth = found.worth(to: doc), worth * run.quality > best?.worth ?? 0 else { continue }
                guard let phrase = run.phrase else {
                    for ordinal in terms(of: found, in: doc) { offer(ordinal, run.kind) { saturation($0) * run.quality } }
                    continue
                }
                best = DocumentReading(
                    kind: run.kind, cost: cost, worth: worth * run.quality, ordinal: Int(phrase.places[0][0]) - 1, code: 0, phrase: phrase)
            }
            for run in self.own(word, cost: cost) where run.worth > best?.worth ?? 0 && run.docs.containsSorted(doc) {
                best = DocumentReading(
                    kind: run.reading.kind, cost: cost, worth: run.worth, ordinal: DocumentReading.noOrdinal, code: DocumentReading.noCode,
                    own: ownIdentifier(run, of: doc))
            }
            if let best { return best }
        }
        return nil
    }

    /// Terms among which are those by which a document was found, ascending.
    private func terms(of found: FoundDocs, in doc: UInt32) -> [Int] {
        let forms = view.segment.dictionary.prefixRange([IdentifierTerms.formMark])
        let isFew = found.terms.count <= TermReading.manyTerms && found.terms.reduce(0) { $0 + $1.count } <= TermReading.manyTerms
        guard !isFew, let first = found.terms.first, forms.contains(first.lowerBound) else { return found.terms.flatMap(Array.init) }
        // Thousands of identifiers may begin with a word or hold it: those of the document are looked for among them.
        return view.segment.forms(of: doc).filter { form in
            var (low, high) = (0, found.terms.count)
            while low < high {
                let middle = (low + high) / 2
                if found.terms[middle].upperBound <= form { low = middle + 1 } else { high = middle }
            }
            return low < found.terms.count && found.terms[low].contains(form)
        }
    }

    /// The words of a document in searched fields, ascending, each once.
    func ordinals(of doc: UInt32) -> [Int] {
        var found: Set<Int> = []
        var scratch: [UInt32] = []
        view.segment.forEachField(of: doc, &scratch) { field, tokens in
            guard isSearched(field) else { return }
            for token in tokens where token > 0 { found.insert(Int(token) - 1) }
        }
        return found.sorted()
    }

    /// Names of the searched fields that a reading stands in.
    func fieldNames(of reading: DocumentReading, in doc: UInt32) -> [String] {
        guard let phrase = reading.phrase else { return fieldNames(of: reading.code) }
        var names: [String] = []
        var scratch: [UInt32] = []
        view.segment.forEachField(of: doc, &scratch) { field, tokens in
            if isSearched(field), phrase.stands(in: tokens) { names.append(view.segment.fields.textFields[field]) }
        }
        return names
    }

    /// The words of a reading; empty for terms that are no words.
    func text(of reading: DocumentReading) -> String {
        let terms = reading.phrase?.places.map { Int($0[0]) - 1 } ?? [reading.ordinal].filter { $0 >= firstWord }
        return terms.map { String(decoding: view.segment.dictionary.term(at: $0), as: UTF8.self) }.joined(separator: " ")
    }

    /// Names of the searched fields that an impact code speaks of.
    private func fieldNames(of code: UInt32) -> [String] {
        guard Int(code) < view.segment.codes.count else { return [] }
        return view.segment.codes[Int(code)].occurrences.map { Int($0.field) }.filter(isSearched).map { view.segment.fields.textFields[$0] }
    }
}
