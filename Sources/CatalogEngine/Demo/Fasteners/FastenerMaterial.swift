/// What a screw or nut is made of, with its strength and finish.
struct FastenerMaterial: Sendable {
    /// Ends the SKUs: `A2`, `88`.
    let code: String
    /// Stands in titles: `A2-70`, `8.8 zinc plated`.
    let label: DemoText
    let material: String
    /// Property class of ISO 898 or ISO 3506; nil for goods without one.
    let strength: String?
    let finish: String
    /// Grams per cubic millimetre.
    let density: Double
    /// Euro per gram.
    let pricePerGram: Double
    /// Euro a piece for making it.
    let makingPrice: Double
    /// First digit of the manufacturer's part numbers.
    let digit: Int
    let demand: Double

    var attributes: [DemoAttribute] {
        var attributes: [DemoAttribute] = [.text("Material", material), .text("Finish", finish)]
        if let strength { attributes.insert(.text("Strength class", strength), at: 1) }
        return attributes
    }

    /// The price of a piece of so many grams.
    func price(grams: Double, effort: Double = 1) -> Double { makingPrice * effort + grams * pricePerGram }

    /// Material, strength and finish for the middle of a sentence: `stainless steel A2-70`, `steel 8.8 zinc plated`.
    var phrase: String {
        if material.hasPrefix("Stainless steel") { return "stainless steel \(label.en)" }
        return material == "Brass" ? "brass" : "\(material.lowercasedFirst) \(label.en)"
    }

    private static func propertyClass(_ text: String) -> DemoText {
        DemoText("class \(text) ", nb: "klasse \(text) ", de: "Klasse \(text) ", fr: "classe \(text) ")
    }

    private static let zinc = DemoText("zinc plated", nb: "elforsinket", de: "verzinkt", fr: "acier zingué")

    static let a2 = FastenerMaterial(
        code: "A2", label: .same("A2-70"), material: "Stainless steel A2", strength: "A2-70", finish: "Plain", density: 0.0079,
        pricePerGram: 0.0105, makingPrice: 0.03, digit: 2, demand: 1.3)
    static let a4 = FastenerMaterial(
        code: "A4", label: .same("A4-80"), material: "Stainless steel A4", strength: "A4-80", finish: "Plain", density: 0.0079,
        pricePerGram: 0.0155, makingPrice: 0.045, digit: 4, demand: 0.8)
    static let class88 = FastenerMaterial(
        code: "88", label: .same("8.8 ") + zinc, material: "Steel", strength: "8.8", finish: "Zinc plated", density: 0.00785,
        pricePerGram: 0.0042, makingPrice: 0.018, digit: 0, demand: 1.6)
    static let class109 = FastenerMaterial(
        code: "109", label: .same("10.9 ") + zinc, material: "Steel", strength: "10.9", finish: "Zinc plated", density: 0.00785,
        pricePerGram: 0.0056, makingPrice: 0.024, digit: 1, demand: 0.6)
    static let class129 = FastenerMaterial(
        code: "129", label: .same("12.9 ") + DemoText("black", nb: "svart", de: "schwarz", fr: "acier noir"), material: "Steel",
        strength: "12.9", finish: "Black oxide", density: 0.00785, pricePerGram: 0.006, makingPrice: 0.026, digit: 3, demand: 0.9)
    static let class45H = FastenerMaterial(
        code: "45H", label: .same("45H ") + DemoText("black", nb: "svart", de: "schwarz", fr: "acier noir"), material: "Steel",
        strength: "45H", finish: "Black oxide", density: 0.00785, pricePerGram: 0.006, makingPrice: 0.022, digit: 5, demand: 0.8)
    static let class48 = FastenerMaterial(
        code: "48", label: .same("4.8 ") + zinc, material: "Steel", strength: "4.8", finish: "Zinc plated", density: 0.00785,
        pricePerGram: 0.0035, makingPrice: 0.014, digit: 6, demand: 1)

    /// Steel without a class, as washers and wood screws are.
    static let zincSteel = FastenerMaterial(
        code: "ZN", label: zinc, material: "Steel", strength: nil, finish: "Zinc plated", density: 0.00785, pricePerGram: 0.004,
        makingPrice: 0.008, digit: 7, demand: 1.4)
    static let zincNut = FastenerMaterial(
        code: "8", label: propertyClass("8") + zinc, material: "Steel", strength: "8", finish: "Zinc plated", density: 0.00785,
        pricePerGram: 0.0045, makingPrice: 0.012, digit: 0, demand: 1.5)
    static let nut10 = FastenerMaterial(
        code: "10", label: propertyClass("10") + zinc, material: "Steel", strength: "10", finish: "Zinc plated", density: 0.00785,
        pricePerGram: 0.0056, makingPrice: 0.015, digit: 1, demand: 0.7)
    static let hotDip = FastenerMaterial(
        code: "HDG", label: DemoText("hot-dip galvanized", nb: "varmforsinket", de: "feuerverzinkt", fr: "acier galvanisé à chaud"),
        material: "Steel", strength: nil, finish: "Hot-dip galvanized", density: 0.00785, pricePerGram: 0.0055, makingPrice: 0.012,
        digit: 8, demand: 0.6)
    /// A2 without a class, as washers and self-tapping screws are.
    static let plainA2 = FastenerMaterial(
        code: "A2", label: .same("A2"), material: "Stainless steel A2", strength: nil, finish: "Plain", density: 0.0079,
        pricePerGram: 0.0105, makingPrice: 0.018, digit: 2, demand: 1.2)
    static let plainA4 = FastenerMaterial(
        code: "A4", label: .same("A4"), material: "Stainless steel A4", strength: nil, finish: "Plain", density: 0.0079,
        pricePerGram: 0.0155, makingPrice: 0.026, digit: 4, demand: 0.7)
    static let brass = FastenerMaterial(
        code: "MS", label: DemoText("brass", nb: "messing", de: "Messing", fr: "laiton"), material: "Brass", strength: nil,
        finish: "Plain", density: 0.0084, pricePerGram: 0.016, makingPrice: 0.03, digit: 9, demand: 0.3)
}
