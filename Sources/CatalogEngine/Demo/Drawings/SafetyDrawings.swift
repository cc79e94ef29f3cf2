/// Protection of head, eyes, ears and lungs; signs, fire protection and first aid.
enum SafetyDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "helmet": helmet, "glasses": glasses, "respirator": respirator, "half-mask": halfMask, "mask-filter": maskFilter,
            "ear-muff": earMuff, "ear-plug": earPlug, "sign-prohibition": prohibition, "sign-mandatory": mandatory, "sign-warning": warning,
            "sign-escape": escape, "sign-fire": fire,
            "extinguisher": extinguisher, "first-aid": firstAid, "harness": harness, "padlock": padlock,
        ]
    }

    private static var helmet: DemoDrawing {
        DemoDrawing([
            .tint("M40 158Q36 60 120 54Q204 60 200 158z"),
            .solid("M16 158H224Q232 158 230 168Q226 184 196 184H44Q14 184 10 168Q8 158 16 158z"),
            .accent("M100 58Q96 40 104 38H136Q144 40 140 58V156M100 58V156"), .line("M70 78Q56 104 56 150M170 78Q184 104 184 150"),
            .line("M54 184Q60 206 84 210M186 184Q180 206 156 210"),
        ])
    }

    private static var glasses: DemoDrawing {
        DemoDrawing([
            .tint(
                "M30 104Q30 88 48 88H104Q114 88 116 100Q120 106 124 100Q126 88 136 88H192Q210 88 210 104L206 132Q202 156 176 156H154"
                    + "Q134 156 130 134Q126 120 120 120Q114 120 110 134Q106 156 86 156H64Q38 156 34 132z"
            ), .solid("M30 100L12 96Q6 96 8 104L20 150Q24 158 32 156M210 100L228 96Q234 96 232 104L220 150Q216 158 208 156"),
            .line("M50 104L76 132M62 100L84 124M150 104L176 132M162 100L184 124"), .line("M44 82Q120 62 196 82"),
        ])
    }

    private static var respirator: DemoDrawing {
        DemoDrawing([
            .solid("M120 46Q182 54 196 112Q198 160 120 200Q42 160 44 112Q58 54 120 46z"),
            .line("M52 128Q120 96 188 128M62 148Q120 122 178 148"), .tint(S.circle(120, 134, 24)),
            .accent("M108 128H132M108 135H132M108 142H132"), .line("M50 92L12 66M46 132L14 150M190 92L228 66M194 132L226 150"),
            .accent("M94 56Q120 46 146 56"),
        ])
    }

    private static var halfMask: DemoDrawing {
        DemoDrawing([
            .solid("M120 40Q150 52 160 90Q186 110 178 152Q164 196 120 200Q76 196 62 152Q54 110 80 90Q90 52 120 40z"),
            .solid(S.circle(120, 150, 24)), .line("M104 144H136M104 152H136M110 160H130"), .tint(S.circle(46, 140, 36)),
            .tint(S.circle(194, 140, 36)), .line(S.circle(46, 140, 24) + S.circle(194, 140, 24)),
            .line("M84 92Q60 64 40 58M156 92Q180 64 200 58"), .line("M100 66Q120 58 140 66"),
        ])
    }

    private static var maskFilter: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(120, 120, 92)), .line(S.circle(120, 120, 80)), .tint(S.circle(120, 120, 58)),
            .line(S.ruling(vertical: false, from: 84, to: 156, count: 7, low: 84, high: 156)),
            .solid("M108 20H132V32H108zM108 208H132V220H108z"),
        ])
    }

    private static var earMuff: DemoDrawing {
        DemoDrawing([
            .solid("M40 132Q32 28 120 26Q208 28 200 132H186Q192 42 120 40Q48 42 54 132z"),
            .tint("M30 128Q30 112 46 112H62Q82 116 82 162Q82 206 62 210H46Q30 210 30 194z"),
            .tint("M210 128Q210 112 194 112H178Q158 116 158 162Q158 206 178 210H194Q210 210 210 194z"),
            .solid(
                "M66 116Q90 124 90 162Q90 200 66 208Q82 200 82 162Q82 124 66 116zM174 116Q150 124 150 162Q150 200 174 208Q158 200 158 162"
                    + "Q158 124 174 116z"
            ), .line("M46 128V194M194 128V194"),
        ])
    }

    private static var earPlug: DemoDrawing {
        DemoDrawing([
            .tint("M44 60Q44 40 64 40Q86 40 88 62L94 112H36z"), .solid("M36 112H94L90 132H40z"),
            .tint("M152 60Q152 40 172 40Q192 40 194 60L204 112H146z"), .solid("M146 112H204L200 132H150z"),
            .line("M64 132Q62 204 120 204Q178 204 176 132"), .line("M70 132Q70 196 120 196Q170 196 170 132"),
            .solid(S.box(108, 186, 24, 28, 6)), .line("M56 60L52 100M164 60L160 100"),
        ])
    }

    private static var prohibition: DemoDrawing {
        DemoDrawing([
            .tint(S.circle(120, 120, 96) + S.circle(120, 120, 76)), .solid("M58 118H154V136H58z"),
            .line("M136 118V136M146 118V136M164 118Q164 104 154 100Q146 94 150 82M176 118Q178 98 166 92Q160 86 162 76"),
            .solid("M164 118H178V136H164z"), .tint("M60 74L74 60L180 166L166 180z"),
        ])
    }

    private static var mandatory: DemoDrawing {
        DemoDrawing([
            .solid(S.circle(120, 120, 98)), .shade(S.circle(120, 120, 90)), .tint("M74 100Q72 60 120 58Q168 60 166 100V112H74z"),
            .solid("M66 112H174V124H66z"), .solid("M82 124V150Q84 184 120 186Q156 184 158 150V124z"),
            .line("M98 140H110M130 140H142M106 164Q120 172 134 164"), .accent("M112 60V110M128 60V110"),
        ])
    }

    private static var warning: DemoDrawing {
        DemoDrawing([
            .tint("M112 26Q120 14 128 26L226 194Q232 210 216 212H24Q8 210 14 194z"), .line("M120 50L202 192H38z"),
            .solid("M130 78L96 140H118L108 184L146 122H124L136 78z"),
        ])
    }

    private static var escape: DemoDrawing {
        DemoDrawing([
            .solid(S.box(14, 50, 212, 140, 8)), .tint(S.box(140, 66, 68, 108, 2)), .solid(S.circle(98, 78, 11)),
            .line("M60 112L80 96L104 98L118 118L136 122M104 98L92 132L112 150L108 174M92 132L72 146L44 148"),
            .accent("M156 120H192M180 106L194 120L180 134"), .line("M24 182H216"),
        ])
    }

    private static var fire: DemoDrawing {
        DemoDrawing([
            .tint(S.box(30, 30, 180, 180, 8)), .solid(S.box(68, 86, 50, 104, 14)), .solid("M82 86V70H104V86z"),
            .line("M80 70H112M104 74Q126 76 124 110"),
            .accent(
                "M152 188Q132 170 146 140Q152 152 158 140Q160 118 150 102Q182 118 184 152Q184 178 168 188Q172 170 160 160"
                    + "Q152 172 152 188z"),
        ])
    }

    private static var extinguisher: DemoDrawing {
        DemoDrawing([
            .tint("M78 92Q78 70 112 68Q146 70 146 92V212Q146 220 138 220H86Q78 220 78 212z"), .solid(S.box(92, 122, 40, 56, 3)),
            .line("M98 134H126M98 144H126M98 154H118"), .solid("M100 68V52H124V68z"), .solid("M84 52H150L166 40M84 52V42L146 28"),
            .solid(S.circle(92, 58, 9)), .line("M124 56Q176 56 176 104V156"), .solid("M168 156H184L190 196H162z"), .line("M78 198H146"),
        ])
    }

    private static var firstAid: DemoDrawing {
        DemoDrawing([
            .solid(S.box(22, 72, 196, 136, 14)), .line("M22 110H218"),
            .solid("M86 72V56Q86 42 100 42H140Q154 42 154 56V72H140V58Q140 56 138 56H102Q100 56 100 58V72z"),
            .tint("M106 124H134V146H156V174H134V196H106V174H84V146H106z"), .solid(S.box(50, 100, 24, 20, 3)),
            .solid(S.box(166, 100, 24, 20, 3)),
        ])
    }

    private static var harness: DemoDrawing {
        DemoDrawing([
            .solid("M76 24L90 20L128 118L166 196L150 206L112 124zM164 24L150 20L112 118L74 196L90 206L128 124z"),
            .tint(S.circle(120, 110, 15)), .solid(S.box(46, 138, 148, 18, 4)), .tint(S.box(106, 134, 28, 26, 3)),
            .line("M76 24Q60 70 58 138M164 24Q180 70 182 138"),
            .line("M74 196Q62 218 44 206Q36 180 60 156M166 196Q178 218 196 206Q204 180 180 156"), .line(S.circle(120, 110, 6)),
        ])
    }

    private static var padlock: DemoDrawing {
        DemoDrawing([
            .tint(S.box(58, 108, 124, 104, 12)), .solid("M78 108V74Q78 28 120 28Q162 28 162 74V108H146V76Q146 44 120 44Q94 44 94 76V108z"),
            .solid(S.circle(120, 152, 14)), .solid("M114 162H126L130 188H110z"), .line("M58 128H182"),
        ])
    }
}
