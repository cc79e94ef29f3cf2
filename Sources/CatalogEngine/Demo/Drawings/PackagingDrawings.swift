/// Cartons, film, tape, pallets, bags and labels.
enum PackagingDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "carton": carton, "mailing-tube": mailingTube, "film-roll": filmRoll, "bubble-wrap": bubbleWrap, "tape": tape, "pallet": pallet,
            "stacking-box": stackingBox, "bag": bag, "zip-bag": zipBag, "envelope": envelope, "label-roll": labelRoll, "strap": strap,
            "edge-protector": edgeProtector,
        ]
    }

    private static var carton: DemoDrawing {
        DemoDrawing([
            .solid("M120 72L214 100V186L120 222z"), .shade("M120 72L214 100V186L120 222z"), .solid("M26 100L120 72V222L26 186z"),
            .solid("M26 100L64 58L152 30L120 72z"), .solid("M214 100L232 62L152 30L120 72z"), .tint("M62 89L84 83V134L62 128z"),
            .line("M142 190L156 185V200M164 182L178 177V192M138 208L182 190"), .line("M120 72V222"),
        ])
    }

    private static var mailingTube: DemoDrawing {
        .diagonal([
            .solid(S.box(-8, 88, 256, 64)), .shade(S.box(-8, 134, 256, 18)), .tint("M-24 84H-4V156H-24Q-32 120 -24 84z"),
            .solid(S.ellipse(248, 120, 12, 32)), .line(S.ellipse(248, 120, 8, 25)), .line("M30 88L66 152M90 88L126 152M150 88L186 152"),
        ])
    }

    private static var filmRoll: DemoDrawing {
        DemoDrawing([
            .solid("M66 34V196A54 18 0 0 0 174 196V34z"), .solid(S.ellipse(120, 34, 54, 18)), .tint(S.ellipse(120, 34, 22, 7)),
            .shade("M144 50V212A54 18 0 0 0 174 196V34A54 18 0 0 1 144 50z"), .line(S.ellipse(120, 34, 38, 12)),
            .solid("M66 60L22 76V226L66 206z"), .line("M22 90L66 74M22 214L66 196"), .tint("M98 212V222A22 7 0 0 0 142 222V212"),
        ])
    }

    private static var bubbleWrap: DemoDrawing {
        DemoDrawing([
            .solid("M60 66Q60 30 96 30Q132 30 132 66V196H224V218H96Q60 216 60 182z"), .solid(S.circle(96, 66, 36)),
            .tint(S.circle(96, 66, 14)), .line(S.circle(96, 66, 25)),
            .line(
                [80.0, 112].flatMap { x in [118.0, 142, 166, 190].map { S.circle(x, $0, 9) } }.joined() + S.circle(96, 206, 7)
                    + [124.0, 150, 176, 202].map { S.circle($0, 207, 7) }.joined()),
            .accent(
                "M146 80A14 14 0 1 1 174 80A14 14 0 1 1 146 80M152 76A8 8 0 0 1 158 71M182 120A18 18 0 1 1 218 120A18 18 0 1 1 182 120"
                    + "M190 114A10 10 0 0 1 197 108"
            ),
        ])
    }

    private static var tape: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(104, 112, 84) + S.circle(104, 112, 46)), .tint(S.circle(104, 112, 54) + S.circle(104, 112, 46)),
            .line(S.circle(104, 112, 74) + S.circle(104, 112, 64)),
            .solid("M104 196H222V212L214 206L206 212L198 206L190 212L182 206L174 212L166 206H120Q100 206 84 194Q94 196 104 196z"),
            .line("M62 60Q76 46 98 42"),
        ])
    }

    private static var pallet: DemoDrawing {
        DemoDrawing([
            .solid("M14 112L84 74H226L156 112z"), .line("M42 97H184M66 84H208M30 104H170"), .solid(S.box(14, 112, 142, 13)),
            .solid("M156 112L226 74V87L156 125z"), .solid(S.box(14, 125, 30, 27)), .solid(S.box(70, 125, 30, 27)),
            .solid(S.box(126, 125, 30, 27)),
            .solid("M156 125L174 115V142L156 152zM208 97L226 87V114L208 124zM182 111L198 102V129L182 138z"),
            .solid(S.box(14, 152, 142, 13)), .solid("M156 152L226 114V127L156 165z"), .tint("M72 131H98V146H72z"),
            .axis("M14 186H156M170 178L232 144"),
        ])
    }

    private static var stackingBox: DemoDrawing {
        DemoDrawing([
            .solid("M22 92L70 56H224L178 92z"), .line("M36 92L76 63H208L170 92"), .solid("M178 92L224 56V150L178 190z"),
            .shade("M178 92L224 56V150L178 190z"), .solid("M22 92H178V190H30z"), .line("M22 108H178M50 108V190M150 108V190"),
            .tint(S.box(78, 118, 44, 16, 7)), .line("M66 152H134M66 164H112"),
        ])
    }

    private static var bag: DemoDrawing {
        DemoDrawing([
            .solid("M56 30H184V206Q184 214 176 214H64Q56 214 56 206z"), .line("M56 196H184"), .line("M72 46V180"),
            .tint(S.polygon(6, 106, 152, 22, from: 12)), .line(S.circle(106, 152, 10)), .tint(S.polygon(6, 146, 164, 20, from: 40)),
            .line(S.circle(146, 164, 9)), .line("M56 30Q120 42 184 30"),
        ])
    }

    private static var zipBag: DemoDrawing {
        DemoDrawing([
            .solid("M50 24H190V208Q190 216 182 216H58Q50 216 50 208z"), .tint(S.box(50, 44, 140, 16)), .accent("M50 52H190"),
            .line(S.box(70, 78, 100, 40, 3)), .line("M80 90H150M80 102H130"), .solid(S.polygon(6, 98, 172, 18, from: 10)),
            .line(S.circle(98, 172, 8)), .solid(S.polygon(6, 142, 178, 18, from: 30)), .line(S.circle(142, 178, 8)),
        ])
    }

    private static var envelope: DemoDrawing {
        DemoDrawing([
            .solid(S.box(20, 66, 200, 132, 6)), .tint("M20 70L120 138L220 70Q220 66 214 66H26Q20 66 20 70z"),
            .line("M20 196L92 124M220 196L148 124"),
            .line("M34 48L44 58M64 44L70 56M98 40L101 54M142 40L139 54M176 44L170 56M206 48L196 58"),
        ])
    }

    private static var labelRoll: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(94, 104, 76) + S.circle(94, 104, 30)),
            .line(S.circle(94, 104, 66) + S.circle(94, 104, 55) + S.circle(94, 104, 44)),
            .solid("M94 180H228V212H110Q72 208 46 164Q68 180 94 180z"), .tint(S.box(116, 185, 46, 21, 3)),
            .tint(S.box(172, 185, 46, 21, 3)),
            .line(
                "M124 190V201M128 190V201M134 190V201M139 190V201M146 190V201M152 190V201M180 190V201M184 190V201M190 190V201M197 190V201"
                    + "M206 190V201"
            ),
        ])
    }

    private static var strap: DemoDrawing {
        DemoDrawing([
            .solid("M120 90L208 112V178L120 208z"), .shade("M120 90L208 112V178L120 208z"), .solid("M32 112L120 90V208L32 178z"),
            .solid("M32 112L120 72L208 112L120 90z"), .tint("M66 104L86 99V197L66 190z"), .tint("M154 99L174 104V190L154 197z"),
            .tint("M66 104L132 78L146 84L86 99z"), .solid("M62 138H90V160H62z"), .line("M70 138V160M82 138V160"),
        ])
    }

    private static var edgeProtector: DemoDrawing {
        DemoDrawing([
            .solid("M40 56L62 40L176 150V212L154 224V168z"), .shade("M154 168L176 150V212L154 224z"),
            .solid("M62 40L84 28L224 118L176 150z"), .line("M40 56V96L154 214"), .solid("M40 56L154 168V224L40 104z"),
            .tint("M70 84L94 108V160L70 136z"), .tint("M94 68L116 56L150 84L128 100z"),
        ])
    }
}
