/// A colour by its names in the languages of the catalog.
struct DemoColour: Sendable {
    /// International code (IEC 60757).
    let code: String
    let name: DemoText

    static let black = DemoColour(code: "BK", name: DemoText("black", nb: "svart", de: "schwarz", fr: "noir"))
    static let brown = DemoColour(code: "BN", name: DemoText("brown", nb: "brun", de: "braun", fr: "brun"))
    static let red = DemoColour(code: "RD", name: DemoText("red", nb: "rød", de: "rot", fr: "rouge"))
    static let orange = DemoColour(code: "OG", name: DemoText("orange", nb: "oransje", de: "orange", fr: "orange"))
    static let yellow = DemoColour(code: "YE", name: DemoText("yellow", nb: "gul", de: "gelb", fr: "jaune"))
    static let green = DemoColour(code: "GN", name: DemoText("green", nb: "grønn", de: "grün", fr: "vert"))
    static let blue = DemoColour(code: "BU", name: DemoText("blue", nb: "blå", de: "blau", fr: "bleu"))
    static let darkBlue = DemoColour(code: "DBU", name: DemoText("dark blue", nb: "mørkeblå", de: "dunkelblau", fr: "bleu foncé"))
    static let violet = DemoColour(code: "VT", name: DemoText("violet", nb: "fiolett", de: "violett", fr: "violet"))
    static let grey = DemoColour(code: "GY", name: DemoText("grey", nb: "grå", de: "grau", fr: "gris"))
    static let white = DemoColour(code: "WH", name: DemoText("white", nb: "hvit", de: "weiß", fr: "blanc"))
    static let greenYellow = DemoColour(code: "GNYE", name: DemoText("green-yellow", nb: "gul/grønn", de: "grün-gelb", fr: "vert-jaune"))
    static let clear = DemoColour(code: "CL", name: DemoText("clear", nb: "klar", de: "transparent", fr: "transparent"))
    static let silver = DemoColour(code: "SR", name: DemoText("silver", nb: "sølv", de: "silber", fr: "argent"))

    /// The name as it stands beside a noun that is feminine in French: `noire`, `verte`.
    var feminineName: DemoText {
        let forms = [
            "noir": "noire", "brun": "brune", "vert": "verte", "bleu": "bleue", "violet": "violette", "gris": "grise", "blanc": "blanche",
            "transparent": "transparente",
        ]
        var name = name
        if let fr = name.fr { name.fr = forms[fr] ?? fr }
        return name
    }

    /// The facet value: `Dark blue`.
    var label: String { name.en.prefix(1).uppercased() + name.en.dropFirst() }

    var attribute: DemoAttribute { .text("Colour", label) }
}
