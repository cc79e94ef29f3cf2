internal import CICU

/// Finds word boundaries in text without spaces, through ICU's dictionaries.
@safe
final class WordBreaker: @unchecked Sendable {
    // Unchecked because ICU's iterator is used by one thread at a time: whoever took it from the pool.

    private let iterator: OpaquePointer

    /// Fails without ICU's break data.
    init?(locale: String) {
        guard let iterator = unsafe cicu_word_breaker_open(locale) else { return nil }
        unsafe self.iterator = unsafe iterator
    }

    deinit { unsafe cicu_word_breaker_close(iterator) }

    /// The ends of the words, ascending byte offsets up to the count; nil when ICU fails.
    func breaks(in utf8: UnsafeBufferPointer<UInt8>) -> [Int]? {
        guard let base = utf8.baseAddress, unsafe cicu_word_breaker_set_text(iterator, base, Int64(utf8.count)) else { return nil }
        var breaks: [Int] = []
        while true {
            let end = unsafe Int(cicu_word_breaker_next(iterator))
            if end < 0 { return breaks }
            breaks.append(end)
        }
    }
}
