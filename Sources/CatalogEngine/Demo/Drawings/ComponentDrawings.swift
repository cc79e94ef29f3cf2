/// Electronic components and lighting.
enum ComponentDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "chip-resistor": chip(label: true), "chip-capacitor": chip(label: false), "leaded-resistor": leadedResistor, "led": led,
            "lamp-tube": tube, "light-panel": panel, "floodlight": floodlight, "led-bulb": bulb, "led-strip": strip,
        ]
    }

    private static func chip(label: Bool) -> DemoDrawing {
        var marks: [DemoDrawing.Mark] = [
            .solid("M36 116L76 76H204L164 116z"), .solid("M164 116L204 76V130L164 170z"), .shade("M164 116L204 76V130L164 170z"),
            .solid("M36 116H164V170H36z"), .tint("M36 116L76 76H100L60 116V170H36z"), .tint("M140 116L180 76H204L164 116V170H140z"),
            .tint("M164 116L204 76V130L164 170z"),
        ]
        marks +=
            label
            ? [.line("M92 104L98 88L90 98H104M112 88L106 104M112 96L122 88M112 96L116 104M128 88H142L132 104")]
            : [.line("M60 130H140M60 143H140M60 156H140")]
        return DemoDrawing(marks)
    }

    private static var leadedResistor: DemoDrawing {
        .diagonal([
            .line("M-26 120H44M196 120H266"),
            .solid(
                "M44 104Q44 88 62 88Q74 88 80 96H160Q166 88 178 88Q196 88 196 104V136Q196 152 178 152Q166 152 160 144H80Q74 152 62 152"
                    + "Q44 152 44 136z"
            ), .tint("M86 96H96V144H86z"), .shade("M106 96H116V144H106z"), .tint("M126 96H136V144H126z"), .shade("M146 96H154V144H146z"),
            .tint("M172 89H182V151H172z"),
        ])
    }

    private static var led: DemoDrawing {
        DemoDrawing([
            .tint("M76 118V78A44 44 0 0 1 164 78V118z"), .solid(S.box(64, 118, 112, 18, 4)), .line("M96 136V212M144 136V196"),
            .line("M96 118V96L112 86M144 118V92H126"),
            .accent("M186 54L206 34M190 76L216 66M206 34V46M206 34H194M216 66L206 61M216 66L211 76"),
        ])
    }

    private static var tube: DemoDrawing {
        .diagonal([
            .solid(S.box(6, 98, 228, 44, 8)), .tint(S.box(34, 98, 172, 44, 2)), .line("M-10 110H6M-10 130H6M234 110H250M234 130H250"),
            .line("M44 108H196"),
        ])
    }

    private static var panel: DemoDrawing {
        DemoDrawing([
            .solid("M26 66L214 42V150L26 186z"), .tint("M40 80L200 58V140L40 170z"), .line("M60 96L180 79M60 112L180 93"),
            .accent("M84 196V216M120 190V212M156 184V206"),
        ])
    }

    private static var floodlight: DemoDrawing {
        DemoDrawing([
            .solid("M50 40H190L202 140H38z"), .tint("M64 56H176L184 124H56z"), .line("M82 56L76 124M120 56V124M158 56L164 124M60 90H180"),
            .solid("M24 84H36L32 154Q32 176 54 176H186Q208 176 208 154L204 84H216L220 156Q220 190 188 190H52Q20 190 20 156z"),
            .solid(S.box(104, 190, 32, 16, 3)), .line(S.circle(30, 96, 5) + S.circle(210, 96, 5)),
        ])
    }

    private static var bulb: DemoDrawing {
        DemoDrawing([
            .tint("M62 88A58 58 0 0 1 178 88Q178 114 156 134H84Q62 114 62 88z"), .solid("M84 134H156L146 168H94z"),
            .line("M96 134L102 168M120 134V168M144 134L138 168"), .solid(S.box(98, 168, 44, 34, 4)),
            .line("M98 180L142 174M98 190L142 184"), .solid("M106 202H134L128 216H112z"), .line("M82 82A40 40 0 0 1 104 50"),
        ])
    }

    private static var strip: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(98, 132, 78) + S.circle(98, 132, 40)), .line(S.circle(98, 132, 66) + S.circle(98, 132, 53)),
            .solid("M98 54L214 34V64L110 84z"), .tint("M124 56L140 53V69L124 72zM156 50L172 47V63L156 66zM188 44L204 41V57L188 60z"),
            .accent("M212 84L222 104M186 88L192 110"),
        ])
    }
}
