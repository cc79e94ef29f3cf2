/// An ISO metric thread of coarse pitch (ISO 261).
struct MetricThread: Sendable {
    /// Nominal diameter in millimetres.
    let diameter: Double
    /// Pitch in millimetres.
    let pitch: Double

    init(_ diameter: Double) {
        guard let pitch = Self.coarsePitch[diameter] else {
            preconditionFailure("M\(diameter.plain) is not in the table of coarse pitches")
        }
        self.diameter = diameter
        self.pitch = pitch
    }

    /// `M8`.
    var name: String { "M" + diameter.plain }

    /// Cross-section whose mass per length is that of the threaded shank, in mm²: that of the pitch diameter.
    var meanArea: Double {
        let pitchDiameter = diameter - 0.6495 * pitch
        return 0.7854 * pitchDiameter * pitchDiameter
    }

    private static let coarsePitch: [Double: Double] = [
        2: 0.4, 2.5: 0.45, 3: 0.5, 4: 0.7, 5: 0.8, 6: 1, 8: 1.25, 10: 1.5, 12: 1.75, 14: 2, 16: 2, 18: 2.5, 20: 2.5, 22: 2.5, 24: 3,
        27: 3, 30: 3.5, 33: 3.5, 36: 4,
    ]

    /// The thread's own attributes.
    var attributes: [DemoAttribute] { [.text("Thread", name), .mm("Thread pitch", pitch)] }
}
