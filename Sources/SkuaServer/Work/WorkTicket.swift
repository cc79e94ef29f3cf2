import Synchronization

/// The waiting side of one piece of work: resumed exactly once, by its result, a time limit or a cancellation.
final class WorkTicket<Value: Sendable>: Sendable {
    private enum State {
        case new
        case waiting(CheckedContinuation<Value, any Error>)
        /// Decided before the continuation was there.
        case failedEarly(any Error)
        case done
    }

    private let state = Mutex(State.new)

    /// Whether somebody still waits for the result; work that nobody waits for is not started.
    var isAwaited: Bool {
        state.withLock { state in
            switch state {
            case .new, .waiting: true
            case .failedEarly, .done: false
            }
        }
    }

    /// Hands the ticket its continuation; resumes it at once, and returns false, when the ticket failed before.
    func arm(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
        let failure: (any Error)? = state.withLock { state in
            if case .failedEarly(let error) = state {
                state = .done
                return error
            }
            state = .waiting(continuation)
            return nil
        }
        if let failure { continuation.resume(throwing: failure) }
        return failure == nil
    }

    /// Resumes the waiting task; later calls do nothing.
    func finish(_ result: sending Result<Value, any Error>) {
        let waiting: CheckedContinuation<Value, any Error>? = state.withLock { state in
            guard case .waiting(let continuation) = state else { return nil }
            state = .done
            return continuation
        }
        waiting?.resume(with: result)
    }

    /// Fails the wait; works before ``arm(_:)`` as well.
    func fail(_ error: any Error) {
        let waiting: CheckedContinuation<Value, any Error>? = state.withLock { state in
            switch state {
            case .new:
                state = .failedEarly(error)
                return nil
            case .waiting(let continuation):
                state = .done
                return continuation
            case .failedEarly, .done: return nil
            }
        }
        waiting?.resume(throwing: error)
    }
}
