/// Power tools, batteries and brushes.
enum PowerToolDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "drill-driver": drillDriver, "angle-grinder": grinder, "circular-saw": circularSaw, "rotary-hammer": rotaryHammer,
            "jigsaw": jigsaw, "battery": battery, "carbon-brush": brush,
        ]
    }

    private static var drillDriver: DemoDrawing {
        DemoDrawing([
            .solid("M38 62Q36 42 56 40H146Q158 40 158 54V94Q158 104 146 104H118L108 168H62L70 104H56Q40 102 38 84z"),
            .line("M48 56V90M56 56V90M64 56V90"), .tint("M126 104Q124 124 110 132L114 104z"), .solid("M158 50H176L186 58V88L176 96H158z"),
            .line("M170 50V96"), .solid("M186 62H206V84H186z"), .solid("M206 69H232V77H206z"),
            .solid("M44 168H132Q142 168 142 178V200Q142 210 132 210H48Q38 210 38 200V178Q38 168 44 168z"),
            .tint(S.box(38, 184, 104, 26, 6)), .line("M76 120L104 124M74 134L102 138M72 148L100 152"),
        ])
    }

    private static var grinder: DemoDrawing {
        DemoDrawing([
            .solid("M16 96Q16 84 28 84H110L136 76H170Q184 76 184 92V118H146L112 124H28Q16 124 16 112z"),
            .line("M40 84V124M52 84V124M110 84V124"), .accent("M64 94H98"), .solid("M156 118H178V132H156z"),
            .tint(S.ellipse(168, 148, 62, 12)), .solid("M108 132H196Q222 134 222 152H214Q210 140 190 140H108z"),
            .solid("M172 76L184 36Q186 28 194 30Q202 33 200 41L188 82z"), .line("M16 96H2M16 112H2"), .line("M126 90L144 86M126 98L148 92"),
        ])
    }

    private static var circularSaw: DemoDrawing {
        DemoDrawing([
            .solid(S.gear(128, 134, 60, 68, 26)), .solid("M52 140A76 76 0 0 1 204 140L190 134A62 62 0 0 0 66 134z"),
            .tint(S.circle(128, 134, 20)), .line(S.circle(128, 134, 8)), .solid(S.box(22, 156, 204, 14, 3)),
            .solid("M52 104Q30 96 30 70Q32 44 62 44L150 36Q170 38 168 54Q164 66 148 66L84 72Q66 74 66 92L70 100z"), .line("M60 58L148 52"),
            .solid("M150 66L172 58L196 78L186 92z"), .accent("M84 84L94 74"),
        ])
    }

    private static var rotaryHammer: DemoDrawing {
        DemoDrawing([
            .solid("M52 54H148Q164 54 164 70V92Q164 108 148 108H96L86 118V168H40Q28 168 28 154V82Q28 54 52 54z"),
            .solid("M50 108H64V150H50z"), .line("M110 66V96M120 66V96M130 66V96"), .tint("M86 118L98 112L98 140L86 144z"),
            .solid("M164 62H190L196 70V92L190 100H164z"), .line("M176 62V100"), .solid("M196 75H236V87H196z"),
            .line("M206 75L212 87M218 75L224 87"), .solid("M136 108H152V164Q152 172 144 172Q136 172 136 164z"),
            .solid(S.box(26, 168, 78, 38, 6)), .accent("M36 188H94"),
        ])
    }

    private static var jigsaw: DemoDrawing {
        DemoDrawing([
            .solid("M30 74Q30 44 64 44H160Q194 44 202 80L206 128H150V112H70Q66 118 66 134V150H42Q30 150 30 136z"),
            .solid("M70 112H150Q158 112 158 100V86Q158 74 146 74H84Q70 74 70 90z"), .tint(S.box(96, 66, 32, 14, 5)),
            .solid("M150 128H206V156H150z"), .solid(S.box(60, 170, 168, 13, 3)), .solid("M168 156H188V170H168z"),
            .solid("M174 183H188V218L180 226L174 214z"), .line("M188 190L183 194M188 198L183 202M188 206L183 210"),
            .solid(S.box(28, 150, 40, 40, 5)), .line("M170 62L186 90"),
        ])
    }

    private static var battery: DemoDrawing {
        DemoDrawing([
            .solid(S.box(30, 98, 180, 92, 12)), .solid("M58 98V66Q58 58 66 58H174Q182 58 182 66V98z"), .line("M72 58V98M168 58V98"),
            .tint(S.box(84, 70, 72, 20, 3)), .line("M96 70V90M108 70V90M120 70V90M132 70V90M144 70V90"), .line("M30 128H210"),
            .tint(S.box(84, 144, 14, 22, 2)), .tint(S.box(104, 144, 14, 22, 2)), .tint(S.box(124, 144, 14, 22, 2)),
            .line(S.box(144, 144, 14, 22, 2)),
        ])
    }

    private static var brush: DemoDrawing {
        DemoDrawing([
            .solid("M44 152L80 126H140L104 152z"), .solid("M104 152L140 126V182L104 208z"), .shade("M104 152L140 126V182L104 208z"),
            .solid(S.box(44, 152, 60, 56, 2)), .line("M90 138Q80 96 110 88Q140 80 136 50Q134 34 152 30"),
            .line("M96 140Q88 100 116 92Q146 84 142 52Q142 40 154 38"), .tint(S.box(152, 24, 44, 20, 3)), .line("M52 152V208"),
            .line(S.circle(184, 34, 4)),
        ])
    }
}
