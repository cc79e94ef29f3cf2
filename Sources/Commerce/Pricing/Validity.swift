/// When something counts: from a moment on, and until just before another.
///
/// Moments are Unix seconds. The end is the first second at which it no longer counts; an expiry written as a day is the first
/// second of the day after.
package struct Validity: Sendable, Hashable {
    package static let always = Validity()

    /// First second at which it counts; nil means always.
    package var from: Int64?
    /// First second at which it no longer counts; nil means for ever.
    package var until: Int64?

    package init(from: Int64? = nil, until: Int64? = nil) {
        self.from = from
        self.until = until
    }

    package func contains(_ moment: Int64) -> Bool {
        (from.map { $0 <= moment } ?? true) && (until.map { moment < $0 } ?? true)
    }

    /// The next moment after `moment` at which `contains` may change; nil when it never does.
    package func edge(after moment: Int64) -> Int64? {
        if let from, from > moment { return from }
        if let until, until > moment { return until }
        return nil
    }
}
