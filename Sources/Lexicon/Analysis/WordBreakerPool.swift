import Synchronization

/// Break iterators that are not in use; opening one takes longer than most texts.
final class WordBreakerPool: Sendable {
    private let locale: String
    private let idle = Mutex<[WordBreaker]>([])

    init(locale: String) { self.locale = locale }

    /// Calls back with an iterator that nobody else uses; with nil when ICU has none.
    func withBreaker<Result>(_ body: (WordBreaker?) throws -> Result) rethrows -> Result {
        let breaker = idle.withLock { $0.popLast() } ?? WordBreaker(locale: locale)
        defer { if let breaker { idle.withLock { $0.append(breaker) } } }
        return try body(breaker)
    }
}
