/// Cylinders, valves, fittings, hoses and air preparation.
enum PneumaticDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "cylinder": cylinder, "round-cylinder": roundCylinder, "compact-cylinder": compactCylinder, "cylinder-mounting": mounting,
            "fitting-straight": straight, "fitting-elbow": elbow, "fitting-tee": tee, "fitting-union": union,
            "solenoid-valve": solenoidValve, "valve-coil": coil,
            "manual-valve": manualValve, "hose": hose, "spiral-hose": spiralHose, "regulator": regulator, "filter": filter,
            "filter-regulator": filterRegulator, "service-unit": serviceUnit, "gauge": gauge, "silencer": silencer, "ball-valve": ballValve,
            "quick-coupling": coupling, "blow-gun": blowGun,
        ]
    }

    private static var cylinder: DemoDrawing {
        .diagonal([
            .solid(S.box(28, 90, 116, 60)), .line("M28 104H144M28 112H144M28 136H144"), .shade(S.box(28, 136, 116, 14)),
            .solid(S.box(-12, 80, 40, 80, 4)), .solid(S.box(144, 80, 40, 80, 4)),
            .line(S.circle(0, 92, 4) + S.circle(0, 148, 4) + S.circle(172, 92, 4) + S.circle(172, 148, 4)), .tint(S.circle(10, 120, 8)),
            .tint(S.circle(160, 120, 8)), .solid(S.box(184, 104, 14, 32)), .solid(S.box(198, 111, 40, 18)),
            .line(S.thread(238, 266, y: 120, radius: 8, pitch: 6)), .solid(S.box(238, 113, 28, 14)), .axis("M-28 120H276"),
        ])
    }

    private static var roundCylinder: DemoDrawing {
        .diagonal([
            .solid("M10 96H158V144H10z"), .shade("M10 130H158V144H10z"), .solid(S.box(-8, 92, 22, 56, 3)),
            .solid(S.box(152, 92, 24, 56, 3)), .tint(S.circle(4, 104, 6)), .tint(S.circle(164, 104, 6)), .solid(S.box(176, 102, 22, 36)),
            .line(S.thread(178, 198, y: 120, radius: 18, pitch: 6)), .solid(S.box(198, 112, 42, 16)),
            .line(S.thread(222, 240, y: 120, radius: 8, pitch: 5)), .solid(S.box(-26, 108, 18, 24, 3)), .axis("M-34 120H262"),
        ])
    }

    private static var compactCylinder: DemoDrawing {
        DemoDrawing([
            .solid(S.box(40, 92, 160, 122, 6)), .line("M40 118H200M40 190H200"), .line("M52 118V190M60 118V190M180 118V190M188 118V190"),
            .tint(S.circle(96, 140, 9)), .tint(S.circle(96, 172, 9)),
            .line(S.circle(54, 104, 6) + S.circle(186, 104, 6) + S.circle(54, 202, 6) + S.circle(186, 202, 6)),
            .solid(S.box(98, 40, 44, 52, 3)), .solid(S.box(108, 26, 24, 14, 2)), .line("M98 60H142"), .axis("M120 12V228"),
        ])
    }

    private static var mounting: DemoDrawing {
        DemoDrawing([
            .solid("M54 216V128A34 34 0 0 1 92 96V216zM148 216V96A34 34 0 0 1 186 128V216z"), .solid(S.box(34, 186, 172, 30, 4)),
            .tint(S.box(28, 118, 184, 24, 6)), .line("M92 186V142M148 186V142"), .line(S.circle(54, 201, 6) + S.circle(186, 201, 6)),
            .accent("M28 118V142M212 118V142"), .solid("M98 40H142V112H98z"),
            .line(S.ruling(vertical: false, from: 50, to: 102, count: 7, low: 98, high: 142)), .axis("M120 20V230"),
        ])
    }

    private static var straight: DemoDrawing {
        .diagonal([
            .solid(S.box(140, 98, 72, 44, 2)), .line(S.thread(146, 210, y: 120, radius: 22, pitch: 8)), .tint(S.box(132, 94, 8, 52, 2)),
            .solid("M84 76H132V164H84z"), .line("M84 98H132M84 142H132"), .shade("M84 142H132V164H84z"), .solid(S.box(38, 88, 46, 64, 6)),
            .tint(S.box(22, 94, 16, 52, 4)), .solid(S.box(-24, 104, 46, 32)), .axis("M-36 120H240"),
        ])
    }

    private static var elbow: DemoDrawing {
        DemoDrawing([
            .solid("M70 112V84Q70 56 98 56H150V112H126V150H70z"), .line("M70 104Q90 98 98 80"), .solid(S.box(150, 52, 28, 64, 5)),
            .tint(S.box(178, 58, 12, 52, 3)), .solid(S.box(190, 68, 38, 32)), .solid("M58 150H138V178H58z"),
            .line("M82 150V178M114 150V178"), .tint(S.box(66, 178, 64, 7, 2)), .solid(S.box(74, 185, 48, 37)),
            .line(S.ruling(vertical: false, from: 192, to: 216, count: 5, low: 74, high: 122)),
        ])
    }

    private static var tee: DemoDrawing {
        DemoDrawing([
            .solid("M66 62H174V118H150V146H90V118H66z"), .solid(S.box(40, 58, 28, 64, 5)), .solid(S.box(172, 58, 28, 64, 5)),
            .tint(S.box(28, 64, 12, 52, 3)), .tint(S.box(200, 64, 12, 52, 3)), .solid(S.box(4, 74, 24, 32)), .solid(S.box(212, 74, 24, 32)),
            .solid("M80 146H160V174H80z"), .line("M104 146V174M136 146V174"), .tint(S.box(88, 174, 64, 7, 2)),
            .solid(S.box(96, 181, 48, 37)), .line(S.ruling(vertical: false, from: 188, to: 212, count: 5, low: 96, high: 144)),
        ])
    }

    private static var union: DemoDrawing {
        .diagonal([
            .solid(S.box(40, 86, 160, 68, 8)), .line("M110 86V154M130 86V154"), .shade(S.box(40, 132, 160, 22, 8)),
            .tint(S.box(22, 94, 18, 52, 4)), .tint(S.box(200, 94, 18, 52, 4)), .solid(S.box(-26, 104, 48, 32)),
            .solid(S.box(218, 104, 48, 32)), .axis("M-34 120H274"),
        ])
    }

    private static var solenoidValve: DemoDrawing {
        DemoDrawing([
            .solid(S.box(96, 92, 124, 76, 6)), .line("M96 112H220"), .line(S.circle(128, 102, 6) + S.circle(188, 102, 6)),
            .tint(S.circle(126, 142, 12)), .tint(S.circle(158, 142, 12)), .tint(S.circle(190, 142, 12)), .solid(S.box(20, 84, 66, 84, 8)),
            .line("M34 84V168M72 84V168"), .solid(S.box(86, 104, 10, 44)), .solid("M30 84V54Q30 46 38 46H68Q76 46 76 54V84z"),
            .line("M42 46V32H64V46"), .accent("M210 132V152"),
            .line("M126 168V190M158 168V190M190 168V190"),
        ])
    }

    private static var coil: DemoDrawing {
        DemoDrawing([
            .solid(S.box(44, 80, 152, 132, 14)), .line("M44 110H196M44 182H196"), .tint(S.circle(120, 146, 28)),
            .line(S.circle(120, 146, 20)), .solid(S.box(78, 52, 84, 28, 4)),
            .solid([92.0, 116, 140].map { S.box($0, 24, 8, 28) }.joined()), .accent("M64 126H76M64 166H76M164 126H176M164 166H176"),
        ])
    }

    private static var manualValve: DemoDrawing {
        DemoDrawing([
            .solid(S.box(44, 126, 152, 66, 6)), .tint(S.circle(84, 160, 12)), .tint(S.circle(120, 160, 12)), .tint(S.circle(156, 160, 12)),
            .line("M44 142H196"), .solid(S.box(92, 104, 56, 22, 3)), .solid("M112 104L150 30L164 36L130 104z"),
            .tint(S.circle(160, 30, 15)), .line("M84 192V214M120 192V214M156 192V214"),
        ])
    }

    private static var hose: DemoDrawing {
        DemoDrawing([
            .solid(S.ellipse(116, 136, 96, 74) + S.ellipse(116, 136, 46, 30)),
            .line(S.ellipse(116, 136, 84, 63) + S.ellipse(116, 136, 71, 52) + S.ellipse(116, 136, 58, 41)),
            .solid("M30 108Q40 44 116 34L206 26V44L118 54Q66 60 50 92z"), .tint(S.ellipse(206, 35, 6, 9)),
            .accent("M88 196L96 74M152 200L148 76"),
        ])
    }

    private static var spiralHose: DemoDrawing {
        .diagonal([
            .solid([54.0, 72, 90, 108, 126, 144, 162, 180].map { S.ellipse($0, 120, 15, 50) }.joined()), .solid("M0 74H50V88H0z"),
            .solid("M184 152H236V166H184z"), .tint(S.box(-14, 69, 18, 24, 3)), .tint(S.box(232, 147, 18, 24, 3)),
        ])
    }

    private static func head(_ x: Double) -> [DemoDrawing.Mark] {
        [
            .solid("M\((x - 24).plain) 78V46Q\((x - 24).plain) 26 \(x.plain) 26Q\((x + 24).plain) 26 \((x + 24).plain) 46V78z"),
            .line(S.ruling(vertical: true, from: x - 14, to: x + 14, count: 5, low: 40, high: 70)), .solid(S.box(x - 34, 78, 68, 50, 5)),
        ]
    }

    private static func bowl(_ x: Double) -> [DemoDrawing.Mark] {
        [
            .tint(
                "M\((x - 26).plain) 128H\((x + 26).plain)V186Q\((x + 26).plain) 206 \(x.plain) 206"
                    + "Q\((x - 26).plain) 206 \((x - 26).plain) 186z"
            ), .line("M\((x - 26).plain) 176H\((x + 26).plain)"), .solid(S.box(x - 7, 206, 14, 16, 2)),
        ]
    }

    private static func dial(_ x: Double, _ y: Double, _ radius: Double) -> [DemoDrawing.Mark] {
        [
            .solid(S.circle(x, y, radius)), .accent("M\(x.plain) \(y.plain)L\((x + radius * 0.55).plain) \((y - radius * 0.45).plain)"),
            .line(S.arc(x, y, radius * 0.72, from: 135, to: 405)),
        ]
    }

    private static var regulator: DemoDrawing {
        DemoDrawing(
            head(120) + [.solid("M96 128H144V170Q144 186 120 186Q96 186 96 170z"), .line("M50 92H86M50 114H86M154 92H190M154 114H190")]
                + dial(120, 128, 32))
    }
    private static var filter: DemoDrawing {
        DemoDrawing(
            [
                .solid(S.box(78, 66, 84, 62, 5)), .line("M40 84H78M40 110H78M162 84H200M162 110H200"),
                .accent("M96 97H144M134 88L144 97L134 106"),
            ] + bowl(120))
    }
    private static var filterRegulator: DemoDrawing {
        DemoDrawing(head(120) + bowl(120) + [.line("M50 92H86M50 114H86M154 92H190M154 114H190")] + dial(120, 104, 24))
    }
    private static var serviceUnit: DemoDrawing {
        DemoDrawing(
            head(78) + bowl(78) + dial(78, 104, 21) + [
                .solid(S.box(128, 78, 68, 50, 5)), .solid(S.box(142, 56, 40, 22, 4)), .accent(S.circle(162, 67, 6)),
                .line("M112 88H128M112 118H128M18 92H44M18 114H44M196 92H222M196 114H222"),
            ] + bowl(162))
    }

    private static var gauge: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(120, 102, 84)), .line(S.circle(120, 102, 72)), .line(S.rays(120, 102, from: 56, to: 66, 24, from: 135)),
            .tint(S.circle(120, 102, 8)), .accent("M120 102L162 62M120 102L108 114"), .line(S.arc(120, 102, 50, from: 135, to: 405)),
            .solid("M104 184H136V198H104z"), .solid(S.box(108, 198, 24, 26)), .line("M108 206H132M108 214H132"),
        ])
    }

    private static var silencer: DemoDrawing {
        .diagonal([
            .solid(S.box(-4, 104, 56, 32)), .line(S.thread(0, 50, y: 120, radius: 16, pitch: 8)), .solid("M52 84H90V156H52z"),
            .line("M52 102H90M52 138H90"), .solid("M90 90H214Q240 92 240 120Q240 148 214 150H90z"),
            .tint(
                [104.0, 124, 144, 164, 184, 204].map { S.circle($0, 106, 3.5) + S.circle($0 + 8, 120, 3.5) + S.circle($0, 134, 3.5) }
                    .joined()), .axis("M-20 120H258"),
        ])
    }

    private static var ballValve: DemoDrawing {
        DemoDrawing([
            .solid("M20 114H60V186H20z"), .solid("M180 114H220V186H180z"), .line("M20 132H60M20 168H60M180 132H220M180 168H220"),
            .solid("M60 118H84Q98 106 120 106Q142 106 156 118H180V182H156Q142 194 120 194Q98 194 84 182H60z"),
            .tint(S.circle(120, 150, 26)), .solid(S.box(106, 76, 28, 30, 3)),
            .solid("M96 58H222Q228 58 228 66Q228 76 222 76H96Q88 76 88 67Q88 58 96 58z"),
            .shade("M150 58H222Q228 58 228 66Q228 76 222 76H150z"), .line("M112 58V48H128V58"),
        ])
    }

    private static var coupling: DemoDrawing {
        .diagonal([
            .solid(S.box(-20, 102, 48, 36)), .line(S.thread(-16, 26, y: 120, radius: 18, pitch: 8)), .solid("M28 80H64V160H28z"),
            .line("M28 102H64M28 138H64"), .solid(S.box(64, 84, 78, 72, 8)),
            .line(S.ruling(vertical: true, from: 76, to: 130, count: 7, low: 90, high: 150)),
            .tint("M142 104H168L178 110H206V104H220V136H206V130H178L168 136H142z"), .solid("M220 112H262V128H220z"),
            .line("M232 108V132M244 108V132M256 108V132"),
        ])
    }

    private static var blowGun: DemoDrawing {
        DemoDrawing([
            .solid("M24 70H150Q170 70 174 88L196 182Q200 200 184 202L166 206Q156 206 152 194L132 116H24Q14 114 14 93Q14 72 24 70z"),
            .solid("M14 84H-2V102H14z"), .tint("M120 52Q190 44 202 92L192 96Q182 68 118 66z"), .line("M60 70V116M44 70V116"),
            .line("M150 130L180 124M154 146L184 140M158 162L188 156"), .solid("M166 206L186 202L190 220L170 224z"),
        ])
    }
}
