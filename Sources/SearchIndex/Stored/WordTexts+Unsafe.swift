import ByteStorage
import Lexicon

/// The texts of a segment's words: of the frequent ones side by side in memory, so that reading one costs no walk through the dictionary.
struct WordTexts: Sendable {
    private let dictionary: TermDictionary
    private let texts: [UInt8]
    /// Where the text of each frequent word begins, and the end of the last.
    private let starts: [UInt32]

    /// - Complexity: O(frequent words)
    init(_ frequent: FrequentTerms, _ dictionary: TermDictionary) {
        self.dictionary = dictionary
        var texts: [UInt8] = []
        var starts: [UInt32] = [0]
        starts.reserveCapacity(frequent.ordinals.count + 1)
        for place in 0..<frequent.ordinals.count {
            let ordinal = Int(frequent.ordinals[place])
            if ordinal < dictionary.count { dictionary.appendTerm(at: ordinal, to: &texts) }
            starts.append(UInt32(texts.count))
        }
        // So that the last ones can be moved like the others.
        texts += [UInt8](repeating: 0, count: TextSink.step)
        (self.texts, self.starts) = (texts, starts)
    }

    /// Calls `body` with the text of a word.
    /// - Parameter code: as the forward index has it, not 0; see ``FrequentTerms``.
    @inline(__always)
    func withText(of code: UInt32, _ body: (UnsafeRawBufferPointer) -> Void) {
        let place = Int(code) - 1
        if place < starts.count - 1 {
            unsafe texts.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[Int(starts[place])..<Int(starts[place + 1])])) }
        } else {
            let ordinal = place - (starts.count - 1)
            guard ordinal < dictionary.count else { return }
            unsafe dictionary.term(at: ordinal).withUnsafeBytes { unsafe body($0) }
        }
    }

    /// Appends the text of a word.
    @inline(__always)
    func append(_ code: UInt32, to sink: inout TextSink) {
        let place = Int(code) - 1
        if place < starts.count - 1 {
            let start = Int(starts[place])
            unsafe texts.withUnsafeBytes { unsafe sink.append($0, start, count: Int(starts[place + 1]) - start) }
        } else {
            unsafe withText(of: code) { unsafe sink.append($0) }
        }
    }

    /// The words of a document.
    func words(_ cursor: consuming ForwardCursor, into words: inout DocumentWords) {
        words.removeAll()
        while cursor.nextField() != nil {
            words.beginField()
            while cursor.hasToken {
                let code = cursor.nextCode()
                if code > 0 { unsafe withText(of: code) { unsafe words.append($0) } }
            }
        }
    }
}
