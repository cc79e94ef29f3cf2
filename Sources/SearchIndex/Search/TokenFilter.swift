/// A first look at whether a token of a document may be one of some readings: most are none.
///
/// One bit for each remainder of the readings by 64; wide ranges set all, and leave it to the bounds.
struct TokenFilter {
    private let remainders: UInt64
    /// What all readings lie in.
    private let least: UInt32
    private let greatest: UInt32

    /// - Parameter readings: ordinals + 1.
    init(_ readings: [Range<UInt32>]) {
        var remainders: UInt64 = 0
        for range in readings {
            if range.count >= 64 {
                remainders = .max
                break
            }
            for token in range { remainders |= 1 << UInt64(token & 63) }
        }
        self.remainders = remainders
        least = readings.map(\.lowerBound).min() ?? .max
        greatest = readings.map(\.upperBound).max() ?? 0
    }

    @inline(__always)
    func mayHold(_ token: UInt32) -> Bool { remainders >> UInt64(token & 63) & 1 == 1 && token >= least && token < greatest }
}
