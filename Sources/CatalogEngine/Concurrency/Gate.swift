import Foundation

/// A place where threads wait until a condition over shared state holds.
///
/// The state itself lives in mutexes and atomics elsewhere: whoever changes it calls ``notify()`` afterwards. A waiter
/// looks at the state while it holds the gate's lock, so that a change between looking and waiting is not missed.
final class Gate: Sendable {
    private let condition = NSCondition()

    /// Waits until `predicate` holds.
    ///
    /// - Parameters:
    ///   - seconds: how long at most; nil for as long as it takes.
    ///   - predicate: must not call ``notify()``.
    /// - Returns: whether the predicate held at last.
    @discardableResult
    func wait(seconds: Double? = nil, until predicate: () -> Bool) -> Bool {
        let deadline = seconds.map { Date(timeIntervalSinceNow: $0) }
        condition.lock()
        defer { condition.unlock() }
        while !predicate() {
            if let deadline {
                guard condition.wait(until: deadline) else { return predicate() }
            } else {
                condition.wait()
            }
        }
        return true
    }

    /// Lets all waiters look again.
    func notify() {
        condition.lock()
        condition.broadcast()
        condition.unlock()
    }
}
