/// A line drawing on a square of 240 by 240, made of paths in a few inks.
///
/// The inks are mid-tones on a transparent ground, so that a drawing is as clear on white as on black.
struct DemoDrawing: Sendable {
    /// How a path is drawn.
    enum Ink: Sendable {
        /// An outline with a light fill: the body of a thing.
        case solid
        /// A fill without outline, for the darker side of a body.
        case shade
        /// A thin line: edges within a body.
        case line
        /// An outline in the second colour, filled lightly: what the eye should go to.
        case tint
        /// A thin line in the second colour.
        case accent
        /// A dash-dot line in the second colour: an axis.
        case axis
    }

    /// A path with its ink.
    struct Mark: Sendable {
        let ink: Ink
        /// Path data of SVG.
        let path: String

        static func solid(_ path: String) -> Mark { Mark(ink: .solid, path: path) }
        static func shade(_ path: String) -> Mark { Mark(ink: .shade, path: path) }
        static func line(_ path: String) -> Mark { Mark(ink: .line, path: path) }
        static func tint(_ path: String) -> Mark { Mark(ink: .tint, path: path) }
        static func accent(_ path: String) -> Mark { Mark(ink: .accent, path: path) }
        static func axis(_ path: String) -> Mark { Mark(ink: .axis, path: path) }
    }

    let marks: [Mark]
    /// Degrees clockwise around the middle; long things lie along the diagonal.
    let rotation: Double

    init(_ marks: [Mark], rotation: Double = 0) {
        self.marks = marks
        self.rotation = rotation
    }

    /// A long thing drawn along the line y = 120, from about x = −20 to 260; it is made a tenth smaller.
    static func diagonal(_ marks: [Mark]) -> DemoDrawing { DemoDrawing(marks, rotation: -38) }

    /// The drawing as a file of its own.
    /// - Parameter title: what it shows, for those who do not see it.
    func svg(title: String) -> String {
        var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 240 240\" role=\"img\"><title>\(title)</title>"
        text += "<g fill=\"none\" fill-rule=\"evenodd\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
        if rotation != 0 { text += " transform=\"translate(120 120) rotate(\(rotation.plain)) scale(.9) translate(-120 -120)\"" }
        text += ">"
        for mark in marks { text += "<path \(Self.style(mark.ink)) d=\"\(mark.path)\"/>" }
        return text + "</g></svg>"
    }

    private static let base = "#6b8299"
    private static let second = "#d9772b"

    private static func style(_ ink: Ink) -> String {
        switch ink {
        case .solid: "stroke=\"\(base)\" stroke-width=\"3.4\" fill=\"\(base)\" fill-opacity=\".13\""
        case .shade: "fill=\"\(base)\" fill-opacity=\".28\""
        case .line: "stroke=\"\(base)\" stroke-width=\"2\""
        case .tint: "stroke=\"\(second)\" stroke-width=\"3\" fill=\"\(second)\" fill-opacity=\".2\""
        case .accent: "stroke=\"\(second)\" stroke-width=\"2.4\""
        case .axis: "stroke=\"\(second)\" stroke-width=\"1.3\" stroke-dasharray=\"12 4 2 4\" stroke-opacity=\".8\""
        }
    }
}
