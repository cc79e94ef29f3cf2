import Lexicon

/// Which forms of identifiers each document of a segment has.
///
/// The dictionary tells the documents of a form; a search for a fragment knows documents and wants their forms. Made when a fragment is
/// first searched for and kept in the segment's ``SetCache``: four bytes a document and four a form of it. A million documents with two
/// identifiers each take 12 MB.
final class DocumentForms: Sendable {
    /// Where the forms of each document begin; one more than documents.
    private let starts: [UInt32]
    /// By document, ascending: twice the place among the segment's forms, and one where the form has a byte that is no digit.
    private let forms: [UInt32]
    /// Ordinals of the segment's forms.
    let range: Range<Int>

    /// - Complexity: O(documents + forms and their postings)
    init(_ segment: Segment) {
        range = segment.dictionary.prefixRange([IdentifierTerms.formMark])
        var starts = [UInt32](repeating: 0, count: segment.documentCount + 1)
        for ordinal in range { segment.postings(of: ordinal).forEach { doc, _ in starts[Int(doc) + 1] += 1 } }
        for doc in 0..<segment.documentCount { starts[doc + 1] += starts[doc] }
        var forms = [UInt32](repeating: 0, count: Int(starts[segment.documentCount]))
        var next = starts
        segment.dictionary.forEachTerm(in: range) { [range] ordinal, term in
            let form = UInt32(truncatingIfNeeded: ordinal - range.lowerBound) << 1 | (term.hasLetter ? 1 : 0)
            segment.postings(of: ordinal).forEach { doc, _ in
                forms[Int(next[Int(doc)])] = form
                next[Int(doc)] += 1
            }
        }
        self.starts = starts
        self.forms = forms
    }

    /// Bytes held, about.
    var footprint: Int { (starts.count + forms.count) * 4 }

    /// So many are put in order by a bit for each form of the segment.
    private static let many = 512

    /// The ordinals of the forms that some documents have, ascending.
    /// - Parameter withLetters: Whether those of digits alone are left out.
    /// - Complexity: O(forms of the documents + forms of the segment / 64), where they are few O(their forms · log forms)
    func forms(of docs: [UInt32], withLetters: Bool) -> [Int] {
        var found: [UInt32] = []
        found.reserveCapacity(docs.count)
        for doc in docs {
            for place in starts[Int(doc)]..<starts[Int(doc) + 1] {
                let form = forms[Int(place)]
                if !withLetters || form & 1 == 1 { found.append(form >> 1) }
            }
        }
        if found.count < Self.many {
            found.sort()
            return found.withoutRepetition().map { range.lowerBound + Int($0) }
        }
        var bits = Bitset(capacity: range.count)
        for form in found { bits.insert(form) }
        return bits.sorted().map { range.lowerBound + Int($0) }
    }
}

extension Segment {
    /// The forms of its documents' identifiers, kept or made.
    var documentForms: DocumentForms {
        if let known = cache.forms(of: cacheOwner) { return known }
        let made = DocumentForms(self)
        cache.insert(made, of: cacheOwner)
        return made
    }

    /// The ordinals of the forms of a document's identifiers, ascending.
    func forms(of doc: UInt32) -> [Int] { documentForms.forms(of: [doc], withLetters: false) }
}

extension Span<UInt8> {
    /// Whether a form has a byte that is no digit, behind its mark.
    fileprivate var hasLetter: Bool {
        for index in 1..<max(1, count) where self[index] &- 0x30 >= 10 { return true }
        return false
    }
}
