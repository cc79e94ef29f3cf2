/// How far an import has come.
package struct ImportProgress: Sendable, Equatable {
    /// Bytes taken from the inputs; compressed ones where they are.
    package var bytesRead = 0
    /// Bytes of all inputs; nil for streams.
    package var totalBytes: Int?
    /// Records seen.
    package var rows = 0
    /// Records written, or ready to be.
    package var accepted = 0
    package var rejected = 0
    /// Seconds since the import began.
    package var seconds = 0.0

    package init() {}

    /// Part of the bytes that is done, 0...1; nil for streams.
    package var fraction: Double? {
        totalBytes.map { $0 > 0 ? min(1, Double(bytesRead) / Double($0)) : 1 }
    }

    package var rowsPerSecond: Double { seconds > 0 ? Double(rows) / seconds : 0 }

    /// Seconds that are left at the present rate; nil while there is nothing to tell it by.
    package var secondsLeft: Double? {
        guard let fraction, fraction > 0.001, seconds > 0.2 else { return nil }
        return seconds / fraction - seconds
    }
}
