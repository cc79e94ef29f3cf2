/// Line drawings of the product families, as SVG.
package enum DemoImages {
    /// The names of all drawings, as they end the addresses `/demo/images/<name>.svg`; in alphabetical order.
    package static let families: [String] = drawings.keys.sorted()

    /// The drawing of a family as an SVG file; nil when there is none of that name.
    ///
    /// The ground is transparent and the strokes are mid-tones: clear on white and on black, from 96 to 400 pixels.
    package static func svg(for family: String) -> String? {
        drawings[family]?.svg(title: family.replacing("-", with: " "))
    }

    private static let drawings: [String: DemoDrawing] = {
        var all: [String: DemoDrawing] = [:]
        for set in [
            FastenerDrawings.all, BearingDrawings.all, SwitchgearDrawings.all, CableDrawings.all, ComponentDrawings.all,
            PneumaticDrawings.all,
            CuttingToolDrawings.all, HandToolDrawings.all, PowerToolDrawings.all, SafetyDrawings.all, ClothingDrawings.all,
            PackagingDrawings.all,
        ] {
            all.merge(set) { _, _ in preconditionFailure("two drawings have the same name") }
        }
        return all
    }()
}
