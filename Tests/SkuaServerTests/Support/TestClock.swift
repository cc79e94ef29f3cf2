import Synchronization

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let moment: Mutex<Int64>

    init(_ moment: Int64 = 1_700_000_000) {
        self.moment = Mutex(moment)
    }

    /// Unix seconds.
    var now: Int64 { moment.withLock { $0 } }

    func advance(_ seconds: Int64) { moment.withLock { $0 += seconds } }
}
