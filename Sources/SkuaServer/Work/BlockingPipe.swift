package import Dispatch
import Synchronization

/// Carries chunks from a thread that may block to a task that must not, with at most `capacity` chunks in between.
///
/// One producer, one consumer. A producer whose consumer went away, or takes nothing for `patience`, gets an error, so that a
/// client that stopped reading cannot keep a thread for ever.
package final class BlockingPipe: Sendable {
    /// The consumer went away or is too slow.
    package struct Broken: Error {}

    private struct State {
        var chunks: [[UInt8]] = []
        var ending: Result<Void, any Error>?
        var isAbandoned = false
        var consumer: CheckedContinuation<[UInt8]?, any Error>?
    }

    private let state = Mutex(State())
    private let free: DispatchSemaphore
    private let patience: DispatchTimeInterval

    package init(capacity: Int, patience: DispatchTimeInterval = .seconds(60)) {
        free = DispatchSemaphore(value: 0)
        self.patience = patience
        for _ in 0..<capacity { free.signal() }
    }

    /// Hands a chunk over; waits while the pipe is full.
    /// - Throws: ``Broken``.
    package func send(_ chunk: [UInt8]) throws {
        guard free.wait(timeout: .now() + patience) == .success else { throw Broken() }
        let (consumer, isAbandoned) = state.withLock { state in
            let consumer = state.consumer
            state.consumer = nil
            if consumer == nil { state.chunks.append(chunk) }
            return (consumer, state.isAbandoned)
        }
        if isAbandoned { throw Broken() }
        if let consumer {
            free.signal()
            consumer.resume(returning: chunk)
        }
    }

    /// Ends the stream, with an error or well; what was sent before is still delivered.
    package func finish(_ ending: Result<Void, any Error>) {
        let consumer = state.withLock { state in
            let consumer = state.consumer
            state.consumer = nil
            if consumer == nil { state.ending = ending } else { state.ending = .success(()) }
            return consumer
        }
        consumer?.resume(with: ending.map { nil })
    }

    /// The next chunk; nil at the end.
    /// - Throws: the error that the producer finished with.
    package func next() async throws -> [UInt8]? {
        try await withCheckedThrowingContinuation { continuation in
            let answer: Result<[UInt8]?, any Error>? = state.withLock { state in
                if !state.chunks.isEmpty { return .success(state.chunks.removeFirst()) }
                if let ending = state.ending { return ending.map { nil } }
                state.consumer = continuation
                return nil
            }
            guard let answer else { return }
            if case .success(.some) = answer { free.signal() }
            continuation.resume(with: answer)
        }
    }

    /// Tells the producer that nobody takes any more.
    package func abandon() {
        state.withLock { $0.isAbandoned = true }
        free.signal()
    }
}
