import SearchIndex
import TestSupport
import Testing

/// 1. What is kept never takes more than the budget, and is what a list in the order of use would keep.
/// 2. A value that is larger than the budget is not kept, and drives nothing out.
@Suite struct LeastRecentlyUsedTests {
    /// The same by a list that is searched from its start: the last used last.
    private struct Twin {
        let budget: Int
        var entries: [(key: Int, value: Int, bytes: Int)] = []
        var bytes: Int { entries.reduce(0) { $0 + $1.bytes } }

        mutating func value(_ key: Int) -> Int? {
            guard let place = entries.firstIndex(where: { $0.key == key }) else { return nil }
            entries.append(entries.remove(at: place))
            return entries.last?.value
        }

        mutating func insert(_ value: Int, _ bytes: Int, _ key: Int) {
            guard bytes <= budget, !entries.contains(where: { $0.key == key }) else { return }
            entries.append((key, value, bytes))
            while self.bytes > budget { entries.removeFirst() }
        }
    }

    @Test(arguments: [0, 1, 10, 100, 1000])
    func `keeps what a list would keep`(budget: Int) {
        var random = SeededRandom(UInt64(budget))
        var cache = LeastRecentlyUsed<Int, Int>(budget: budget)
        var twin = Twin(budget: budget)
        for step in 0..<5000 {
            let key = Int.random(in: 0..<40, using: &random)
            if Bool.random(using: &random) {
                #expect(cache.value(key) == twin.value(key))
            } else {
                let bytes = Int.random(in: 0...60, using: &random)
                cache.insert(step, bytes: bytes, for: key)
                twin.insert(step, bytes, key)
            }
            #expect(cache.bytes == twin.bytes && cache.count == twin.entries.count && cache.bytes <= budget)
        }
    }
}
