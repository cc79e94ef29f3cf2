extension MeasureReader {
    struct Number {
        var value: Double
        var end: Int
        var isFraction = false
        var isInteger = false
    }

    /// The number that begins at an index.
    func number(at start: Int) -> Number? {
        if let fraction = vulgarFraction(at: start) { return Number(value: fraction.value, end: fraction.end, isFraction: true) }
        guard var number = decimal(at: start) else { return nil }
        guard number.isInteger else { return number }
        if byte(number.end) == UInt8(ascii: "/"), let divisor = divisor(at: number.end + 1), number.value > 0, number.value < divisor.value
        {
            return Number(value: number.value / divisor.value, end: divisor.end, isFraction: true)
        }
        if let part = fraction(at: number.end) {
            number = Number(value: number.value + part.value, end: part.end, isFraction: true)
        } else if byte(number.end) == 0x20 || byte(number.end) == UInt8(ascii: "-"), let part = fraction(at: number.end + 1) {
            number = Number(value: number.value + part.value, end: part.end, isFraction: true)
        }
        return number
    }

    /// A fraction below one, `1/2` or `½`.
    private func fraction(at start: Int) -> (value: Double, end: Int)? {
        if let vulgar = vulgarFraction(at: start) { return vulgar }
        guard isDigit(start), !isDigit(start - 1), let over = integer(at: start), byte(over.end) == UInt8(ascii: "/"),
            let divisor = divisor(at: over.end + 1), over.value > 0, over.value < divisor.value
        else { return nil }
        return (over.value / divisor.value, divisor.end)
    }

    /// The number below a stroke: a power of two up to 64, or 3.
    private func divisor(at start: Int) -> (value: Double, end: Int)? {
        guard let number = integer(at: start), [2, 3, 4, 8, 16, 32, 64].contains(number.value) else { return nil }
        if byte(number.end) == UInt8(ascii: "/"), isDigit(number.end + 1) { return nil }
        if byte(number.end) == 0x2E || byte(number.end) == 0x2C, isDigit(number.end + 1) { return nil }
        return number
    }

    private func integer(at start: Int) -> (value: Double, end: Int)? {
        var end = start
        var value = 0.0
        while isDigit(end), end - start < 15 {
            value = value * 10 + Double(byte(end) - 0x30)
            end += 1
        }
        return end == start || isDigit(end) ? nil : (value, end)
    }

    /// Digits with points and commas among them; nil for what is no number, such as `1.2.3`.
    private func decimal(at start: Int) -> Number? {
        if byte(start) == 0x2E {
            guard let part = integer(at: start + 1) else { return nil }
            return Number(value: scaled(part.value, down: part.end - start - 1), end: part.end)
        }
        guard let first = integer(at: start) else { return nil }
        var value = first.value
        var end = first.end
        var groups = 0
        var lastSign: UInt8 = 0
        var decimals: Number?
        while byte(end) == 0x2E || byte(end) == 0x2C, isDigit(end + 1) {
            guard decimals == nil, let part = integer(at: end + 1) else { return nil }
            let sign = byte(end)
            let length = part.end - end - 1
            let another = (byte(part.end) == 0x2E || byte(part.end) == 0x2C) && isDigit(part.end + 1)
            let mayGroup = length == 3 && first.value > 0 && first.end - start <= 3 && (lastSign == 0 || lastSign == sign)
            let groupsAlone = sign == 0x2C ? rules.commaGroups : rules.pointGroups
            if mayGroup, groupsAlone || another || groups > 0 {
                value = value * 1000 + part.value
                groups += 1
                lastSign = sign
            } else {
                guard lastSign != sign else { return nil }
                decimals = Number(value: value + scaled(part.value, down: length), end: part.end)
            }
            end = part.end
        }
        if let decimals { return decimals }
        return Number(value: value, end: end, isInteger: groups == 0)
    }

    /// A whole number divided by a power of ten, by one rounding.
    private func scaled(_ value: Double, down places: Int) -> Double {
        var divisor = 1.0
        for _ in 0..<places { divisor *= 10 }
        return value / divisor
    }
}
