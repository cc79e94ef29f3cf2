/// Documents of a segment that a reading of a word by the asker's own identifiers finds.
struct OwnRun: Sendable {
    /// Ascending, deleted ones included.
    var docs: [UInt32]
    var reading: TermReading

    /// What the reading is worth in each of them.
    var worth: Double { OwnReadings.saturation * reading.quality }
}
