/// Cables, their ends and what holds them.
enum CableDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "cable-single": single, "cable-multi": multi, "ferrule": ferrule, "ring-terminal": ringTerminal, "cable-gland": gland,
            "cable-tie": tie, "heat-shrink": heatShrink,
        ]
    }

    private static var single: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(112, 124, 92) + S.circle(112, 124, 44)),
            .line(S.circle(112, 124, 80) + S.circle(112, 124, 68) + S.circle(112, 124, 56)),
            .solid("M190 76Q216 92 220 130L222 184H206L204 132Q200 104 176 90z"), .tint("M207 184H221L220 222H208z"),
            .line("M212 188V220M216 188V220"),
        ])
    }

    private static var multi: DemoDrawing {
        .diagonal([
            .solid("M-4 82H100Q112 120 100 158H-4z"), .shade("M-4 134H106Q104 148 100 158H-4z"), .line(S.ellipse(102, 120, 11, 38)),
            .solid("M104 92C134 88 148 66 178 62L182 78C154 84 138 104 106 108z"), .solid("M106 112H190V128H106z"),
            .solid("M104 148C134 152 148 174 178 178L182 162C154 156 138 136 106 132z"),
            .tint("M178 62L214 54L216 68L182 78z"), .tint("M190 114H234V126H190z"), .tint("M178 178L214 186L216 172L182 162z"),
        ])
    }

    private static var ferrule: DemoDrawing {
        .diagonal([
            .tint("M20 84H76Q92 92 106 104V136Q92 148 76 156H20z"), .line("M20 98H78M20 142H78"), .solid(S.box(106, 104, 128, 32, 3)),
            .shade(S.box(106, 124, 128, 12, 3)), .line("M230 104V136M150 104V136"), .line(S.ellipse(20, 120, 10, 36)),
            .axis("M-16 120H254"),
        ])
    }

    private static var ringTerminal: DemoDrawing {
        .diagonal([
            .solid(S.circle(196, 120, 52) + S.circle(196, 120, 25)), .solid("M92 104H148V136H92z"), .tint(S.box(10, 96, 88, 48, 8)),
            .line("M30 96V144M78 96V144"), .line("M98 112H146M98 128H146"), .axis("M-16 120H258M196 56V184"),
        ])
    }

    private static var gland: DemoDrawing {
        .diagonal([
            .solid("M-6 86H52L62 96V144L52 154H-6Q-14 120-6 86z"), .line("M8 86V154M22 86V154M36 86V154"), .solid("M62 78H112V162H62z"),
            .line("M62 98H112M62 142H112"), .shade("M62 142H112V162H62z"), .tint(S.box(112, 84, 9, 72, 2)), .solid("M121 94H204V146H121z"),
            .line(S.thread(126, 204, y: 120, radius: 26, pitch: 9)), .solid("M216 76H242V164H216z"), .line("M216 98H242M216 142H242"),
            .axis("M-26 120H262"),
        ])
    }

    private static var tie: DemoDrawing {
        DemoDrawing([
            .solid("M92 60A72 72 0 1 0 164 72L154 88A54 54 0 1 1 98 78z"), .line("M88 70A62 62 0 0 0 74 180"),
            .solid(S.box(74, 30, 40, 52, 5)), .tint(S.box(84, 42, 20, 26, 3)), .solid("M114 44L206 22Q218 20 222 30Q220 38 210 38L114 60z"),
            .line("M124 52L200 33"),
        ])
    }

    private static var heatShrink: DemoDrawing {
        .diagonal([
            .solid("M-8 84H92C116 84 120 104 144 104H244V136H144C120 136 116 156 92 156H-8z"),
            .shade("M-8 132H94C116 132 122 124 144 124H244V136H144C120 136 116 156 92 156H-8z"), .line(S.ellipse(-8, 120, 12, 36)),
            .tint(S.ellipse(244, 120, 6, 16)), .accent("M160 88Q166 78 160 68M184 88Q190 78 184 68M208 88Q214 78 208 68"),
        ])
    }
}
