import Dispatch
import SkuaServer
import Synchronization
import Testing

/// Blocking work runs on the pool's own threads, in bounds.
///
/// 1. Results and errors come back to the waiting task.
/// 2. No more jobs run at a time than there are threads.
/// 3. A job beyond the queue's capacity is refused at once with 503.
/// 4. So is one that joins a queue which has moved too slowly for a second; it is welcome when that is over.
/// 5. A wait ends at its time limit, and at cancellation; a job that nobody waits for any more is not started.
/// 6. After closing new jobs are refused and queued ones still run.
@Suite struct WorkerPoolTests {
    struct Failure: Error {}

    @Test func returnsResultsAndErrors() async throws {
        let pool = WorkerPool(name: "test", threads: 2, capacity: 8)
        defer { pool.close() }
        #expect(try await pool.run { 42 } == 42)
        await #expect(throws: Failure.self) { try await pool.run { throw Failure() } }
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<8 { group.addTask { try await pool.run { number } } }
            return try await group.reduce(0, +)
        }
        #expect(sum == 28)
    }

    @Test func runsAtMostOneJobPerThread() async throws {
        let pool = WorkerPool(name: "test", threads: 3, capacity: 100)
        defer { pool.close() }
        let running = Watch()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    try await pool.run {
                        running.enter()
                        Pause.sleep(milliseconds: 5)
                        running.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(running.most == 3)
    }

    @Test func refusesBeyondCapacity() async throws {
        let pool = WorkerPool(name: "test", threads: 1, capacity: 2)
        defer { pool.close() }
        let gate = DispatchSemaphore(value: 0)
        let started = DispatchSemaphore(value: 0)
        let blocked = Task {
            try await pool.run {
                started.signal()
                gate.wait()
            }
        }
        await Pause.wait(for: started)
        let queued = (0..<2).map { _ in Task { try await pool.run {} } }
        while pool.waiting < 2 { await Task.yield() }
        await #expect(throws: ServerError.overloaded) { try await pool.run {} }
        gate.signal()
        _ = try await blocked.value
        for task in queued { try await task.value }
    }

    /// On a busy machine the queue may be late before all of it stands there; then everything is tried once more.
    @Test func refusesWhatWouldBeLate() async throws {
        var isDone = false
        for _ in 0..<20 where !isDone { isDone = try await refusesWhatWouldBeLateOnce() }
        #expect(isDone)
    }

    /// - Returns: false where the queue was slow to be made.
    private func refusesWhatWouldBeLateOnce() async throws -> Bool {
        let pool = WorkerPool(name: "test", threads: 1, capacity: 1_000, wait: .milliseconds(1))
        defer { pool.close() }
        let (first, gate, started) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        var jobs: [@Sendable () -> Void] = [{ first.wait() }]
        jobs += (0..<12).map { _ in { Pause.sleep(milliseconds: 100) } }
        jobs.append {
            started.signal()
            gate.wait()
        }
        jobs.append {}
        var tasks: [Task<Void, any Error>] = []
        let begin = ContinuousClock.now
        for (number, job) in jobs.enumerated() {
            tasks.append(Task { try await pool.run(job) })
            while number > 0, pool.waiting < number {
                guard ContinuousClock.now - begin < .milliseconds(500) else {
                    first.signal()
                    gate.signal()
                    for task in tasks { _ = try? await task.value }
                    return false
                }
                await Task.yield()
            }
        }
        first.signal()
        await Pause.wait(for: started)
        await #expect(throws: ServerError.overloaded) { try await pool.run {} }
        gate.signal()
        for task in tasks { try await task.value }
        try await pool.run {}
        return true
    }

    @Test func stopsWaitingAtTheLimit() async throws {
        let pool = WorkerPool(name: "test", threads: 1, capacity: 2)
        defer { pool.close() }
        let gate = DispatchSemaphore(value: 0)
        await #expect(throws: ServerError.timeLimit) {
            try await pool.run(within: .milliseconds(20)) { gate.wait() }
        }
        let ran = Watch()
        await #expect(throws: ServerError.timeLimit) {
            try await pool.run(within: .milliseconds(20)) { ran.enter() }
        }
        gate.signal()
        try await pool.run {}
        #expect(ran.most == 0)
    }

    @Test func cancellationEndsTheWait() async throws {
        let pool = WorkerPool(name: "test", threads: 1, capacity: 2)
        defer { pool.close() }
        let gate = DispatchSemaphore(value: 0)
        let task = Task { try await pool.run { gate.wait() } }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        gate.signal()
    }

    @Test func closingRefusesNewWork() async throws {
        let pool = WorkerPool(name: "test", threads: 1, capacity: 4)
        let gate = DispatchSemaphore(value: 0)
        let first = Task { try await pool.run { gate.wait() } }
        let second = Task { try await pool.run { 7 } }
        while pool.waiting < 1 { await Task.yield() }
        pool.close()
        await #expect(throws: ServerError.shuttingDown) { try await pool.run {} }
        gate.signal()
        _ = try await first.value
        #expect(try await second.value == 7)
    }
}

/// Blocking without blocking a task.
enum Pause {
    /// Puts the calling thread to sleep.
    static func sleep(milliseconds: UInt32) {
        _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(Int(milliseconds)))
    }

    /// Waits for a signal on a thread of Dispatch.
    static func wait(for semaphore: DispatchSemaphore) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                semaphore.wait()
                continuation.resume()
            }
        }
    }
}

/// How many are inside at a time.
final class Watch: Sendable {
    private let state = Mutex((now: 0, most: 0))

    var most: Int { state.withLock { $0.most } }

    func enter() {
        state.withLock { state in
            state.now += 1
            state.most = max(state.most, state.now)
        }
    }

    func leave() {
        state.withLock { $0.now -= 1 }
    }
}
