import Lexicon
import Synchronization

/// The words of a segment that end in another word, remembered for the words that were asked for of late.
final class CompoundEnds: Sendable {
    /// Words whose answers are remembered.
    private static let limit = 512

    private let known = Mutex<[[UInt8]: [[UInt8]]]>([:])

    /// The words without a digit that are longer than `end` and end in it, ascending.
    /// - Complexity: O(words of the segment), the first time
    func terms(endingIn end: [UInt8], of segment: Segment) -> [[UInt8]] {
        if let known = known.withLock({ $0[end] }) { return known }
        let dictionary = segment.dictionary
        var found: [[UInt8]] = []
        dictionary.forEachTerm(in: segment.words) { _, term in
            let offset = term.count - end.count
            guard offset > 0 else { return }
            for index in end.indices where term[offset + index] != end[index] { return }
            for index in term.indices where term[index] &- 0x30 < 10 { return }
            var word: [UInt8] = []
            word.reserveCapacity(term.count)
            for index in term.indices { word.append(term[index]) }
            found.append(word)
        }
        known.withLock { known in
            if known.count >= Self.limit { known.removeAll() }
            known[end] = found
        }
        return found
    }
}
