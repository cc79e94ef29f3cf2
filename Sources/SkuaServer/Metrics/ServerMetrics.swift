import Synchronization

/// Counts of requests and searches since the start, in memory.
final class ServerMetrics: Sendable {
    /// A route with its method: `GET /collections/{collection}`.
    struct RouteKey: Hashable, Sendable {
        var method: String
        var route: String
    }

    /// What is known of one route.
    struct RouteMetrics: Sendable {
        /// Requests by HTTP status.
        var statuses: [Int: Int] = [:]
        var latency = LatencyHistogram()
        var rate = RollingRate()
    }

    /// Everything at one moment.
    struct Snapshot: Sendable {
        var routes: [RouteKey: RouteMetrics] = [:]
        var searches = LatencyHistogram()
        var searchRate = RollingRate()
    }

    private let state = Mutex(Snapshot())
    private let start = ContinuousClock.now

    /// Whole seconds since the start, from a clock that only runs forward.
    var now: Int { Int((ContinuousClock.now - start).components.seconds) }

    /// Counts a request.
    func record(method: String, route: String, status: Int, seconds: Double) {
        let now = now
        state.withLock { state in
            state.routes[RouteKey(method: method, route: route), default: RouteMetrics()].add(status, seconds, now)
        }
    }

    /// Counts a search; a `multi_search` counts each of its searches.
    func recordSearch(seconds: Double) {
        let now = now
        state.withLock { state in
            state.searches.record(seconds: seconds)
            state.searchRate.record(seconds: seconds, at: now)
        }
    }

    /// A copy of all counts.
    func snapshot() -> Snapshot { state.withLock { $0 } }
}

extension ServerMetrics.RouteMetrics {
    fileprivate mutating func add(_ status: Int, _ seconds: Double, _ now: Int) {
        statuses[status, default: 0] += 1
        latency.record(seconds: seconds)
        rate.record(seconds: seconds, at: now)
    }
}
