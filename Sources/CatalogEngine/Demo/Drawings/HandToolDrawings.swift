/// Keys, spanners, screwdrivers, pliers, hammers and measuring tools.
enum HandToolDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "hex-key": hexKey, "spanner": spanner, "open-spanner": openSpanner, "adjustable-spanner": adjustable,
            "torque-wrench": torqueWrench, "socket": socket, "ratchet": ratchet, "socket-set": socketSet, "screwdriver": screwdriver,
            "bit": bit, "pliers": pliers, "crimping-tool": crimping,
            "hammer": hammer, "tape-measure": tapeMeasure, "caliper": caliper, "knife": knife, "toolbox": toolbox,
        ]
    }

    private static var hexKey: DemoDrawing {
        DemoDrawing([
            .solid("M28 48L44 32L62 34H66Q76 34 76 46V158Q76 172 90 172H196L212 180V192L196 204H82Q44 204 44 166V60z"),
            .line("M60 34V162Q60 188 86 188H212"), .tint("M196 172L212 180V192L196 204z"), .accent(S.polygon(6, 178, 82, 34, from: 30)),
            .axis("M132 82H224M178 36V128"),
        ])
    }

    private static var spanner: DemoDrawing {
        .diagonal([
            .solid(
                "M36 104H190L202 82A46 46 0 1 1 202 158L190 136H36L26 152A40 40 0 0 1 -26 142L0 136L6 120L0 104L-26 98A40 40 0 0 1 26 88z"),
            .tint(S.polygon(12, 222, 120, 25)), .line("M52 114H176M52 126H176"), .line(S.circle(222, 120, 36)),
        ])
    }

    private static var openSpanner: DemoDrawing {
        .diagonal([
            .solid(
                "M30 106H206L216 92A38 38 0 0 1 266 100L242 106L236 120L242 134L266 140A38 38 0 0 1 216 148L206 134H30L20 154"
                    + "A48 48 0 0 1 -36 142L-6 136L2 120L-6 104L-36 98A48 48 0 0 1 20 86z"
            ), .tint(S.box(66, 112, 104, 16, 8)), .axis("M-40 120H272"),
        ])
    }

    private static var adjustable: DemoDrawing {
        .diagonal([
            .solid("M-22 106Q-30 120 -22 134L150 144L176 160L204 164V136L180 128V98L216 96L250 82L236 66L196 66L160 86L146 98z"),
            .line(S.circle(-6, 120, 7)), .solid("M184 132H212L254 142L244 160L214 168L184 164z"), .tint(S.box(162, 130, 26, 26, 3)),
            .line(S.ruling(vertical: true, from: 167, to: 183, count: 4, low: 132, high: 154)), .line("M20 114L140 110M20 126L140 132"),
        ])
    }

    private static var torqueWrench: DemoDrawing {
        .diagonal([
            .solid(S.box(-28, 104, 78, 32, 8)), .line(S.ruling(vertical: true, from: -16, to: 40, count: 8, low: 106, high: 134)),
            .tint(S.box(50, 102, 22, 36, 3)), .solid(S.box(72, 109, 128, 22, 2)), .line("M84 115H116M84 121H106M84 126H116"),
            .accent("M124 120H190"), .solid("M200 110L214 96A34 34 0 1 1 214 144L200 130z"), .solid(S.circle(232, 120, 22)),
            .tint(S.box(221, 109, 22, 22, 2)),
        ])
    }

    private static var socket: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(74, 120, 62)), .tint(S.polygon(6, 74, 120, 42, from: 30)), .line(S.circle(74, 120, 54)),
            .solid("M152 62H216V118L206 128V178H162V128L152 118z"), .line("M152 118H216M162 128H206"),
            .line(S.ruling(vertical: true, from: 168, to: 200, count: 5, low: 134, high: 150)), .shade("M190 62H216V118L206 128V178H190z"),
            .tint(S.box(170, 160, 28, 18, 2)), .axis("M4 120H144M184 46V194"),
        ])
    }

    private static var ratchet: DemoDrawing {
        .diagonal([
            .solid(S.box(-26, 100, 100, 40, 12)), .line(S.ruling(vertical: true, from: -8, to: 56, count: 9, low: 104, high: 136)),
            .solid("M74 108H160L186 92V148L160 132H74z"), .solid(S.circle(216, 120, 44)), .line(S.circle(216, 120, 34)),
            .tint(S.box(203, 107, 26, 26, 2)), .solid("M172 112L190 106V134L172 128z"), .line(S.gear(216, 120, 22, 27, 18)),
        ])
    }

    private static var socketSet: DemoDrawing {
        DemoDrawing([
            .solid(S.box(18, 96, 204, 118, 10)), .solid("M18 96L34 38H206L222 96z"), .line("M40 48H200L212 90H28z"),
            .tint(S.box(34, 112, 112, 14, 7)), .tint(S.circle(146, 119, 14)),
            .line([46.0, 78, 110, 142].map { S.polygon(6, $0, 158, 13, from: 30) + S.circle($0, 158, 6) }.joined()),
            .line([40.0, 62, 84, 106, 128, 150].map { S.circle($0, 192, 9) }.joined()), .solid(S.box(172, 112, 34, 86, 6)),
            .line("M172 128H206M172 144H206M172 160H206M172 176H206"),
        ])
    }

    private static var screwdriver: DemoDrawing {
        .diagonal([
            .tint("M-26 104Q-26 92 -12 92L30 98L66 92Q90 92 92 108L96 112V128L92 132Q90 148 66 148L30 142L-12 148Q-26 148 -26 136z"),
            .accent("M-14 108H70M-14 120H80M-14 132H70"), .solid(S.box(96, 109, 18, 22, 2)), .solid("M114 113H232V127H114z"),
            .solid("M232 113L252 117V123L232 127z"), .line("M238 115V125"),
        ])
    }

    private static var bit: DemoDrawing {
        .diagonal([
            .solid(S.box(10, 98, 92, 44, 3)), .line("M10 112H102M10 128H102"),
            .solid("M102 102H116L122 110H160L168 102V138L160 130H122L116 138H102z"), .tint("M168 100H204L236 114V126L204 140H168z"),
            .line("M176 112L230 118M176 128L230 122M176 120H234"), .axis("M-6 120H250"),
        ])
    }

    private static var pliers: DemoDrawing {
        DemoDrawing([
            .solid("M104 96Q84 60 98 26Q106 18 116 22V92z"), .solid("M136 96Q156 60 142 26Q134 18 124 22V92z"),
            .line("M116 34H124M116 44H124M116 54H124M112 70H128"), .solid("M92 96Q120 78 148 96L158 116Q120 138 82 116z"),
            .solid(S.circle(120, 106, 12)), .tint("M84 116Q58 150 62 214Q64 224 76 222Q86 220 86 208Q86 160 112 126z"),
            .tint("M156 116Q182 150 178 214Q176 224 164 222Q154 220 154 208Q154 160 128 126z"), .line(S.circle(120, 106, 4)),
        ])
    }

    private static var crimping: DemoDrawing {
        DemoDrawing([
            .solid("M84 26H156L164 88L146 110H94L76 88z"), .line("M88 46H104L108 54H132L136 46H152M86 62H102L108 72H132L138 62H154"),
            .solid(S.circle(120, 92, 13)), .line(S.circle(120, 92, 5)),
            .tint("M96 108Q64 150 60 212Q62 224 74 222Q84 220 86 208Q92 160 116 132z"),
            .tint("M144 108Q176 150 180 212Q178 224 166 222Q156 220 154 208Q148 160 124 132z"), .accent("M92 152L148 144"),
        ])
    }

    private static var hammer: DemoDrawing {
        DemoDrawing([
            .solid("M60 54L96 18Q112 10 124 22L150 48L178 56L202 94L186 104L148 84L120 92L104 98L90 84z"),
            .line("M96 18L150 72M60 54L104 98"), .tint("M104 98L126 78L134 86L110 106z"),
            .solid("M108 104L128 86L212 196Q220 210 208 218Q196 226 186 212z"), .shade("M60 54L70 44L100 74L90 84z"),
            .line("M150 140L176 176M164 140L188 174"),
        ])
    }

    private static var tapeMeasure: DemoDrawing {
        DemoDrawing([
            .solid("M36 60Q36 34 62 34H112Q164 34 164 86V188H60Q36 188 36 164z"), .line(S.circle(98, 104, 48)),
            .tint(S.circle(98, 104, 30)), .solid("M164 168H224V188H164z"),
            .line(S.ruling(vertical: true, from: 172, to: 212, count: 6, low: 168, high: 177)), .solid("M220 164H228V206H220z"),
            .line("M36 150H164"), .accent("M122 34V48H142"),
        ])
    }

    private static var caliper: DemoDrawing {
        .diagonal([
            .solid("M-2 94H262V120H-2z"), .line(S.ruling(vertical: true, from: 30, to: 252, count: 28, low: 110, high: 120)),
            .solid("M-2 94V64L8 54L18 94zM-2 120H26L18 172Q6 164 -2 144z"), .tint("M62 86H148V132H62z"),
            .solid("M62 86L52 54L44 64L54 94V120L38 172Q50 164 62 144z"),
            .line(S.ruling(vertical: true, from: 74, to: 138, count: 9, low: 120, high: 128)), .line(S.circle(120, 78, 8)),
        ])
    }

    private static var knife: DemoDrawing {
        .diagonal([
            .solid("M-20 96H126L150 104V138L126 144H-10Q-26 140 -26 122Q-26 100 -20 96z"), .line("M8 112H116M8 128H116"),
            .tint(S.box(78, 108, 30, 22, 4)), .line("M86 108V130M93 108V130M100 108V130"), .solid("M150 106H228L256 136H150z"),
            .line("M170 106L184 136M190 106L204 136M210 106L224 136"), .line(S.circle(-8, 122, 6)),
        ])
    }

    private static var toolbox: DemoDrawing {
        DemoDrawing([
            .solid(S.box(22, 118, 196, 92, 6)), .solid("M22 118L42 84H198L218 118z"), .line("M22 140H218"),
            .tint(S.box(104, 126, 32, 28, 3)), .solid("M78 84V64Q78 48 94 48H146Q162 48 162 64V84H148V66Q148 62 144 62H96Q92 62 92 66V84z"),
            .line("M48 160V196M192 160V196"), .line(S.box(40, 128, 22, 18, 2) + S.box(178, 128, 22, 18, 2)),
        ])
    }
}
