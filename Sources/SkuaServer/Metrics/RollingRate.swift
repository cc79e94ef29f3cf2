/// Requests and their duration over the last ten seconds.
package struct RollingRate: Sendable {
    /// Seconds that are looked back.
    package static let window = 10

    private struct Slot {
        var second = -1
        var count = 0
        var seconds = 0.0
    }

    private var slots = [Slot](repeating: Slot(), count: window)

    package init() {}

    /// Counts a request that ended in the given second of a clock that only runs forward.
    package mutating func record(seconds: Double, at now: Int) {
        let index = now % Self.window
        if slots[index].second != now { slots[index] = Slot(second: now) }
        slots[index].count += 1
        slots[index].seconds += seconds
    }

    /// Requests a second, and their mean duration in milliseconds.
    package func summary(at now: Int) -> (perSecond: Double, milliseconds: Double) {
        let recent = slots.filter { $0.second > now - Self.window && $0.second <= now }
        let count = recent.reduce(0) { $0 + $1.count }
        guard count > 0 else { return (0, 0) }
        let seconds = recent.reduce(0) { $0 + $1.seconds }
        return (Double(count) / Double(Self.window), seconds / Double(count) * 1000)
    }
}
