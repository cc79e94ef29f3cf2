extension MeasureReader {
    /// What begins with the number at an index.
    func measurement(at start: Int) -> Measurement? {
        guard let first = number(at: start) else { return nil }
        if let found = letterForPoint(first, start) { return found }
        var items = [MeasureItem(first.value, .plain)]
        var end = first.end
        if let unit = unit(behind: end) {
            items[0].unit = unit.unit
            end = unit.end
        }
        if let found = screwThread(first, start, end) { return found }
        let tupleEnd = tuple(&items, from: end)
        if items.count > 1 { return tupleMeasurement(items, start..<tupleEnd) }
        if let found = pair(items[0], start, end) { return found }
        if items[0].unit != .plain { return quantity(first, items[0].unit, start, end) }
        if let found = shorthand(first, start) { return found }
        guard first.isFraction, !isWord(end) else { return nil }
        return single(first.value, .fraction, start..<end)
    }

    private func quantity(_ number: Number, _ unit: MeasureUnit, _ start: Int, _ end: Int) -> Measurement {
        let isSigned = unit.dimension == .temperature || unit.dimension == .voltage
        let value = isSigned && isNegative(start) ? -number.value : number.value
        // `2700k` is a colour, `10K` a resistance; an `M` may be metres or megaohms.
        let last = byte(end - 1)
        if unit == .kelvin, last == UInt8(ascii: "K"), number.value < 1000, end == number.end + 1 {
            return uncertain(number.value * 1000, .ohm, start..<end)
        }
        var found = single(value, unit, start..<end)
        if unit == .metre, last == UInt8(ascii: "M"), end == number.end + 1 {
            found.terms.append(MeasureNumber.term(number.value * 1e6, .resistance))
            found.readings = found.terms
        } else if unit.dimension == .length, unit.factor == 1e-9, last == UInt8(ascii: "m") {
            found.readings.append(MeasureNumber.term(number.value, .torque))  // typed `10nm`
        }
        if unit == .inch, number.isFraction { found.terms += MeasureNumber.terms(number.value, .fraction) }
        return found
    }

    private func uncertain(_ number: Double, _ unit: MeasureUnit, _ source: Range<Int>) -> Measurement {
        var found = single(number, unit, source)
        found.isCertain = false
        return found
    }

    /// Whether a minus stands at a number, and no word before it.
    private func isNegative(_ start: Int) -> Bool {
        if byte(start - 1) == UInt8(ascii: "-") { return start == 1 || [0x20, 0x28, 0x2C, 0x7E].contains(byte(start - 2)) }
        return byte(start - 1) == 0x92 && byte(start - 2) == 0x88 && byte(start - 3) == 0xE2
    }

    /// `4k7`, `2R2`, `3V3`, `4n7`.
    private func letterForPoint(_ number: Number, _ start: Int) -> Measurement? {
        guard number.isInteger else { return nil }
        let wide = byte(number.end) == 0xC2 && byte(number.end + 1) == 0xB5
        let digits = number.end + (wide ? 2 : 1)
        var end = digits
        var decimals = 0.0
        var divisor = 1.0
        while isDigit(end), end - digits < 3 {
            decimals = decimals * 10 + Double(byte(end) - 0x30)
            divisor *= 10
            end += 1
        }
        guard end > digits, !isWord(end), number.value < 10_000 else { return nil }
        let (factor, unit): (Double, MeasureUnit)
        switch wide ? UInt8(ascii: "u") : byte(number.end) {
        case UInt8(ascii: "R"), UInt8(ascii: "r"): (factor, unit) = (1, .ohm)
        case UInt8(ascii: "K"), UInt8(ascii: "k"): (factor, unit) = (1e3, .ohm)
        case UInt8(ascii: "M"): (factor, unit) = (1e6, .ohm)
        case UInt8(ascii: "V"), UInt8(ascii: "v"): (factor, unit) = (1, .volt)
        case UInt8(ascii: "p"): (factor, unit) = (1e-12, .farad)
        case UInt8(ascii: "n"): (factor, unit) = (1e-9, .farad)
        case UInt8(ascii: "u"): (factor, unit) = (1e-6, .farad)
        default: return nil
        }
        return uncertain((number.value + decimals / divisor) * factor, unit, start..<end)
    }

    /// `10k`, `100n`: a factor for a unit that everybody knows.
    private func shorthand(_ number: Number, _ start: Int) -> Measurement? {
        guard !number.isFraction else { return nil }
        let wide = byte(number.end) == 0xC2 && byte(number.end + 1) == 0xB5
        let end = number.end + (wide ? 2 : 1)
        guard !isWord(end) else { return nil }
        switch wide ? UInt8(ascii: "u") : byte(number.end) {
        case UInt8(ascii: "k"):
            return number.value >= 1000 ? single(number.value, .kelvin, start..<end) : uncertain(number.value * 1e3, .ohm, start..<end)
        case UInt8(ascii: "p"): return uncertain(number.value * 1e-12, .farad, start..<end)
        case UInt8(ascii: "n"): return uncertain(number.value * 1e-9, .farad, start..<end)
        case UInt8(ascii: "u"): return uncertain(number.value * 1e-6, .farad, start..<end)
        default: return nil
        }
    }

    /// Appends the numbers that follow with `x` between them; returns the end of the last.
    func tuple(_ items: inout [MeasureItem], from start: Int) -> Int {
        var end = start
        while items.count < 5, let next = afterTimes(end), let number = number(at: next) {
            var item = MeasureItem(number.value, .plain)
            var itemEnd = number.end
            if let unit = unit(behind: itemEnd) {
                item.unit = unit.unit
                itemEnd = unit.end
            } else if afterTimes(itemEnd) == nil, isWord(itemEnd) {
                break
            }
            items.append(item)
            end = itemEnd
        }
        return end
    }

    /// Numbers times numbers: lengths share the last unit.
    private func tupleMeasurement(_ items: [MeasureItem], _ source: Range<Int>) -> Measurement {
        var items = items
        if let unit = items.last?.unit, unit.dimension == .length {
            for index in items.indices where items[index].unit == .plain { items[index].unit = unit }
        }
        let whole = MeasureItem.term(items, "x")
        let plain = MeasureItem.term(items.map { MeasureItem($0.number, .plain) }, "x")
        var terms = parts(of: items) + [whole]
        if plain != whole { terms.append(plain) }
        return Measurement(source: source, terms: terms, readings: [whole], isCertain: true)
    }

    /// Two values of one unit: `230/400 V`, `2.7-5.5V`, `10 to 20 mm`.
    private func pair(_ first: MeasureItem, _ start: Int, _ end: Int) -> Measurement? {
        let isList = byte(end) == UInt8(ascii: "/") && isDigit(end + 1)
        guard let next = isList ? end + 1 : afterDash(end), let second = number(at: next), let unit = unit(behind: second.end),
            first.unit == .plain || first.unit.dimension == unit.unit.dimension
        else { return nil }
        var items = [first, MeasureItem(second.value, unit.unit)]
        if items[0].unit == .plain { items[0].unit = unit.unit }
        guard isList || items[0].unit.base(items[0].number) < unit.unit.base(second.value) || isNegative(start) else { return nil }
        if items[0].unit.dimension == .temperature || items[0].unit.dimension == .voltage, isNegative(start) { items[0].number.negate() }
        let whole = MeasureItem.term(items, isList ? "/" : "~")
        return Measurement(source: start..<unit.end, terms: parts(of: items) + [whole], readings: [whole], isCertain: true)
    }

    /// `1/4-20`, `1/4"-20 UNC`: a diameter in inches and threads per inch.
    private func screwThread(_ number: Number, _ start: Int, _ end: Int) -> Measurement? {
        guard number.isFraction, number.value <= 4, byte(end) == UInt8(ascii: "-"), isDigit(end + 1), let pitch = self.number(at: end + 1),
            pitch.isInteger, (4...80).contains(pitch.value), !isWord(pitch.end)
        else { return nil }
        let whole = MeasureItem.term([MeasureItem(number.value, .inch), MeasureItem(pitch.value, .plain)], "-")
        let terms = [whole] + MeasureNumber.terms(number.value, .inch) + MeasureNumber.terms(number.value, .fraction)
        return Measurement(source: start..<pitch.end, terms: terms, readings: [whole], isCertain: true)
    }
}
