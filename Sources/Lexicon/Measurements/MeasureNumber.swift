/// Numbers as terms: six significant digits and a power of ten, so that equal amounts are equal bytes.
enum MeasureNumber {
    /// Powers of ten from 1e-30 to 1e30.
    private static let powers: [Double] = (-30...30).map { exponent in Double("1e\(exponent)") ?? 0 }

    /// Digits 100000...999999 and the power of ten they are multiplied by; zero is 0 and 0.
    static func digits(_ value: Double) -> (digits: Int, exponent: Int) {
        let magnitude = value.magnitude
        guard magnitude >= 1e-24, magnitude < 1e24 else { return (0, 0) }
        var low = 0
        var high = powers.count - 1
        while low < high {  // the last power that is not above the value
            let middle = (low + high + 1) / 2
            if powers[middle] <= magnitude { low = middle } else { high = middle - 1 }
        }
        var exponent = low - 30 - 5
        var digits = Int((magnitude / powers[exponent + 30]).rounded())
        if digits >= 1_000_000 {
            digits /= 10
            exponent += 1
        }
        return (digits, exponent)
    }

    /// Appends a value rounded to `places` significant digits, 1...6, halves away from zero.
    static func append(_ value: Double, places: Int = 6, to term: inout [UInt8]) {
        var (digits, exponent) = digits(value)
        if places < 6 {
            var unit = 1
            for _ in places..<6 { unit *= 10 }
            digits = (digits + unit / 2) / unit * unit
        }
        guard digits > 0 else {
            term.append(UInt8(ascii: "0"))
            return
        }
        while digits % 10 == 0 {
            digits /= 10
            exponent += 1
        }
        if value < 0 { term.append(UInt8(ascii: "-")) }
        append(digits, to: &term)
        term.append(UInt8(ascii: "e"))
        append(exponent, to: &term)
    }

    private static func append(_ number: Int, to term: inout [UInt8]) {
        if number < 0 { term.append(UInt8(ascii: "-")) }
        let magnitude = number.magnitude
        var unit: UInt = 1
        while magnitude / unit >= 10 { unit *= 10 }
        while unit > 0 {
            term.append(UInt8(ascii: "0") + UInt8(magnitude / unit % 10))
            unit /= 10
        }
    }

    /// The term of a quantity.
    static func term(_ value: Double, _ dimension: UInt8, places: Int = 6) -> [UInt8] {
        var term = [Measurement.mark, dimension]
        append(value, places: places, to: &term)
        return term
    }

    /// The terms of a quantity: as exact as it is, and rounded as catalogs do it when the unit is not decimal.
    static func terms(_ number: Double, _ unit: MeasureUnit) -> [[UInt8]] {
        let value = unit.base(number)
        var terms = [term(value, unit.dimension)]
        if unit.isDecimal { return terms }
        for places in [4, 3, 2] {
            if places == 2 {
                guard unit.dimension == .length else { break }
                let (digits, _) = digits(value)
                guard abs(digits - (digits + 5_000) / 10_000 * 10_000) * 1000 <= digits * 3 else { break }
            }
            let rounded = term(value, unit.dimension, places: places)
            if !terms.contains(rounded) { terms.append(rounded) }
        }
        return terms
    }
}
