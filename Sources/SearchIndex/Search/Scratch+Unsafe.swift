import Synchronization

/// Memory that searches use one after the other: fresh pages for each would cost more than what is written to them.
@safe final class Scratch: @unchecked Sendable {
    /// One number for each document of a segment, whatever they were.
    let numbers: UnsafeMutablePointer<Int32>
    let capacity: Int

    private static let kept = 8
    private static let pool = Mutex<[Scratch]>([])

    /// The same memory as bitset words.
    @unsafe func words(_ count: Int) -> UnsafeMutableBufferPointer<UInt64> {
        precondition(count * 2 <= capacity, "scratch memory is too small")
        return unsafe UnsafeMutableRawBufferPointer(start: numbers, count: count * 8).bindMemory(to: UInt64.self)
    }

    private init(capacity: Int) {
        self.capacity = capacity
        unsafe numbers = UnsafeMutableRawPointer.allocate(byteCount: capacity * 4, alignment: 64).bindMemory(
            to: Int32.self, capacity: capacity)
        unsafe numbers.initialize(repeating: 0, count: capacity)
    }

    deinit { unsafe UnsafeMutableRawPointer(numbers).deallocate() }

    /// Lends memory for `capacity` documents to `body`, its only user meanwhile.
    static func use<Result>(_ capacity: Int, _ body: (Scratch) -> Result) -> Result {
        let found = pool.withLock { pool in
            pool.firstIndex { $0.capacity >= capacity }.map { pool.remove(at: $0) }
        }
        let scratch = found ?? Scratch(capacity: max(capacity, 1 << 12))
        defer {
            pool.withLock { pool in
                pool.append(scratch)
                // The smallest goes first.
                if pool.count > kept, let least = pool.indices.min(by: { pool[$0].capacity < pool[$1].capacity }) { pool.remove(at: least) }
            }
        }
        return body(scratch)
    }
}
