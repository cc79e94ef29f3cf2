import CatalogEngine
import Synchronization
import Testing

/// 1. Results come in the order of reading, whatever the order in which the work is done.
/// 2. Never more than `depth` items are on their way.
/// 3. Cancelling ends all threads; joining waits for every worker to finish.
@Suite struct OrderedPipelineTests {
    /// Counts up to a limit from any thread.
    private final class Counter: Sendable {
        let value = Atomic<Int>(0)
    }

    private static func pipeline(_ count: Int, workers: Int, depth: Int, read: Counter, finished: Counter) -> OrderedPipeline<Int, Int> {
        OrderedPipeline(workers: workers, depth: depth) {
            {
                let next = read.value.load(ordering: .relaxed)
                guard next < count else { return nil }
                read.value.store(next + 1, ordering: .relaxed)
                return next
            }
        } worker: { _ in
            PipelineWorker { number in
                // The later ones are done sooner.
                var spin = (number * 7919) % 97 * 100
                while spin > 0 { spin -= 1 }
                return number * 2
            } finish: {
                finished.value.add(1, ordering: .relaxed)
            }
        }
    }

    @Test("1, 2: order and depth", arguments: [(1, 1), (1, 5), (4, 1), (4, 9)])
    func order(workers: Int, depth: Int) {
        let (read, finished) = (Counter(), Counter())
        let pipeline = Self.pipeline(2000, workers: workers, depth: depth, read: read, finished: finished)
        for expected in 0..<2000 {
            #expect(pipeline.next() == expected * 2)
            #expect(read.value.load(ordering: .relaxed) <= expected + 1 + depth)
        }
        #expect(pipeline.next() == nil)
        pipeline.join()
        #expect(finished.value.load(ordering: .relaxed) == workers)
    }

    @Test("3: cancelling")
    func cancelling() {
        let (read, finished) = (Counter(), Counter())
        let pipeline = Self.pipeline(1_000_000, workers: 3, depth: 8, read: read, finished: finished)
        for _ in 0..<10 { _ = pipeline.next() }
        pipeline.cancel()
        #expect(pipeline.next() == nil)
        #expect(finished.value.load(ordering: .relaxed) == 3)
        #expect(read.value.load(ordering: .relaxed) < 100)
    }
}
