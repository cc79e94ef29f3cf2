/// Tells an overload from a burst by how long work waits, and for how long that has been so.
///
/// A queue that is emptied now and then only takes up a burst, however long it is. One whose work has waited longer than the target for
/// a whole interval holds more than can be done: whatever joins it makes all behind it late. New work is then refused until the wait is
/// below the target again, so that what is let in is answered in time. After Nichols and Jacobson, "Controlling Queue Delay" (ACM Queue,
/// 2012), with refusals at the entrance in the place of drops at the exit.
package struct QueueAge: Sendable {
    /// How long work should wait at most.
    package let target: Duration
    /// How long it may be otherwise.
    package let interval: Duration
    private var lateSince: ContinuousClock.Instant?

    package init(target: Duration, interval: Duration) {
        self.target = target
        self.interval = interval
    }

    /// Notes that work is taken up that has waited for some time.
    package mutating func took(after wait: Duration, at now: ContinuousClock.Instant) {
        if wait > target {
            lateSince = lateSince ?? now
        } else if wait < target / 2 {
            lateSince = nil
        }
    }

    /// Whether new work is to be refused.
    /// - Parameter wait: how long the first in the queue has waited.
    package func refuses(behind wait: Duration, at now: ContinuousClock.Instant) -> Bool {
        guard wait > target, let lateSince else { return false }
        return now - lateSince > interval
    }
}
