/// The department of screws, nuts, washers, rods and anchors.
enum Fasteners {
    @Sendable static func families() -> [DemoFamily] {
        HexScrews.families() + SocketScrews.families() + MachineScrews.families() + SelfTappingScrews.families() + Nuts.families()
            + Washers.families() + ThreadedRods.families() + RetainingRings.families() + Anchors.families()
    }

    /// Lengths in which metric screws are made, in millimetres.
    static let lengths: [Double] = [
        3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 90, 100, 110, 120, 130, 140, 150, 160, 180, 200,
    ]

    /// The lengths of ``lengths`` within bounds, both included.
    static func lengths(from shortest: Double, to longest: Double) -> [Double] {
        lengths.filter { $0 >= shortest && $0 <= longest }
    }

    /// Common sizes sell far more: a bell around M8 and medium lengths.
    static func demand(diameter: Double, length: Double) -> Double {
        let bySize = 1 / (1 + abs(diameter - 8) / 3)
        let byLength = 1 / (1 + abs(length - diameter * 4.5) / (diameter * 4))
        return 0.3 + 2.2 * bySize * byLength
    }

    /// The nut and washer that go with a screw of a material, by SKU.
    static func nutAndWasher(thread: MetricThread, material: FastenerMaterial) -> [String] {
        guard (3...24).contains(thread.diameter) else { return [] }
        return switch material.code {
        case "A2", "A4": ["NU-\(thread.name)-\(material.code)", "WA-\(thread.name)-\(material.code)"]
        case "109", "129": ["NU-\(thread.name)-10", "WA-\(thread.name)-ZN"]
        default: ["NU-\(thread.name)-8", "WA-\(thread.name)-ZN"]
        }
    }
}
