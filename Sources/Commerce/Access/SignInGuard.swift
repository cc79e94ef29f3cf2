/// Counts wrong passwords of one login, and closes it for a while after too many.
package struct SignInGuard: Sendable, Hashable {
    /// Wrong passwords in a row after which a login is closed.
    package static let limit = 5
    /// Seconds for which it is closed the first time; each further time doubles them.
    package static let firstLock: Int64 = 60
    /// Seconds that it is closed for at most.
    package static let longestLock: Int64 = 3600
    /// Seconds after the last wrong password at which all are forgotten.
    package static let memory: Int64 = 86_400

    /// Wrong passwords in a row.
    package private(set) var failures: Int
    /// Unix seconds.
    package private(set) var lastFailure: Int64

    package init(failures: Int = 0, lastFailure: Int64 = 0) {
        self.failures = failures
        self.lastFailure = lastFailure
    }

    /// Seconds from `moment` until the login is open again; nil when it is open.
    package func lock(at moment: Int64) -> Int64? {
        guard failures >= Self.limit else { return nil }
        let doublings = min((failures - Self.limit), 10)
        let rest = lastFailure + min(Self.firstLock << Int64(doublings), Self.longestLock) - moment
        return rest > 0 ? rest : nil
    }

    package mutating func recordFailure(at moment: Int64) {
        failures = moment - lastFailure >= Self.memory ? 1 : failures + 1
        lastFailure = moment
    }
}
