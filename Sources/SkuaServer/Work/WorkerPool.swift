import Dispatch
import Foundation
import Synchronization

/// A fixed number of threads for work that blocks, with a bounded queue before them.
///
/// Searches, writes and exports run here, so that neither an event loop nor the cooperative pool of Swift ever waits for
/// a disk or a processor. Work starts in the order it came. When the queue is full, or moves too slowly for too long, new work is
/// turned away at once: an early 503 is worth more than a late answer.
package final class WorkerPool: Sendable {
    private struct Job: Sendable {
        let since: ContinuousClock.Instant
        let run: @Sendable () -> Void
    }

    private struct State {
        /// Jobs in order; those before `head` have been taken.
        var jobs: [Job?] = []
        var head = 0
        var isClosed = false
        var age: QueueAge?
        var waiting: Int { jobs.count - head }

        mutating func take() -> Job? {
            guard head < jobs.count else { return nil }
            let job = jobs[head]
            jobs[head] = nil
            if let job {
                let now = ContinuousClock.now
                age?.took(after: now - job.since, at: now)
            }
            head += 1
            if head == jobs.count {
                jobs.removeAll(keepingCapacity: true)
                head = 0
            } else if head >= 1024 {
                jobs.removeFirst(head)
                head = 0
            }
            return job
        }
    }

    /// Jobs that may wait; one more is refused.
    package let capacity: Int
    private let state: Mutex<State>
    private let available = DispatchSemaphore(value: 0)
    private let threadCount: Int

    /// Starts the threads.
    /// - Parameters:
    ///   - name: shown by debuggers and `top`.
    ///   - threads: how many jobs run at a time, at least 1.
    ///   - capacity: jobs that may wait for a thread.
    ///   - wait: how long a job should wait at most, without a bound unless given: when the jobs of a whole second have waited longer, new
    ///     ones are refused until the wait is shorter again.
    package init(name: String, threads: Int, capacity: Int, wait: Duration? = nil) {
        precondition(threads > 0, "a worker pool needs a thread")
        self.capacity = capacity
        state = Mutex(State(age: wait.map { QueueAge(target: $0, interval: .seconds(1)) }))
        threadCount = threads
        for index in 0..<threads {
            let thread = Thread { [self] in work() }
            thread.name = "\(name)-\(index)"
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// Jobs that wait for a thread now.
    package var waiting: Int { state.withLock { $0.waiting } }

    /// Runs work on one of the threads and returns its result.
    /// - Parameter limit: how long to wait for the result; the work is not started, or its result is dropped, after that.
    /// - Throws: ``ServerError/overloaded`` when the queue is full or moves too slowly, ``ServerError/timeLimit`` when the time is up,
    ///   ``ServerError/shuttingDown`` after ``close()``, `CancellationError`, and whatever the work throws.
    package func run<Value: Sendable>(
        within limit: Duration? = nil, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let ticket = WorkTicket<Value>()
        let deadline = limit.map { ContinuousClock.now + $0 }
        let timer = limit.map { limit in
            Task.detached {
                try await Task.sleep(for: limit)
                ticket.fail(ServerError.timeLimit)
            }
        }
        defer { timer?.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard ticket.arm(continuation) else { return }
                let refusal = enqueue {
                    guard ticket.isAwaited else { return }
                    if let deadline, ContinuousClock.now >= deadline { return ticket.fail(ServerError.timeLimit) }
                    ticket.finish(Result { try work() })
                }
                if let refusal { ticket.fail(refusal) }
            }
        } onCancel: {
            ticket.fail(CancellationError())
        }
    }

    /// Turns new work away; what is queued still runs, then the threads end.
    package func close() {
        state.withLock { $0.isClosed = true }
        for _ in 0..<threadCount { available.signal() }
    }

    private func enqueue(_ run: @escaping @Sendable () -> Void) -> ServerError? {
        let refusal: ServerError? = state.withLock { state in
            if state.isClosed { return .shuttingDown }
            if state.waiting >= capacity { return .overloaded }
            let now = ContinuousClock.now
            if state.waiting > 0, let age = state.age, let first = state.jobs[state.head], age.refuses(behind: now - first.since, at: now) {
                return .overloaded
            }
            state.jobs.append(Job(since: now, run: run))
            return nil
        }
        if refusal == nil { available.signal() }
        return refusal
    }

    private func work() {
        while true {
            available.wait()
            let (job, isClosed) = state.withLock { ($0.take(), $0.isClosed) }
            if let job {
                job.run()
            } else if isClosed {
                return
            }
        }
    }
}
