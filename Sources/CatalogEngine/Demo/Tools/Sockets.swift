/// Sockets with 1/4", 3/8" and 1/2" square drive, impact sockets, ratchets and sets.
enum Sockets {
    static func families() -> [DemoFamily] { drives.map(hand) + [impact(), ratchets(), sets()] }

    /// Code, square drive, smallest and largest size, length.
    private static let drives: [(String, String, [Double], Double)] = [
        ("14", "1/4\"", [4, 4.5, 5, 5.5, 6, 7, 8, 9, 10, 11, 12, 13, 14], 25),
        ("38", "3/8\"", [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22], 29),
        ("12", "1/2\"", [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 27, 30, 32, 34, 36], 38),
    ]

    private static let noun = DemoText("Socket", nb: "Pipe", de: "Steckschlüsseleinsatz", fr: "Douille")

    private static func hand(_ drive: (String, String, [Double], Double)) -> DemoFamily {
        var family = DemoFamily(
            code: "SO-\(drive.0)", title: "Sockets \(drive.1), hexagon", brand: .torkvik, category: "Tools > Hand tools > Sockets",
            image: "socket",
            attributes: [
                .text("Material", "Chrome vanadium steel"), .text("Finish", "Chrome-plated, satin"), .text("Square drive", drive.1),
                .text("Standard", "DIN 3124"), .text("Form", "Short"),
            ],
            notes: ["Hexagon profile grips the flats.", "Knurled grip ring.", "Ball groove for ratchets."], demand: 0.8)
        for size in drive.2 {
            family.variants.append(
                DemoVariant(
                    sku: "SO\(drive.0)-\(size.plain)", mpn: "TV\(drive.0)-\(size.plain)",
                    title: noun + " \(drive.1)" + .decimal(" \(size.plain) mm"),
                    summary: "Hexagon socket \(size.plain) mm with \(drive.1) square drive.",
                    attributes: [.mm("Width across flats", size), .mm("Length", size > 27 ? drive.3 + 8 : drive.3)],
                    grams: size * size * 0.14 + drive.3 * 0.8, price: 1.5 + size * 0.09 + size * size * 0.004, trade: .single(pack: 5),
                    demand: [10, 13, 17, 19].contains(size) ? 2 : 0.9))
        }
        return family
    }

    private static func impact() -> DemoFamily {
        var family = DemoFamily(
            code: "SO-IMP", title: "Impact sockets 1/2\", long", brand: .torkvik, category: "Tools > Hand tools > Impact sockets",
            image: "socket",
            attributes: [
                .text("Material", "Chrome molybdenum steel"), .text("Finish", "Phosphated"), .text("Square drive", "1/2\""),
                .text("Form", "Long"),
            ], notes: ["For impact wrenches.", "Secure with pin and ring."], demand: 0.7)
        let noun = DemoText("Impact socket", nb: "Kraftpipe", de: "Schlagschrauber-Einsatz", fr: "Douille à chocs")
        for size in [10.0, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 27, 30, 32] {
            family.variants.append(
                DemoVariant(
                    sku: "SOI-\(size.plain)", mpn: "TVI12-\(size.plain)", title: noun + " 1/2\" \(size.plain) mm",
                    summary: "Long impact socket \(size.plain) mm with 1/2\" square drive.",
                    attributes: [.mm("Width across flats", size), .mm("Length", 78)],
                    grams: 110 + size * size * 0.35, price: 5.5 + size * 0.22, trade: .single(),
                    demand: [17, 19, 21].contains(size) ? 2 : 0.8))
        }
        return family
    }

    private static func ratchets() -> DemoFamily {
        var family = DemoFamily(
            code: "RAT", title: "Reversible ratchets", brand: .torkvik, category: "Tools > Hand tools > Ratchets", image: "ratchet",
            attributes: [.text("Material", "Chrome vanadium steel"), .number("Teeth", 72)],
            notes: ["Quick release for sockets.", "Two-component handle."], demand: 0.8)
        let noun = DemoText("Reversible ratchet", nb: "Skralle", de: "Umschaltknarre", fr: "Cliquet réversible")
        for (code, square, length, price) in [
            ("14", "1/4\"", 150.0, 21.9), ("38", "3/8\"", 200, 27.5), ("12", "1/2\"", 260, 33.9), ("12L", "1/2\"", 380, 49),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "RAT-\(code)", mpn: "TVR-\(code)", title: noun + " \(square) \(length.plain) mm",
                    summary: "72-tooth reversible ratchet \(square), length \(length.plain) mm.",
                    attributes: [.text("Square drive", square), .mm("Length", length)],
                    grams: length * length * 0.0075, price: price, trade: .single()))
        }
        return family
    }

    private static func sets() -> DemoFamily {
        var family = DemoFamily(
            code: "SOS", title: "Socket sets in case", brand: .torkvik, category: "Tools > Hand tools > Socket sets", image: "socket-set",
            attributes: [.text("Material", "Chrome vanadium steel")],
            notes: ["In a sturdy case with clear lid.", "Every part can be reordered singly."], demand: 0.9)
        for (code, square, pieces, price, grams) in [
            ("14-46", "1/4\"", 46, 49.0, 1300.0), ("38-52", "3/8\"", 52, 89, 2900), ("12-61", "1/2\"", 61, 149, 5200),
            ("MIX-94", "1/4\" + 1/2\"", 94, 139, 6300), ("MIX-172", "1/4\" + 3/8\" + 1/2\"", 172, 259, 9800),
        ] {
            family.variants.append(
                DemoVariant(
                    sku: "SOS-\(code)", mpn: "TVS-\(code)",
                    title: DemoText(
                        "Socket set \(pieces) pieces \(square)", nb: "Pipesett \(pieces) deler \(square)",
                        de: "Steckschlüsselsatz \(pieces)-teilig \(square)", fr: "Coffret de \(pieces) douilles \(square)"),
                    summary: "Socket set with \(pieces) pieces, \(square), with ratchet and extensions.",
                    attributes: [.text("Square drive", square), .number("Pieces", Double(pieces))], grams: grams, price: price,
                    trade: .single(unit: "set")))
        }
        return family
    }
}
