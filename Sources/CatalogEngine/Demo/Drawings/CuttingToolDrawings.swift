/// Drills, taps, dies, discs and saw blades.
enum CuttingToolDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "drill-bit": drillBit, "hammer-drill-bit": hammerDrillBit, "chisel": chisel, "tap": tap, "die": die,
            "cutting-disc": cuttingDisc, "flap-disc": flapDisc, "diamond-disc": diamondDisc, "saw-blade": sawBlade,
            "jigsaw-blade": jigsawBlade, "hole-saw": holeSaw,
        ]
    }

    /// The two edges of a flute, wound along a drill.
    private static func flutes(_ start: Double, _ end: Double, radius: Double, pitch: Double) -> String {
        stride(from: start, to: end - pitch * 0.8, by: pitch).map { x in
            let low = (120 - radius).plain
            let high = (120 + radius).plain
            return "M\(x.plain) \(high)C\((x + pitch * 0.5).plain) \(high) \((x + pitch * 0.5).plain) \(low) \((x + pitch).plain) \(low)"
                + "M\((x + pitch * 0.42).plain) \(high)"
                + "C\((x + pitch * 0.85).plain) \(high) \((x + pitch * 0.85).plain) \(low) \((x + pitch * 1.3).plain) \(low)"
        }.joined()
    }

    private static var drillBit: DemoDrawing {
        .diagonal([
            .solid(S.box(-22, 105, 98, 30, 3)), .shade(S.box(-22, 125, 98, 10, 3)), .solid("M76 102H242L262 120L242 138H76z"),
            .line(flutes(80, 232, radius: 18, pitch: 36)), .tint("M242 102L262 120L242 138L236 120z"), .axis("M-34 120H274"),
        ])
    }

    private static var hammerDrillBit: DemoDrawing {
        .diagonal([
            .solid(S.box(-24, 104, 84, 32, 5)), .line("M-8 112H30M-8 128H30"), .shade(S.box(-10, 114, 36, 12, 5)),
            .solid("M60 108H74V132H60z"), .solid("M74 103H240V137H74z"), .line(flutes(78, 236, radius: 17, pitch: 30)),
            .tint("M238 92L262 120L238 148L232 120z"), .axis("M-34 120H272"),
        ])
    }

    private static var chisel: DemoDrawing {
        .diagonal([
            .solid(S.box(-24, 104, 82, 32, 5)), .shade(S.box(-10, 114, 36, 12, 5)), .solid("M58 110H180V130H58z"), .line("M58 120H180"),
            .solid("M180 110L206 84H242V156H206L180 130z"), .tint("M242 84H262V156H242z"), .axis("M-34 120H272"),
        ])
    }

    private static var tap: DemoDrawing {
        .diagonal([
            .solid(S.box(-26, 108, 26, 24, 2)), .line("M-26 120H0"), .solid(S.box(0, 104, 104, 32, 2)), .shade(S.box(0, 125, 104, 11, 2)),
            .solid("M104 109H128V131H104z"), .solid("M128 98H234L254 112V128L234 142H128z"),
            .line(S.thread(130, 236, y: 120, radius: 22, pitch: 9)), .tint("M128 112Q190 124 254 114V126Q190 136 128 126z"),
            .axis("M-36 120H268"),
        ])
    }

    private static var die: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(120, 120, 96)), .line(S.circle(120, 120, 86)), .solid(S.circle(120, 120, 30)),
            .line(S.rays(120, 120, from: 30, to: 38, 28)), .tint(S.around(120, 120, 46, 4, from: 45) { S.circle($0, $1, 19) }),
            .accent("M210 112H222V128H210"), .line("M24 110L34 120L24 130"), .axis("M8 120H232M120 8V232"),
        ])
    }

    private static var cuttingDisc: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(120, 120, 100) + S.circle(120, 120, 18)), .line(S.circle(120, 120, 94)),
            .tint(S.circle(120, 120, 54) + S.circle(120, 120, 18)), .line(S.circle(120, 120, 28)),
            .line(S.rays(120, 120, from: 62, to: 88, 12, lean: 10)), .accent("M82 96A44 44 0 0 1 120 76M120 76L110 70M120 76L111 84"),
        ])
    }

    private static var flapDisc: DemoDrawing {
        DemoDrawing([
            .solid(S.gear(120, 120, 92, 102, 36)), .line(S.rays(120, 120, from: 52, to: 92, 36, lean: 14)),
            .tint(S.circle(120, 120, 50) + S.circle(120, 120, 18)), .line(S.circle(120, 120, 30)),
        ])
    }

    private static var diamondDisc: DemoDrawing {
        let slots = S.rays(120, 120, from: 74, to: 100, 12, from: 15)
        return DemoDrawing([
            .tint(S.circle(120, 120, 102) + S.circle(120, 120, 86)), .solid(S.circle(120, 120, 86) + S.circle(120, 120, 18)), .line(slots),
            .line(S.around(120, 120, 74, 12, from: 15) { S.circle($0, $1, 4) }), .line(S.circle(120, 120, 40)),
            .accent("M80 104A42 42 0 0 1 116 78M116 78L106 73M116 78L108 86"),
        ])
    }

    private static var sawBlade: DemoDrawing {
        DemoDrawing([
            .solid(S.gear(120, 120, 88, 103, 24) + S.circle(120, 120, 18)), .line(S.circle(120, 120, 34)), .line(S.circle(120, 120, 72)),
            .tint(S.around(120, 120, 54, 4, from: 45) { S.circle($0, $1, 9) }), .line(S.rays(120, 120, from: 64, to: 88, 4)),
            .accent(S.arc(120, 120, 26, from: 200, to: 330)),
        ])
    }

    private static var jigsawBlade: DemoDrawing {
        let teeth = stride(from: 238.0, through: 56, by: -14).map { "L\($0.plain) 150L\(($0 - 12).plain) 136" }.joined()
        return .diagonal([
            .tint("M-18 100H-2L4 108H22V138H4L-2 146H-18V134H-10V112H-18z"), .solid("M22 100H232L252 122V132L240 136\(teeth)H22z"),
            .line("M40 112H226M60 122H130"),
        ])
    }

    private static var holeSaw: DemoDrawing {
        DemoDrawing([
            .solid(S.ellipse(120, 72, 78, 22)),
            .solid(
                "M42 72V178L50 192L58 184L66 198L76 188L86 202L96 191L108 204L120 192L132 204L144 191L154 202L164 188L174 198L182 184"
                    + "L190 192L198 178V72Q190 94 120 94Q50 94 42 72z"
            ), .shade("M160 90Q192 84 198 72V178L190 192L182 184L174 198L164 188L160 192z"),
            .tint("M76 128Q70 128 72 140L80 166Q86 172 90 160L92 138Q90 128 76 128z"), .solid(S.box(106, 20, 28, 52, 3)),
            .line("M106 36H134M120 94V150"), .axis("M120 8V228"),
        ])
    }
}
