/// Gloves, shoes and clothing.
enum ClothingDrawings {
    private typealias S = DemoShapes

    static var all: [String: DemoDrawing] {
        [
            "glove": glove, "shoe": shoe, "boot": boot, "vest": vest, "tshirt": shirt, "jacket": jacket, "trousers": trousers,
            "coverall": coverall,
        ]
    }

    private static var glove: DemoDrawing {
        DemoDrawing([
            .tint(
                "M76 172V128L44 100Q30 86 40 76Q50 68 62 80L84 100L74 46Q74 32 84 30Q96 30 98 44L106 88L108 28Q110 16 120 16Q132 18 132 30"
                    + "L132 88L142 38Q146 26 156 28Q168 32 166 44L156 96L170 64Q178 54 186 60Q194 66 190 78L172 132L164 172z"
            ), .solid(S.box(68, 172, 104, 48, 8)), .line(S.ruling(vertical: true, from: 80, to: 160, count: 9, low: 178, high: 214)),
            .accent("M96 150Q120 132 146 150"),
        ])
    }

    private static var shoe: DemoDrawing {
        DemoDrawing([
            .solid("M26 88Q30 76 46 80Q62 88 82 78L128 116Q160 132 196 138Q222 146 222 172H22Q18 130 26 88z"),
            .tint("M176 136Q216 140 222 172H168Q166 150 176 136z"), .solid("M18 172H226V188Q226 194 220 194H90L84 200H24Q18 200 18 194z"),
            .line("M96 92L114 80M108 102L126 90M120 112L138 100M134 122L150 110"), .line("M34 100Q60 112 84 92M40 172Q44 140 30 118"),
            .shade("M18 184H226V188Q226 194 220 194H90L84 200H24Q18 200 18 194z"),
        ])
    }

    private static var boot: DemoDrawing {
        DemoDrawing([
            .solid("M44 28H118Q124 28 122 36L116 108Q130 124 172 132Q214 140 220 176H40Q38 140 48 110Q36 70 44 28z"),
            .tint("M172 132Q214 140 220 176H162Q158 150 172 132z"), .solid("M36 176H224V194Q224 200 218 200H106L98 208H42Q36 208 36 202z"),
            .line("M44 44H120"), .line("M96 60L118 54M94 78L117 72M94 96L116 90M106 112L124 102M122 122L140 112"),
            .shade("M36 190H224V194Q224 200 218 200H106L98 208H42Q36 208 36 202z"),
        ])
    }

    private static var vest: DemoDrawing {
        DemoDrawing([
            .tint("M80 26L100 24Q104 66 120 84Q136 66 140 24L160 26L188 46Q176 86 190 110V214H50V110Q64 86 52 46z"), .line("M120 84V214"),
            .solid("M50 134H190V152H50zM50 176H190V194H50z"), .solid("M80 26L92 25L92 134H76V60zM160 26L148 25L148 134H164V60z"),
            .line("M112 160H128"),
        ])
    }

    private static var shirt: DemoDrawing {
        DemoDrawing([
            .tint("M86 32Q120 58 154 32L186 44L226 92L196 116L178 98V212H62V98L44 116L14 92L54 44z"),
            .solid("M62 128H178V144H62zM62 168H178V184H62z"), .line("M78 34Q120 72 162 34"), .line("M24 84L50 108M216 84L190 108"),
        ])
    }

    private static var jacket: DemoDrawing {
        DemoDrawing([
            .solid("M88 34Q120 22 152 34L190 50Q208 64 214 110L222 196L190 200L178 128V218H62V128L50 200L18 196L26 110Q32 64 50 50z"),
            .line("M120 36V218"), .tint("M62 140H178V158H62z"), .tint("M24 140L56 146L54 162L22 156zM216 140L184 146L186 162L218 156z"),
            .line("M88 34Q96 62 120 62Q144 62 152 34"), .line("M76 176L104 172M164 176L136 172"), .tint("M62 190H178V204H62z"),
        ])
    }

    private static var trousers: DemoDrawing {
        DemoDrawing([
            .solid("M66 22H174L192 218H138L120 90L102 218H48z"), .solid("M66 22H174L176 42H64z"),
            .line("M120 42V90M80 22V42M160 22V42M104 22V42M136 22V42"), .tint("M56 136L98 138L94 176L52 174z"),
            .tint("M184 136L142 138L146 176L188 174z"), .line("M66 56L92 62L90 100L62 96zM174 56L148 62L150 100L178 96z"),
        ])
    }

    private static var coverall: DemoDrawing {
        DemoDrawing([
            .solid(
                "M96 46Q88 16 120 14Q152 16 144 46L178 58Q192 66 196 100L204 142L186 146L170 106V138L166 224H128L120 150L112 224H74L70 138"
                    + "V106L54 146L36 142L44 100Q48 66 62 58z"
            ), .tint("M104 42Q104 26 120 26Q136 26 136 42Q136 54 120 56Q104 54 104 42z"), .line("M120 56V150"),
            .line("M74 134Q120 142 166 134"), .line("M76 214H112M128 214H164M40 132L56 138M200 132L184 138"),
        ])
    }
}
