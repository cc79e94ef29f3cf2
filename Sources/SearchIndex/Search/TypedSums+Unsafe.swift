/// The documents of a segment that hold some whole words, with what these are worth to each together.
///
/// While somebody types a word, those before it stay as they are: what thousands of documents have of them is kept for the next letter, in
/// the segment's ``SetCache``, eight bytes a document.
final class TypedSums: Sendable {
    /// Ascending, deleted ones included.
    private let docs: [UInt32]
    private let sums: [Int32]

    /// Among fewer matches reading the words again is as quick.
    private static let fewMatches = 1 << 14
    /// Where more than so many documents for each match hold the words, going through these is not quicker.
    private static let documentsMatch = 4
    /// The words of more documents are not kept: two megabytes for one text are enough.
    private static let mostDocuments = 1 << 18

    /// What the words before the last one are worth, kept or found; nil where they may be read in another way than by themselves, or are
    /// not worth keeping.
    static func find(_ scores: ClassScores, among total: Int) -> TypedSums? {
        let search = scores.search
        let words = search.words.indices.dropLast()
        guard total >= fewMatches, !words.isEmpty, search.words[words.endIndex].isPrefix else { return nil }
        var lists: [PostingList] = []
        var key: [TypedWord] = []
        for word in words {
            guard let list = scores.wholeList(of: word), let ordinal = search.ordinals[word] else { return nil }
            lists.append(list)
            key.append(TypedWord(ordinal: ordinal, factor: scores.factors[word]))
        }
        if let known = search.table.sums(of: key) { return known.docs.count <= total * documentsMatch ? known : nil }
        lists.sort { $0.count < $1.count }
        guard lists[0].count <= min(total * documentsMatch, mostDocuments) else { return nil }
        var docs: DocSet?
        for list in lists {
            let own = WordDocs.list(list)
            docs = docs.map { own.intersection($0, capacity: search.capacity) } ?? own.docs(capacity: search.capacity)
        }
        guard let docs else { return nil }
        let made = TypedSums(docs, scores, words)
        search.table.keep(made, of: key)
        return made
    }

    private init(_ found: DocSet, _ scores: ClassScores, _ words: Range<Int>) {
        let docs = found.sorted()
        self.docs = docs
        sums = Scratch.use(scores.search.capacity) { scratch in
            let numbers = unsafe scratch.numbers
            for word in words { unsafe scores.score(word, of: found, docs.count, numbers, adds: word > words.lowerBound) }
            return docs.map { unsafe numbers[Int($0)] }
        }
    }

    /// Bytes held, about.
    var footprint: Int { docs.count * 8 }

    /// The documents behind `last` that are in a set and whose sums are above a limit, ascending; their numbers are the sums.
    func docs(behind last: UInt32, in bits: Bitset, above limit: Int32, _ scratch: Scratch) -> [UInt32] {
        let numbers = unsafe scratch.numbers
        let start = docs.gallop(to: last &+ 1, from: 0)
        return unsafe [UInt32](unsafeUninitializedCapacity: docs.count - start + 1) { target, written in
            for index in start..<docs.count where sums[index] > limit && bits.contains(docs[index]) {
                unsafe numbers[Int(docs[index])] = sums[index]
                unsafe target[written] = docs[index]
                written &+= 1
            }
        }
    }
}

/// A word of those that ``TypedSums`` are of: its term, and what the saturations of its documents are multiplied by.
struct TypedWord: Hashable, Sendable {
    var ordinal: Int
    var factor: Double
}
