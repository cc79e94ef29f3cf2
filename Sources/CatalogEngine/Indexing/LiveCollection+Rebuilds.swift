import Synchronization

extension LiveCollection {
    /// What became of a request for a rebuild.
    enum RebuildOutcome {
        case done
        case failed(String)
        /// The collection was dropped, or the engine closed.
        case closed
    }

    /// Asks for a rebuild, which the maintenance thread does.
    /// - Returns: the request's number.
    @discardableResult
    func requestRebuild() -> Int {
        state.withLock { state in
            state.rebuildsRequested += 1
            return state.rebuildsRequested
        }
    }

    /// The number of the latest request when it has not been served.
    var pendingRebuild: Int? {
        state.withLock { $0.rebuildsServed < $0.rebuildsRequested ? $0.rebuildsRequested : nil }
    }

    /// Notes that all requests up to a number are served.
    func didRebuild(_ request: Int) {
        state.withLock { state in
            state.rebuildsServed = max(state.rebuildsServed, request)
            state.progress = nil
            state.failure = nil
            state.isVerified = true
        }
        gate.notify()
    }

    /// Notes that a rebuild failed; it stays asked for.
    func didFailToRebuild(_ message: String) {
        state.withLock { state in
            state.rebuildsFailed += 1
            state.progress = nil
            state.failure = message
        }
        gate.notify()
    }

    /// Tells those who wait how far the rebuild has come.
    func report(_ progress: IndexProgress) {
        state.withLock { state in
            state.progress = progress
            // The first seven eighths are for the documents, the rest for joining the segments.
            if case .rebuilding = state.phase {
                state.phase = .rebuilding(progress.phase == .reading ? progress.fraction * 0.875 : 0.875 + progress.fraction * 0.125)
            }
        }
        gate.notify()
    }

    /// Waits until a request for a rebuild is served.
    /// - Parameter progress: called now and then on this thread with how far the work has come.
    func waitForRebuild(_ request: Int, progress: (IndexProgress) -> Void) -> RebuildOutcome {
        let failedBefore = state.withLock { $0.rebuildsFailed }
        while true {
            var last: IndexProgress?
            gate.wait(seconds: 0.1) {
                state.withLock { state in
                    last = state.progress
                    return state.rebuildsServed >= request || state.rebuildsFailed > failedBefore || state.isClosed
                }
            }
            if let last { progress(last) }
            let outcome: RebuildOutcome? = state.withLock { state in
                if state.rebuildsServed >= request { return .done }
                if state.isClosed { return .closed }
                if state.rebuildsFailed > failedBefore { return .failed(state.failure ?? "unknown") }
                return nil
            }
            if let outcome { return outcome }
        }
    }

    /// Whether the files were found sound since the index was opened.
    var isVerified: Bool { state.withLock { $0.isVerified } }

    func didVerify() {
        state.withLock { $0.isVerified = true }
        gate.notify()
    }
}

extension LiveCollection.State {
    var isClosed: Bool {
        if case .closed = phase { true } else { false }
    }
}
