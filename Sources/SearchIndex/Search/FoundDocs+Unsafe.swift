import Synchronization

/// The documents of a segment that read some words by any of many terms, or by a phrase, with what the best of these is worth to each.
///
/// A fragment stands in thousands of identifiers, of one document each: their lists are read once, and what was found is kept for the next
/// search; see ``SetCache``.
final class FoundDocs: Sendable {
    /// Ascending, deleted ones included; none that has the terms outside the searched fields alone.
    let docs: [UInt32]
    /// What the best term is worth to each of them.
    let worths: [Double]
    /// The terms: ascending ranges without overlap.
    let terms: [Range<Int>]
    private let firsts = Mutex<Head?>(nil)

    /// The documents that are told first.
    struct Head {
        /// Positions by what they are worth, the most first, at equal worth by number.
        var positions: [Int]
        /// What one of the others is worth at most, where it is worth less than the last of these; nil where there are no others.
        var rest: Double?

        fileprivate static let size = 128

        fileprivate init(of worths: [Double]) {
            guard worths.count > Self.size else {
                positions = worths.indices.sorted { (-worths[$0], $0) < (-worths[$1], $1) }
                return
            }
            // Of numbers that are not negative the bit patterns are in the same order.
            var heap = RankHeap(count: Self.size)
            for (index, worth) in worths.enumerated() { heap.offer(Int64(bitPattern: worth.bitPattern), index) }
            positions = heap.sorted.map { Int($0.index) }
            let last = worths[positions[Self.size - 1]]
            rest = worths.reduce(0) { $1 < last ? max($0, $1) : $0 }
        }
    }

    init(terms: [Range<Int>] = [], docs: [UInt32], worths: [Double]) {
        self.terms = terms
        self.docs = docs
        self.worths = worths
    }

    /// Made when it is first asked for: most parts of a number are never ranked.
    var head: Head {
        firsts.withLock { firsts in
            if let firsts { return firsts }
            let made = Head(of: worths)
            firsts = made
            return made
        }
    }

    /// - Parameter terms: ascending ranges without overlap.
    /// - Complexity: O(postings of the terms + documents of the segment / 64)
    convenience init(_ terms: [Range<Int>], in segment: Segment, _ table: ScoreTable) {
        let saturations = table.saturations
        var found = Bitset(capacity: segment.documentCount)
        let (docs, worths) = Scratch.use(segment.documentCount) { scratch in
            // Of each document that was found the code that is worth most.
            let codes = unsafe scratch.numbers
            for ordinal in terms.joined() {
                segment.postings(of: ordinal).forEach { doc, code in
                    guard Int(code) < saturations.count, saturations[Int(code)] > 0 else { return }
                    if found.contains(doc), unsafe saturations[Int(codes[Int(doc)])] >= saturations[Int(code)] { return }
                    found.insert(doc)
                    unsafe codes[Int(doc)] = Int32(truncatingIfNeeded: code)
                }
            }
            let docs = found.sorted()
            return (docs, docs.map { unsafe saturations[Int(codes[Int($0)])] })
        }
        self.init(terms: terms, docs: docs, worths: worths)
    }

    /// Bytes held, about.
    var footprint: Int { docs.count * 12 + terms.count * 16 + Head.size * 8 }

    /// What the terms are worth to a document, nil where it has none.
    func worth(to doc: UInt32) -> Double? {
        let index = docs.gallop(to: doc, from: 0)
        return index < docs.count && docs[index] == doc ? worths[index] : nil
    }

    /// Calls `body` with the position and the worth of each of the ascending documents that has one of the terms.
    @inline(__always)
    func forEach(among wanted: [UInt32], _ body: (_ index: Int, _ worth: Double) -> Void) {
        var at = 0
        for index in wanted.indices {
            at = docs.gallop(to: wanted[index], from: at)
            guard at < docs.count else { return }
            if docs[at] == wanted[index] { body(index, worths[at]) }
        }
    }
}
