import Dispatch
import Synchronization

extension Twin {
    /// What `body` returns for each number in a range, in order, computed on `threads` threads.
    func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        if threads == 1 { return (0..<count).map(body) }
        let chunk = max(1, (count + threads * 8 - 1) / (threads * 8))
        let chunks = (count + chunk - 1) / chunk
        let results = Mutex<[Int: [Result]]>([:])
        DispatchQueue.concurrentPerform(iterations: chunks) { number in
            let part = (number * chunk..<min((number + 1) * chunk, count)).map(body)
            results.withLock { $0[number] = part }
        }
        return results.withLock { results in (0..<chunks).flatMap { results[$0] ?? [] } }
    }
}

/// The values of a document, each with its field and its words.
struct TwinRuns: Sequence, IteratorProtocol {
    private let words: [Int32]
    private var following = 0

    init(_ document: TwinDocument) {
        words = document.words
    }

    mutating func next() -> (field: Int32, words: ArraySlice<Int32>)? {
        guard following < words.count else { return nil }
        let field = -1 - words[following]
        var end = following + 1
        while end < words.count, words[end] >= 0 { end += 1 }
        defer { following = end }
        return (field, words[following + 1..<end])
    }
}
