import Lexicon

/// Finds the identifiers of a segment that hold a part anywhere.
///
/// Documents with every four-byte fragment of the part are few; their identifiers are read from the forward index and compared.
struct FragmentSearch {
    private let segment: Segment
    /// By text field, whether it holds identifiers.
    private let identifiers: [Bool]

    init(_ segment: Segment, _ identifiers: [Bool]) {
        self.segment = segment
        self.identifiers = identifiers
    }

    /// The ordinals of the forms that hold a part of at least ``IdentifierTerms/fragmentLength`` bytes, ascending.
    /// - Complexity: O(postings of the part's fragments + words of the documents that have all of them)
    func forms(holding part: [UInt8]) -> [Int] {
        var lists: [PostingList] = []
        for start in 0...part.count - IdentifierTerms.fragmentLength {
            let term = [IdentifierTerms.fragmentMark] + part[start..<start + IdentifierTerms.fragmentLength]
            guard let ordinal = segment.dictionary.ordinal(of: term) else { return [] }
            lists.append(segment.postings(of: ordinal))
        }
        lists.sort { $0.count < $1.count }
        var docs: [UInt32] = []
        lists[0].forEach { doc, _ in docs.append(doc) }
        // Reading a document's words costs about as much as a few hundred postings.
        for list in lists.dropFirst() where docs.count > 16 && list.count < docs.count * 256 {
            docs = list.intersection(docs)
        }
        var known: Set<[UInt8]> = []
        var found: Set<Int> = []
        var scratch: [UInt32] = []
        for doc in docs {
            segment.forEachField(of: doc, &scratch) { field, tokens in
                guard field < identifiers.count, identifiers[field] else { return }
                for value in tokens.split(separator: 0) {
                    var form: [UInt8] = []
                    for token in value where token <= segment.dictionary.count {
                        IdentifierTerms.append(segment.dictionary.term(at: Int(token) - 1), to: &form)
                    }
                    guard known.insert(form).inserted, form.count <= IdentifierTerms.longest, form.holds(part) else { continue }
                    if let ordinal = segment.dictionary.ordinal(of: [IdentifierTerms.formMark] + form) { found.insert(ordinal) }
                }
            }
        }
        return found.sorted()
    }
}

extension [UInt8] {
    /// Whether the bytes of a part stand somewhere one after the other.
    func holds(_ part: [UInt8]) -> Bool {
        guard count >= part.count else { return false }
        return (0...count - part.count).contains { start in
            for offset in part.indices where self[start + offset] != part[offset] { return false }
            return true
        }
    }
}
