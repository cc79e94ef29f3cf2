import Lexicon

/// Finds the identifiers of a segment that hold a part anywhere.
///
/// Documents with every four-byte fragment of the part are few; the forms of their identifiers are read in the order of the dictionary,
/// whose blocks hold many of them side by side, and compared. What a part finds is kept: the next letter of another word asks for it again.
struct FragmentSearch {
    private let segment: Segment

    init(_ segment: Segment) { self.segment = segment }

    /// Where fewer documents have the fragments, finding the forms again costs less than keeping them.
    private static let fewDocuments = 64
    /// Reading the form of an identifier costs about as much as so many postings.
    private static let postingsForm = 64

    /// The ordinals of the forms that hold a part of more than ``IdentifierTerms/fragmentLength`` bytes: ascending ranges without overlap.
    /// - Complexity: O(postings of the part's fragments + forms of the documents that have all of them); the first time in a segment
    ///   O(forms of the segment)
    func forms(holding part: [UInt8]) -> [Range<Int>] {
        if let known = segment.cache.terms(ofPart: part, of: segment.cacheOwner) { return known }
        let docs = documents(withFragmentsOf: part)
        if docs.isEmpty { return [] }
        let found = forms(holding: part, of: docs)
        if docs.count >= Self.fewDocuments { segment.cache.insert(found, forPart: part, of: segment.cacheOwner) }
        return found
    }

    /// Documents whose identifiers have every fragment of a part, ascending: those that hold it, and a few others.
    private func documents(withFragmentsOf part: [UInt8]) -> [UInt32] {
        var lists: [PostingList] = []
        for start in 0...part.count - IdentifierTerms.fragmentLength {
            let term = [IdentifierTerms.fragmentMark] + part[start..<start + IdentifierTerms.fragmentLength]
            guard let ordinal = segment.dictionary.ordinal(of: term) else { return [] }
            lists.append(segment.postings(of: ordinal))
        }
        lists.sort { $0.count < $1.count }
        var docs = lists[0].docs()
        for list in lists.dropFirst() where list.count < docs.count * Self.postingsForm { docs = list.intersection(docs) }
        return docs
    }

    /// The forms of some documents that hold a part.
    private func forms(holding part: [UInt8], of docs: [UInt32]) -> [Range<Int>] {
        let candidates = segment.documentForms.forms(of: docs, withLetters: part.contains { $0 &- 0x30 >= 10 })
        var found: [Range<Int>] = []
        segment.dictionary.forEachTerm(at: candidates) { ordinal, term in
            guard term.holds(part, from: 1) else { return }
            if let last = found.last, last.upperBound == ordinal {
                found[found.count - 1] = last.lowerBound..<ordinal + 1
            } else {
                found.append(ordinal..<ordinal + 1)
            }
        }
        return found
    }
}

extension Span<UInt8> {
    /// Whether the bytes of a part stand somewhere one after the other, from a place on.
    func holds(_ part: [UInt8], from start: Int = 0) -> Bool {
        guard count >= part.count + start else { return false }
        for place in start...count - part.count where self[place] == part[0] {
            var length = 1
            while length < part.count, self[place + length] == part[length] { length += 1 }
            if length == part.count { return true }
        }
        return false
    }
}
