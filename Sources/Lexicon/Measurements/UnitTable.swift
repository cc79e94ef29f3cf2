/// The names of units, as they stand behind numbers.
///
/// Letters are looked up as written first, then in lower case: `MW` and `mW`, `Nm` and `nm` differ, `MM` and `mm` do not.
/// Names are kept by a hash of their bytes, so that looking one up in a text allocates nothing.
struct UnitTable: Sendable {
    static let shared = UnitTable()

    private var units: [UInt64: MeasureUnit] = [:]

    /// The unit of a name; signs are spelled (`µ` as `u`, `Ω` as `ohm`, `°` as `deg`, `²` as `2`).
    func unit(_ name: UnitName) -> MeasureUnit? { units[name.hash] ?? units[name.foldedHash] }

    private init() {
        let fine = [("p", 1e-12), ("n", 1e-9), ("u", 1e-6), ("m", 1e-3)]
        func scaled(_ symbols: [String], _ dimension: UInt8, _ prefixes: [(String, Double)]) {
            for symbol in symbols {
                for (prefix, factor) in prefixes { add([prefix + symbol], dimension, factor) }
            }
        }
        add(["m", "meter", "meters", "metre", "metres"], .length, 1)
        add(["mm", "millimeter", "millimeters", "millimetre", "millimetres"], .length, 1e-3)
        add(["cm", "centimeter", "centimeters", "centimetre", "centimetres"], .length, 1e-2)
        add(["dm", "desimeter", "dezimeter"], .length, 1e-1)
        add(["km", "kilometer", "kilometers", "kilometre", "kilometres"], .length, 1e3)
        add(["um", "micron", "microns", "micrometer", "micrometers"], .length, 1e-6)
        add(["nm"], .length, 1e-9)
        add(
            ["\"", "''", "in", "inch", "inches", "zoll", "tommer", "tomme", "tum", "pouce", "pouces", "duim"], .length, 0.0254,
            isDecimal: false)
        add(["'", "ft", "foot", "feet", "fot"], .length, 0.3048, isDecimal: false)
        add(["yd", "yard", "yards"], .length, 0.9144, isDecimal: false)
        add(["mil", "mils", "thou"], .length, 0.0000254, isDecimal: false)

        add(["g", "gr", "gram", "grams", "gramm", "gramme", "grammes"], .mass, 1)
        add(["mg", "milligram", "milligrams", "milligramm"], .mass, 1e-3)
        add(["ug", "mcg", "microgram", "micrograms", "microgramme", "microgrammes"], .mass, 1e-6)
        add(["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramm"], .mass, 1e3)
        add(["tonne", "tonnes", "tonn"], .mass, 1e6)
        add(["oz", "ounce", "ounces"], .mass, 28.349523125, isDecimal: false)
        add(["lb", "lbs", "pound", "pounds"], .mass, 453.59237, isDecimal: false)

        add(["l", "liter", "liters", "litre", "litres"], .volume, 1)
        add(["dl"], .volume, 1e-1)
        add(["cl"], .volume, 1e-2)
        add(["ml", "cc", "cm3", "milliliter", "milliliters", "millilitre", "millilitres"], .volume, 1e-3)
        add(["ul"], .volume, 1e-6)
        add(["dm3"], .volume, 1)
        add(["m3"], .volume, 1e3)
        add(["gal", "gallon", "gallons"], .volume, 3.785411784, isDecimal: false)
        add(["qt", "quart", "quarts"], .volume, 0.946352946, isDecimal: false)
        add(["floz"], .volume, 0.0295735295625, isDecimal: false)

        add(["mm2", "sqmm", "qmm", "kvmm"], .area, 1e-6)
        add(["cm2"], .area, 1e-4)
        add(["m2", "sqm", "qm", "kvm"], .area, 1)
        add(["ft2", "sqft"], .area, 0.09290304, isDecimal: false)
        add(["in2", "sqin"], .area, 0.00064516, isDecimal: false)

        scaled(["v", "vac", "vdc", "volt", "volts"], .voltage, [("u", 1e-6), ("m", 1e-3), ("", 1), ("k", 1e3)])
        add(["MV"], .voltage, 1e6)
        scaled(["a", "amp", "amps", "ampere", "amperes"], .current, fine + [("", 1), ("k", 1e3)])
        scaled(["w", "watt", "watts"], .power, [("u", 1e-6), ("m", 1e-3), ("", 1), ("k", 1e3), ("mega", 1e6)])
        add(["MW"], .power, 1e6)
        add(["hp", "bhp"], .power, 745.69987158227, isDecimal: false)
        scaled(["va"], .apparentPower, [("", 1), ("k", 1e3), ("m", 1e6)])
        scaled(["wh"], .energy, [("", 1), ("k", 1e3), ("m", 1e6)])
        scaled(["ah"], .charge, [("m", 1e-3), ("", 1)])

        scaled(
            ["ohm", "ohms", "r"], .resistance,
            [("u", 1e-6), ("m", 1e-3), ("", 1), ("k", 1e3), ("g", 1e9), ("meg", 1e6), ("mega", 1e6), ("kilo", 1e3)])
        scaled(["ohm", "ohms"], .resistance, [("M", 1e6)])
        scaled(["f", "farad"], .capacitance, fine)
        scaled(["h", "henry"], .inductance, fine)
        scaled(["hz", "hertz"], .frequency, [("", 1), ("k", 1e3), ("m", 1e6), ("g", 1e9), ("t", 1e12)])
        add(["rpm", "upm", "omdr", "o/min"], .rotation, 1)

        scaled(["pa", "pascal"], .pressure, [("", 1), ("h", 1e2), ("k", 1e3), ("m", 1e6), ("g", 1e9)])
        scaled(["bar"], .pressure, [("m", 1e2), ("", 1e5)])
        add(["psi"], .pressure, 6894.757293168, isDecimal: false)
        add(["atm"], .pressure, 101325, isDecimal: false)

        add(["degc", "celsius"], .temperature, 1, offset: 273.15)
        add(["degf", "fahrenheit"], .temperature, 5.0 / 9.0, offset: 459.67 * 5.0 / 9.0, isDecimal: false)
        add(["K", "kelvin"], .temperature, 1)

        for (prefix, long, factor) in [
            ("k", "kilo", 1e3), ("m", "mega", 1e6), ("g", "giga", 1e9), ("t", "tera", 1e12), ("p", "peta", 1e15),
        ] {
            add([prefix + "b", long + "byte", long + "bytes"], .data, factor)
            add([prefix + "bit", prefix + "bits", long + "bit", long + "bits"], .bits, factor)
            add([prefix + "bps", prefix + "bit/s", prefix + "bits/s", prefix + "b/s"], .dataRate, factor)
        }
        for (index, prefix) in ["ki", "mi", "gi", "ti"].enumerated() {
            add([prefix + "b"], .data, (0...index).reduce(1.0) { product, _ in product * 1024 }, isDecimal: false)
        }
        add(["byte", "bytes"], .data, 1)

        scaled(["s", "sec", "secs"], .time, [("n", 1e-9), ("u", 1e-6), ("m", 1e-3)])
        add(["sec", "secs", "second", "seconds", "sek"], .time, 1)
        add(["min", "mins", "minute", "minutes", "minutter"], .time, 60, isDecimal: false)
        add(["hr", "hrs", "hour", "hours", "timer", "stunden", "heures"], .time, 3600, isDecimal: false)

        add(["N", "newton"], .force, 1)
        add(["kn"], .force, 1e3)
        add(["Nm", "NM", "newtonmeter"], .torque, 1)
        add(["ncm"], .torque, 1e-2)
        add(["lm", "lumen", "lumens"], .light, 1)
        add(["db", "dba", "decibel"], .sound, 1)
        add(["deg", "degree", "degrees", "grad", "grader"], .angle, 1)
        add(["%", "percent", "prosent", "prozent"], .share, 1)
        add(["mp", "mpx", "megapixel", "megapixels", "mpixel"], .resolution, 1)
        add(["awg", "ga", "gauge"], .gauge, 1)
    }

    private mutating func add(_ names: [String], _ dimension: UInt8, _ factor: Double, offset: Double = 0, isDecimal: Bool = true) {
        for name in names {
            var key = UnitName()
            for byte in name.utf8 { key.append(byte) }
            units[key.hash] = MeasureUnit(dimension: dimension, factor: factor, offset: offset, isDecimal: isDecimal)
        }
    }
}

/// The name of a unit while it is read: its hashes as written and in lower case (FNV-1a).
struct UnitName: Sendable {
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var foldedHash: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var count = 0

    mutating func append(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
        foldedHash = (foldedHash ^ UInt64(folded)) &* 0x100_0000_01B3
        count += 1
    }

    mutating func append(_ text: StaticString) {
        for scalar in text.description.unicodeScalars { append(UInt8(truncatingIfNeeded: scalar.value)) }
    }
}
