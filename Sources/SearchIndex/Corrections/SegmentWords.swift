import Lexicon
import Synchronization

/// The words of a segment side by side, made when the first of them is corrected.
final class SegmentWords: Sendable {
    private let known = Mutex<WordList?>(nil)

    /// - Complexity: O(words of the segment), the first time
    func list(of segment: Segment) -> WordList {
        known.withLock { known in
            if let known { return known }
            let list = WordList(segment.dictionary, segment.words)
            known = list
            return list
        }
    }
}

extension Segment {
    /// The ordinals of the terms that are words.
    var words: Range<Int> { dictionary.lowerBound(of: [TermReading.firstOfWords])..<dictionary.count }
}
