/// The department of bearings, bearing units and seals.
enum Bearings {
    @Sendable static func families() -> [DemoFamily] {
        DeepGrooveBearings.families() + RollerBearings.families() + NeedleBearings.families() + BearingUnits.families() + Seals.families()
    }

    /// Mass of a rolling bearing by its envelope: two thirds of a solid ring, which is within a few percent of catalog masses.
    static func grams(bore: Double, outer: Double, width: Double) -> Double {
        0.7854 * (outer * outer - bore * bore) * width * 0.00785 * 0.675
    }

    static func size(bore: Double, outer: Double, width: Double) -> [DemoAttribute] {
        [.mm("Bore diameter", bore), .mm("Outer diameter", outer), .mm("Width", width)]
    }

    /// `20x47x14`, as bearing lists print it.
    static func sizeText(bore: Double, outer: Double, width: Double) -> String { "\(bore.plain)x\(outer.plain)x\(width.plain)" }

    /// Shafts of 15 to 40 mm are asked for most.
    static func demand(bore: Double) -> Double { 0.3 + 2 / (1 + abs(bore - 22) / 10) }
}
