import Synchronization

/// Work that nobody waits for, done piece by piece on one thread of low priority.
///
/// The thread begins with the first piece and ends with the last, so that an engine that has nothing to do has no thread for it. A
/// bounded number of pieces waits; more are not taken, and whoever brings one may come again.
final class LaterWork: Sendable {
    private struct State {
        var waiting: [@Sendable () -> Void] = []
        var thread: WorkerThread?
        var isClosed = false
    }

    private let name: String
    private let limit: Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - name: of the thread, at most 15 characters.
    ///   - limit: pieces that wait at most.
    init(name: String, limit: Int) {
        (self.name, self.limit) = (name, limit)
    }

    /// Has something done after what waits already.
    /// - Returns: whether it was taken.
    func add(_ body: @escaping @Sendable () -> Void) -> Bool {
        state.withLock { state in
            guard !state.isClosed, state.waiting.count < limit else { return false }
            state.waiting.append(body)
            if state.thread == nil { state.thread = WorkerThread(name: name, isBackground: true) { [self] in run() } }
            return true
        }
    }

    private func run() {
        while let body = next() { body() }
    }

    private func next() -> (@Sendable () -> Void)? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.thread = nil
                return nil
            }
            return state.waiting.removeFirst()
        }
    }

    /// Takes no more work, drops what waits, and returns when what is being done is done.
    func close() {
        let thread = state.withLock { state in
            state.isClosed = true
            state.waiting = []
            return state.thread
        }
        thread?.join()
    }
}
