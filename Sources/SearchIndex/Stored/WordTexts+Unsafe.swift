import ByteStorage
import Lexicon

/// The texts of a segment's words: of the frequent ones side by side in memory, so that reading one costs no walk through the dictionary.
struct WordTexts: Sendable {
    private let dictionary: TermDictionary
    private let frequent: PackedTexts

    /// - Complexity: O(frequent words)
    init(_ frequent: FrequentTerms, _ dictionary: TermDictionary) {
        self.dictionary = dictionary
        self.frequent = PackedTexts(count: frequent.ordinals.count) { place, bytes in
            let ordinal = Int(frequent.ordinals[place])
            if ordinal < dictionary.count { dictionary.appendTerm(at: ordinal, to: &bytes) }
        }
    }

    /// What reads the texts, as long as these live.
    @unsafe struct View {
        let frequent: PackedTexts.View
        private let dictionary: TermDictionary

        fileprivate init(_ texts: WordTexts) {
            unsafe frequent = texts.frequent.view
            unsafe dictionary = texts.dictionary
        }

        /// Appends the text of a word that is not frequent, and a blank.
        /// - Parameter code: as the forward index has it; see ``FrequentTerms``.
        @inline(never)
        func appendRare(_ code: UInt32, to sink: inout TextSink) {
            let ordinal = unsafe Int(code) - 1 - frequent.count
            if unsafe ordinal < dictionary.count { unsafe sink.append { unsafe dictionary.copyTerm(at: ordinal, to: $0) } }
            sink.append(0x20)
        }
    }

    @unsafe var view: View { unsafe View(self) }

    /// The words of a document.
    func words(_ cursor: consuming ForwardCursor, into words: inout DocumentWords) {
        words.removeAll()
        while cursor.nextField() != nil {
            words.beginField()
            while cursor.hasToken {
                let code = cursor.nextCode()
                if code > 0 { append(Int(code) - 1, to: &words) }
            }
        }
    }

    private func append(_ place: Int, to words: inout DocumentWords) {
        if place < frequent.count {
            unsafe words.append(frequent[place].raw)
        } else if place - frequent.count < dictionary.count {
            words.append(dictionary.term(at: place - frequent.count))
        }
    }
}
