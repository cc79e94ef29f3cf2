/// Bearings, bearing units and seals.
enum BearingDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "ball-bearing": round([.tint(S.around(120, 120, 65, 9, from: 10) { S.circle($0, $1, 15) })]),
            "roller-bearing": round([
                .tint(S.rays(120, 120, from: 54, to: 76, 14)), .tint(S.around(120, 120, 65, 14) { S.circle($0, $1, 11) }),
            ]),
            "tapered-bearing": tapered, "needle-bearing": needle, "thrust-bearing": thrust, "pillow-block": pillowBlock,
            "flange-bearing": flange, "shaft-seal": shaftSeal, "o-ring": oRing,
        ]
    }

    private static let cross = DemoDrawing.Mark.axis("M8 120H232M120 8V232")

    private static func round(_ elements: [DemoDrawing.Mark]) -> DemoDrawing {
        DemoDrawing(
            [.solid(S.circle(120, 120, 100)), .line(S.circle(120, 120, 82)), .line(S.circle(120, 120, 48))] + elements + [
                .solid(S.circle(120, 120, 34)), cross,
            ])
    }

    private static var tapered: DemoDrawing {
        DemoDrawing([
            .solid("M60 26H190V44L60 62z"), .solid("M60 214H190V196L60 178z"), .tint("M72 70L178 52V84L72 92z"),
            .tint("M72 170L178 188V156L72 148z"), .solid("M50 98L62 96L190 88V104H50z"), .solid("M50 142L62 144L190 152V136H50z"),
            .line("M62 62V96M62 178V144"), .line("M190 104V136M50 104V136"), .axis("M24 120H216"), .axis("M40 82L206 66M40 158L206 174"),
        ])
    }

    private static var needle: DemoDrawing {
        DemoDrawing([
            .solid(S.ellipse(174, 120, 34, 92)), .solid("M174 28H66C46 28 32 70 32 120S46 212 66 212H174"),
            .shade("M174 212H66C54 212 44 196 38 172H150Q158 206 174 212z"), .line(S.ellipse(174, 120, 25, 74)),
            .tint(S.ellipse(174, 120, 20, 62)), .line("M190 70H164M196 96H158M197 120H156M196 144H158M190 170H164"), .axis("M14 120H230"),
        ])
    }

    private static var thrust: DemoDrawing {
        DemoDrawing([
            .solid(S.box(28, 66, 184, 34, 5)), .solid(S.box(28, 140, 184, 34, 5)),
            .tint([52.0, 86, 120, 154, 188].map { S.circle($0, 120, 15) }.joined()),
            .line(
                "M28 108H37M67 108H71M101 108H105M135 108H139M169 108H173M203 108H212M28 132H37M67 132H71M101 132H105M135 132H139M169 132"
                    + "H173M203 132H212"
            ), .line("M28 90H212M28 150H212"), .axis("M120 36V204"),
        ])
    }

    private static var pillowBlock: DemoDrawing {
        DemoDrawing([
            .solid("M14 206V184Q14 178 20 178H46Q54 178 56 168Q54 46 120 40Q186 46 184 168Q186 178 194 178H220Q226 178 226 184V206z"),
            .line("M56 178H184"), .solid(S.circle(120, 112, 54)), .line(S.circle(120, 112, 44)), .tint(S.circle(120, 112, 28)),
            .line(S.box(24, 184, 26, 8, 4) + S.box(190, 184, 26, 8, 4)), .accent("M120 40V26M113 26H127"), .axis("M4 112H236M120 56V226"),
        ])
    }

    private static var flange: DemoDrawing {
        DemoDrawing([
            .solid(S.box(26, 26, 188, 188, 34)), .solid(S.circle(120, 120, 70)), .line(S.circle(120, 120, 56)),
            .line(S.circle(120, 120, 44)), .tint(S.circle(120, 120, 30)),
            .line(S.circle(54, 54, 13) + S.circle(186, 54, 13) + S.circle(54, 186, 13) + S.circle(186, 186, 13)),
            .axis("M12 120H228M120 12V228"),
        ])
    }

    private static var shaftSeal: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(120, 120, 98) + S.circle(120, 120, 50)), .line(S.circle(120, 120, 86)), .tint(S.circle(120, 120, 66)),
            .line(S.circle(120, 120, 57)), cross,
        ])
    }

    private static var oRing: DemoDrawing {
        DemoDrawing([
            .solid(S.ellipse(120, 120, 102, 84) + S.ellipse(120, 120, 72, 56)), .accent("M42 92Q66 56 110 50"),
            .shade("M28 148Q62 196 120 196Q178 196 212 148Q178 182 120 182Q62 182 28 148z"), .axis("M6 120H234M120 20V220"),
        ])
    }
}
