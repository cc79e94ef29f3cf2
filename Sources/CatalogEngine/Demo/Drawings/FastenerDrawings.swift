/// Screws, nuts, washers, rods and anchors.
enum FastenerDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "hex-screw": screw(head: hexHead, threadFrom: 46), "hex-bolt": screw(head: hexHead, threadFrom: 140),
            "socket-screw": screw(head: cylinderHead, threadFrom: 66),
            "button-screw": screw(head: buttonHead, threadFrom: 48, to: 200),
            "countersunk-screw": screw(head: countersunkHead, threadFrom: 52, to: 210),
            "pan-screw": screw(head: panHead, threadFrom: 48, to: 200),
            "set-screw": setScrew, "wood-screw": woodScrew, "tapping-screw": tappingScrew, "drilling-screw": drillingScrew,
            "hex-nut": nut(.plain), "lock-nut": nut(.insert), "flange-nut": nut(.flange), "cap-nut": capNut,
            "washer": ring(outer: 92, inner: 44), "spring-washer": springWasher, "retaining-ring": retainingRing,
            "threaded-rod": threadedRod, "wedge-anchor": wedgeAnchor, "wall-plug": wallPlug, "cartridge": cartridge,
        ]
    }

    private static let axis = DemoDrawing.Mark.axis("M-28 120H268")

    private static func screw(head: [DemoDrawing.Mark], threadFrom: Double, to end: Double = 246) -> DemoDrawing {
        let shank = "M40 98H\((end - 7).plain)L\(end.plain) 106V134L\((end - 7).plain) 142H40z"
        return .diagonal(
            [
                .solid(shank), .shade("M40 126H\(end.plain)V134L\((end - 7).plain) 142H40z"),
                .line(S.thread(threadFrom, end - 4, y: 120, radius: 22)),
            ] + head + [axis])
    }

    private static let hexHead: [DemoDrawing.Mark] = [
        .solid("M6 78Q-6 84-6 98V142Q-6 156 6 162H40V78z"), .line("M-4 98H40M-4 142H40"), .shade("M-4 142H40V162H6Q-6 156-6 142z"),
    ]
    private static let cylinderHead: [DemoDrawing.Mark] = [
        .solid(S.box(-8, 82, 48, 76, 5)), .line(S.ruling(vertical: false, from: 90, to: 150, count: 9, low: 4, high: 36)),
        .accent("M-8 106H18L24 120L18 134H-8"),
    ]
    private static let buttonHead: [DemoDrawing.Mark] = [.solid("M40 74Q6 82 6 120Q6 158 40 166z"), .accent("M7 108H24L30 120L24 132H7")]
    private static let countersunkHead: [DemoDrawing.Mark] = [
        .solid("M6 76L14 72L46 98V142L14 168L6 164z"), .accent("M6 108H22L28 120L22 132H6"),
    ]
    private static let panHead: [DemoDrawing.Mark] = [
        .solid("M40 76H24Q8 80 8 120Q8 160 24 164H40z"), .accent("M9 112H20M9 128H20M20 104V136"),
    ]

    private static var setScrew: DemoDrawing {
        .diagonal([
            .solid("M36 92H196L206 102V138L196 148H36L28 138V102z"), .shade("M28 130H206V138L196 148H36L28 138z"),
            .line(S.thread(42, 196, y: 120, radius: 28, pitch: 11)), .accent("M28 106H66L76 120L66 134H28"), axis,
        ])
    }

    private static var woodScrew: DemoDrawing {
        .diagonal([
            .solid("M4 84L10 80L44 104H92L100 100H206L252 120L206 140H100L92 136H44L10 160L4 156z"),
            .line(S.thread(100, 206, y: 120, radius: 25, pitch: 13)), .line("M206 100L218 134M220 106L230 130"),
            .accent("M4 110H20L26 120L20 130H4"), axis,
        ])
    }

    private static var tappingScrew: DemoDrawing {
        .diagonal([
            .solid("M36 102H204L250 120L204 138H36z"), .line(S.thread(46, 206, y: 120, radius: 24, pitch: 13)),
            .line("M206 103L220 133M224 110L232 127"), .solid("M38 78H24Q8 82 8 120Q8 158 24 162H38z"),
            .accent("M9 112H22M9 128H22M22 104V136"), axis,
        ])
    }

    private static var drillingScrew: DemoDrawing {
        .diagonal([
            .solid("M44 102H196V138H44z"), .line(S.thread(50, 194, y: 120, radius: 24, pitch: 12)),
            .tint("M196 106H236L254 120L236 134H196z"), .accent("M200 130L238 110"), .solid("M32 70H42V170H32z"),
            .solid("M-4 92Q-4 88 0 88H32V152H0Q-4 152-4 148z"), .line("M-4 106H32M-4 134H32"), axis,
        ])
    }

    private enum NutForm { case plain, insert, flange }

    private static func nut(_ form: NutForm) -> DemoDrawing {
        var marks: [DemoDrawing.Mark] = []
        if form == .flange { marks += [.solid(S.circle(120, 120, 100)), .line(S.rays(120, 120, from: 90, to: 98, 36))] }
        let radius: Double = form == .flange ? 76 : 98
        marks += [
            .solid(S.polygon(6, 120, 120, radius, from: 30)), .line(S.circle(120, 120, radius * 0.84)),
            .shade(S.circle(120, 120, radius * 0.46)),
        ]
        if form == .insert { marks += [.tint(S.circle(120, 120, radius * 0.62)), .shade(S.circle(120, 120, radius * 0.46))] }
        marks += [
            .solid(S.circle(120, 120, radius * 0.46)), .accent(S.arc(120, 120, radius * 0.52, from: 0, to: 270)),
            .axis("M12 120H228M120 12V228"),
        ]
        return DemoDrawing(marks)
    }

    private static var capNut: DemoDrawing {
        DemoDrawing([
            .solid("M62 124A58 58 0 0 1 178 124z"), .solid(S.box(42, 124, 156, 88, 4)), .line("M82 124V212M158 124V212"),
            .line("M42 134Q62 122 82 134Q120 118 158 134Q178 122 198 134"), .line("M84 96Q94 76 116 74"), .axis("M120 40V230"),
        ])
    }

    static func ring(outer: Double, inner: Double) -> DemoDrawing {
        DemoDrawing(
            [
                .solid(S.circle(120, 120, outer) + S.circle(120, 120, inner)), .line(S.circle(120, 120, outer - 5)),
                .axis("M12 120H228M120 12V228"),
            ].map { mark in mark })
    }

    private static var springWasher: DemoDrawing {
        DemoDrawing([
            .solid("M118 30A90 90 0 1 0 146 34L134 74A48 48 0 1 1 118 72z"), .tint("M118 30L146 34L134 74L118 72z"),
            .line(S.arc(120, 120, 82, from: 30, to: 250)), .axis("M12 120H228M120 8V232"),
        ])
    }

    private static var retainingRing: DemoDrawing {
        DemoDrawing([
            .solid("M96 44A82 82 0 1 0 144 44L150 22A16 16 0 0 1 170 42L160 62A66 66 0 1 1 80 62L70 42A16 16 0 0 1 90 22z"),
            .tint(S.circle(84, 36, 6)), .tint(S.circle(156, 36, 6)), .axis("M20 122H220M120 12V228"),
        ])
    }

    private static var threadedRod: DemoDrawing {
        .diagonal([
            .solid("M-20 104L-12 98H252L260 104V136L252 142H-12L-20 136z"), .shade("M-20 128H260V136L252 142H-12L-20 136z"),
            .line(S.thread(-14, 256, y: 120, radius: 22)), .axis("M-32 120H272"),
        ])
    }

    private static var wedgeAnchor: DemoDrawing {
        .diagonal([
            .solid("M-16 102H206V138H-16L-22 132V108z"), .line(S.thread(-14, 92, y: 120, radius: 18, pitch: 8)),
            .solid(S.box(30, 84, 30, 72, 3)), .line("M30 102H60M30 138H60"), .solid(S.box(62, 76, 8, 88, 2)),
            .tint("M170 98L214 94V146L170 142z"), .line("M184 97V143"), .solid("M206 104L248 94V146L206 136z"), .axis("M-32 120H262"),
        ])
    }

    private static var wallPlug: DemoDrawing {
        .diagonal([
            .solid("M14 92H26V98H196L232 110V130L196 142H26V148H14z"), .line("M70 120H214"),
            .line(S.ruling(vertical: true, from: 110, to: 196, count: 7, low: 98, high: 112)),
            .line(S.ruling(vertical: true, from: 110, to: 196, count: 7, low: 128, high: 142)), .tint("M60 98L92 82L84 98z"),
            .tint("M60 142L92 158L84 142z"), .axis("M-10 120H250"),
        ])
    }

    private static var cartridge: DemoDrawing {
        .diagonal([
            .solid(S.box(-14, 84, 150, 72, 6)), .shade(S.box(-14, 132, 150, 24, 6)), .line("M4 84V156M120 84V156"),
            .tint(S.box(24, 96, 76, 48, 3)), .solid("M136 100L156 110V130L136 140z"), .solid("M156 113H232L254 117V123L232 127H156z"),
            .line(S.thread(162, 232, y: 120, radius: 7, pitch: 10)),
        ])
    }
}
