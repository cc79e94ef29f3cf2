/// What one connection saw.
struct LoadShare: Sendable {
    /// Milliseconds of each answer with status 200; from the time a request was due, when a rate is given.
    var milliseconds: [Double] = []
    /// How many answers had each other status; 0 stands for a broken connection.
    var refusals: [Int: Int] = [:]
    /// Of the refusals, those that said when to come back.
    var withRetryAfter = 0

    mutating func add(_ other: LoadShare) {
        milliseconds += other.milliseconds
        refusals.merge(other.refusals, uniquingKeysWith: +)
        withRetryAfter += other.withRetryAfter
    }
}
