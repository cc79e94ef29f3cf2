/// Switchgear for the rail, terminals, enclosures, plugs, sensors and buttons.
enum SwitchgearDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "circuit-breaker": breaker, "rcd": residual, "contactor": contactor, "motor-switch": motorSwitch, "relay": relay,
            "power-supply": powerSupply, "terminal-block": terminal, "enclosure": enclosure, "cabinet": cabinet, "cee-plug": plug,
            "cee-socket": socket,
            "sensor": sensor, "push-button": button, "emergency-stop": emergencyStop,
        ]
    }

    private static func screws(_ xs: [Double], _ y: Double, _ radius: Double = 8) -> [DemoDrawing.Mark] {
        [
            .line(
                xs.map {
                    S.circle($0, y, radius)
                        + "M\(($0 - radius * 0.6).plain) \((y - radius * 0.6).plain)l\((radius * 1.2).plain) \((radius * 1.2).plain)"
                }.joined())
        ]
    }

    private static var breaker: DemoDrawing {
        DemoDrawing(
            [
                .solid("M78 18H162V66H176V174H162V222H78V174H64V66H78z"), .line("M64 66H176M64 174H176"), .solid(S.box(92, 92, 56, 56, 4)),
                .tint(S.box(102, 84, 36, 34, 4)), .line("M102 132H138M110 140H130"),
            ] + screws([120], 42, 13) + screws([120], 198, 13))
    }

    private static var residual: DemoDrawing {
        DemoDrawing(
            [
                .solid("M44 18H196V64H210V176H196V222H44V176H30V64H44z"), .line("M30 64H210M30 176H210M120 64V18M120 176V222"),
                .tint(S.box(56, 84, 44, 32, 4)), .solid(S.box(48, 84, 60, 64, 4)), .accent(S.circle(156, 104, 14)),
                .line("M136 134H178M136 144H178M136 154H166"),
            ] + screws([82, 158], 41, 12) + screws([82, 158], 199, 12))
    }

    private static var contactor: DemoDrawing {
        DemoDrawing(
            [
                .solid(S.box(48, 20, 144, 200, 8)), .solid(S.box(62, 72, 116, 96, 6)), .tint(S.box(100, 98, 40, 44, 4)),
                .line("M48 58H192M48 182H192M96 20V58M144 20V58M96 182V220M144 182V220"), .line("M70 82H90M70 90H84"),
            ] + screws([72, 120, 168], 39, 11) + screws([72, 120, 168], 201, 11))
    }

    private static var motorSwitch: DemoDrawing {
        DemoDrawing(
            [
                .solid(S.box(52, 20, 136, 200, 8)), .solid(S.box(64, 70, 112, 100, 6)), .solid(S.circle(120, 112, 32)),
                .tint(S.box(112, 82, 16, 60, 6)), .accent(S.circle(156, 156, 8)), .line("M148 156H164"),
                .line("M52 56H188M52 184H188M98 20V56M142 20V56M98 184V220M142 184V220"),
            ] + screws([75, 120, 165], 38, 10) + screws([75, 120, 165], 202, 10))
    }

    private static var relay: DemoDrawing {
        DemoDrawing([
            .solid(S.box(66, 24, 108, 138, 8)), .tint(S.box(84, 84, 72, 56, 4)), .line("M84 98H156M84 112H156M84 126H156"),
            .accent("M92 40H112M92 50H104"), .line(S.circle(146, 46, 8)), .line("M66 150H174"),
            .solid([80.0, 104, 128, 152].map { S.box($0, 162, 8, 48) }.joined()),
        ])
    }

    private static var powerSupply: DemoDrawing {
        DemoDrawing(
            [
                .solid(S.box(46, 22, 148, 196, 6)), .line("M46 58H194M46 182H194"),
                .line(S.ruling(vertical: true, from: 96, to: 184, count: 12, low: 72, high: 168)), .tint(S.circle(68, 86, 6)),
                .accent(S.circle(68, 112, 8)), .line("M62 112H74"), .line("M60 140L70 128L66 140H76L66 154"),
            ] + screws([72, 104, 136, 168], 40, 10) + screws([88, 120, 152], 200, 10))
    }

    private static var terminal: DemoDrawing {
        DemoDrawing([
            .solid("M28 176V104L60 56H180L212 104V176H176V196H64V176z"), .line("M28 112H212"), .tint(S.box(52, 120, 34, 30, 4)),
            .tint(S.box(154, 120, 34, 30, 4)), .line(S.circle(92, 84, 13) + S.circle(148, 84, 13)), .accent("M86 135H154"),
            .line("M72 176V206H96M168 176V206H144"), .line("M80 84H104M136 84H160"),
        ])
    }

    private static var enclosure: DemoDrawing {
        DemoDrawing([
            .solid("M30 82L72 46H210L168 82z"), .solid("M168 82L210 46V152L168 194z"), .shade("M168 82L210 46V152L168 194z"),
            .solid(S.box(30, 82, 138, 112, 4)), .line("M30 100H168"),
            .line(S.circle(42, 112, 5) + S.circle(156, 112, 5) + S.circle(42, 182, 5) + S.circle(156, 182, 5)),
            .tint(S.circle(74, 150, 15)), .tint(S.circle(120, 150, 15)),
        ])
    }

    private static var cabinet: DemoDrawing {
        DemoDrawing([
            .solid("M34 40L62 20H206L180 40z"), .solid("M180 40L206 20V196L180 216z"), .shade("M180 40L206 20V196L180 216z"),
            .solid(S.box(34, 40, 146, 176, 3)), .line(S.box(46, 54, 122, 148, 3)), .tint(S.box(150, 116, 10, 24, 3)),
            .line("M42 74V92M42 164V182"), .line("M66 74H110M66 84H96"),
        ])
    }

    private static var plug: DemoDrawing {
        .diagonal([
            .solid("M-24 108H26V132H-24z"), .solid("M26 96L58 82V158L26 144z"), .solid(S.box(58, 74, 92, 92, 8)),
            .line("M72 74V166M84 74V166"), .tint(S.box(150, 78, 56, 84, 6)), .solid("M206 92H238M206 108H248M206 132H248M206 148H238"),
            .line("M96 98H138M96 120H138M96 142H138"),
        ])
    }

    private static var socket: DemoDrawing {
        DemoDrawing([
            .solid(S.box(50, 62, 140, 152, 14)), .solid(S.circle(120, 138, 62)), .tint(S.circle(120, 138, 48)),
            .solid(S.around(120, 138, 28, 5, from: 90) { S.circle($0, $1, 8) }), .solid("M84 62L92 26H148L156 62z"), .line("M88 46H152"),
            .line(S.circle(64, 200, 5) + S.circle(176, 200, 5)), .accent("M120 190V180"),
        ])
    }

    private static var sensor: DemoDrawing {
        .diagonal([
            .tint(S.box(220, 96, 26, 48, 4)), .solid(S.box(70, 96, 150, 48, 2)), .line(S.thread(76, 218, y: 120, radius: 24, pitch: 8)),
            .solid(S.box(100, 82, 22, 76, 4)), .solid(S.box(150, 82, 22, 76, 4)), .line("M100 104H122M100 136H122M150 104H172M150 136H172"),
            .solid("M34 104H70V136H34z"), .solid("M-24 112H34V128H-24z"), .accent(S.circle(54, 120, 5)),
        ])
    }

    private static var button: DemoDrawing {
        DemoDrawing(
            [
                .tint("M74 46Q74 34 86 34H154Q166 34 166 46V66H74z"), .solid(S.box(52, 66, 136, 22, 6)), .line("M28 88H212"),
                .solid(S.box(80, 92, 80, 46, 3)), .line(S.ruling(vertical: false, from: 102, to: 130, count: 4, low: 80, high: 160)),
                .solid(S.box(64, 138, 112, 72, 6)), .line("M120 138V210"),
            ] + screws([92, 148], 190, 9))
    }

    private static var emergencyStop: DemoDrawing {
        DemoDrawing(
            [
                .tint("M40 84Q40 36 120 36Q200 36 200 84Q200 96 188 96H52Q40 96 40 84z"),
                .accent("M86 62A36 16 0 0 1 150 60M150 60L140 52M150 60L140 66"), .solid("M84 96H156V114H84z"),
                .solid(S.box(60, 114, 120, 18, 4)), .line("M28 132H212"), .solid(S.box(84, 136, 72, 32, 3)),
                .solid(S.box(68, 168, 104, 46, 5)),
            ] + screws([94, 146], 196, 8))
    }
}
