/// Packing tape, paper tape, masking tape, filament tape and double-sided tape.
enum Tapes {
    private struct Kind {
        let code: String
        let noun: DemoText
        let title: String
        let material: String
        let adhesive: String
        let colours: [DemoColour]
        let widths: [Double]
        let lengths: [Double]
        let thickness: Double
        let pricePerSquareMetre: Double
        let notes: [String]
        let demand: Double
    }

    static func families() -> [DemoFamily] { kinds.map(family) }

    private static func family(_ kind: Kind) -> DemoFamily {
        var family = DemoFamily(
            code: "TP-\(kind.code)", title: kind.title, brand: .foliander, category: "Packaging > Tapes > \(kind.title)", image: "tape",
            attributes: [
                .text("Material", kind.material), .text("Adhesive", kind.adhesive),
                .quantity("Film thickness", kind.thickness, .micrometre),
            ], notes: kind.notes, demand: kind.demand)
        for width in kind.widths {
            for length in kind.lengths {
                for colour in kind.colours {
                    let area = width / 1000 * length
                    family.variants.append(
                        DemoVariant(
                            sku: "TAPE-\(kind.code)-\(width.plain)X\(length.plain)-\(colour.code)",
                            mpn: "FOT\(kind.code)\(width.plain)/\(length.plain)\(colour.code)",
                            title: kind.noun + " \(width.plain) mm x \(length.plain) m " + colour.name,
                            summary:
                                "\(kind.noun.en) \(width.plain) mm × \(length.plain) m, \(colour.name.en), "
                                + "\(kind.adhesive.lowercasedFirst).",
                            attributes: [.mm("Width", width), .quantity("Ring length", length, .metre), colour.attribute],
                            grams: area * kind.thickness * 1.05 + 25, price: 0.25 + area * kind.pricePerSquareMetre,
                            trade: .packs(of: width >= 48 ? 36 : 72, unit: "roll", perPallet: 48),
                            demand: width == 50 ? 2 : 0.8))
                }
            }
        }
        return family
    }

    private static let kinds = [
        Kind(
            code: "PP", noun: DemoText("Packing tape PP", nb: "Pakketape PP", de: "Packband PP", fr: "Ruban adhésif d'emballage PP"),
            title: "Packing tapes PP", material: "Polypropylene", adhesive: "Acrylic, low noise", colours: [.brown, .clear, .white, .red],
            widths: [38, 50, 75], lengths: [66, 132], thickness: 48, pricePerSquareMetre: 0.3,
            notes: ["Sticks at once, for cartons up to 25 kg.", "Unrolls quietly.", "Printed with your logo from 144 rolls."], demand: 1.4),
        Kind(
            code: "PVC", noun: DemoText("Packing tape PVC", nb: "Pakketape PVC", de: "Packband PVC", fr: "Ruban adhésif d'emballage PVC"),
            title: "Packing tapes PVC", material: "PVC", adhesive: "Natural rubber", colours: [.brown, .clear, .white], widths: [50, 75],
            lengths: [66], thickness: 55, pricePerSquareMetre: 0.52, notes: ["Holds in cold and on dusty board.", "Tears by hand."],
            demand: 0.7),
        Kind(
            code: "PAP", noun: DemoText("Paper packing tape", nb: "Papirtape", de: "Papierklebeband", fr: "Ruban adhésif papier"),
            title: "Paper packing tapes", material: "Kraft paper", adhesive: "Natural rubber", colours: [.brown, .white],
            widths: [38, 50, 75], lengths: [50], thickness: 125, pricePerSquareMetre: 0.6,
            notes: ["Goes into the paper bin with the carton.", "Can be written on and torn by hand."], demand: 1),
        Kind(
            code: "MSK", noun: DemoText("Masking tape", nb: "Maskeringstape", de: "Kreppband", fr: "Ruban de masquage"),
            title: "Masking tapes", material: "Crepe paper", adhesive: "Natural rubber", colours: [.yellow, .blue],
            widths: [19, 25, 30, 38, 50], lengths: [50], thickness: 130, pricePerSquareMetre: 0.7,
            notes: ["Comes off without residue for up to three days, blue for fourteen.", "Up to 80 °C."], demand: 0.8),
        Kind(
            code: "FIL", noun: DemoText("Filament tape", nb: "Filamenttape", de: "Filamentband", fr: "Ruban adhésif armé"),
            title: "Filament tapes", material: "Polypropylene, glass fibre", adhesive: "Synthetic rubber", colours: [.clear],
            widths: [15, 19, 25, 50], lengths: [50], thickness: 130, pricePerSquareMetre: 1.5,
            notes: ["Cannot be torn.", "Bundles pipes, rods and heavy cartons."], demand: 0.5),
        Kind(
            code: "DBL",
            noun: DemoText("Double-sided tape", nb: "Dobbeltsidig tape", de: "Doppelseitiges Klebeband", fr: "Ruban adhésif double face"),
            title: "Double-sided tapes", material: "PET", adhesive: "Acrylic", colours: [.clear], widths: [12, 19, 25, 50], lengths: [50],
            thickness: 200, pricePerSquareMetre: 2.6, notes: ["For signs, carpets and splicing.", "Resists plasticizers."], demand: 0.5),
        Kind(
            code: "GAF", noun: DemoText("Duct tape", nb: "Lerretstape", de: "Gewebeband", fr: "Ruban toilé"), title: "Duct tapes",
            material: "PE-coated cloth", adhesive: "Natural rubber", colours: [.silver, .black, .white, .red, .blue], widths: [50],
            lengths: [25, 50], thickness: 240, pricePerSquareMetre: 2.2,
            notes: ["Tears by hand, waterproof.", "For repairs, sealing and bundling."], demand: 0.9),
        Kind(
            code: "ISO", noun: DemoText("Electrical insulating tape", nb: "Elektrotape", de: "Isolierband", fr: "Ruban isolant électrique"),
            title: "Electrical tapes", material: "PVC", adhesive: "Natural rubber",
            colours: [.black, .red, .blue, .yellow, .green, .brown, .grey, .white, .greenYellow], widths: [15, 19], lengths: [10, 25],
            thickness: 150, pricePerSquareMetre: 2.4, notes: ["To EN IEC 60454, up to 600 V.", "Flame retardant."], demand: 0.9),
    ]
}
