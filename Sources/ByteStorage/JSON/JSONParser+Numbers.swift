extension JSONParser {
    /// Reads a number; one without fraction and exponent that fits 64 bits is an integer.
    mutating func parseNumber() throws(JSONSyntaxError) -> JSON {
        let start = position
        let negative = byte(at: position) == UInt8(ascii: "-")
        if negative { position += 1 }

        var mantissa: UInt64 = 0
        var digits = 0  // significant digits that `mantissa` holds; beyond 19 it would overflow
        let integerStart = position
        takeDigits(&mantissa, &digits)
        if position == integerStart { throw failure("a digit after `-`") }
        if position > integerStart + 1, byte(at: integerStart) == UInt8(ascii: "0") {
            throw failure("no digit after a leading 0", at: integerStart + 1)
        }

        var exponent = 0
        var integral = true
        if position < count, byte(at: position) == UInt8(ascii: ".") {
            integral = false
            position += 1
            let fractionStart = position
            takeDigits(&mantissa, &digits)
            if position == fractionStart { throw failure("a digit after `.`") }
            exponent = fractionStart - position
        }
        if position < count, byte(at: position) | 0x20 == UInt8(ascii: "e") {
            integral = false
            exponent += try takeExponent()
        }

        if digits <= 19 {
            if integral {
                if !negative, let value = Int64(exactly: mantissa) { return .int(value) }
                if negative, mantissa <= 1 << 63 { return .int(Int64(truncatingIfNeeded: 0 &- mantissa)) }
            } else if mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
                // Both are exact doubles, so that one correctly rounded operation gives the nearest double (Clinger 1990).
                let power = Self.powersOfTen[abs(exponent)]
                let value = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
                return .double(negative ? -value : value)
            }
        }
        let text = unsafe String(decoding: UnsafeBufferPointer(start: base + start, count: position - start), as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
            throw failure("a number within the range of a double (±1.8e308)", at: start)
        }
        return .double(value)
    }

    @inline(__always)
    private mutating func takeDigits(_ mantissa: inout UInt64, _ digits: inout Int) {
        while position < count {
            let digit = byte(at: position) &- 0x30
            guard digit <= 9 else { return }
            if digits > 0 || digit > 0 { digits += 1 }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            position += 1
        }
    }

    private mutating func takeExponent() throws(JSONSyntaxError) -> Int {
        position += 1
        var negative = false
        if position < count, byte(at: position) == UInt8(ascii: "-") || byte(at: position) == UInt8(ascii: "+") {
            negative = byte(at: position) == UInt8(ascii: "-")
            position += 1
        }
        let start = position
        var value = 0
        while position < count {
            let digit = byte(at: position) &- 0x30
            guard digit <= 9 else { break }
            value = min(value * 10 + Int(digit), 100_000)
            position += 1
        }
        if position == start { throw failure("a digit of the exponent") }
        return negative ? -value : value
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
