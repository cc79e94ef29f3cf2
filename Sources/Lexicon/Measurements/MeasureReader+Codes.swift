extension MeasureReader {
    /// A code or thread that begins with letters.
    func code(at start: Int) -> Measurement? {
        let first = byte(start) | 0x20
        switch first {
        case UInt8(ascii: "m") where isDigit(start + 1): return thread(at: start)
        case UInt8(ascii: "i") where (byte(start + 1) | 0x20) == UInt8(ascii: "p"): return numbered(at: start, letters: 2, digits: 2...2)
        case UInt8(ascii: "d") where (byte(start + 1) | 0x20) == UInt8(ascii: "n"): return numbered(at: start, letters: 2, digits: 1...4)
        case UInt8(ascii: "p") where (byte(start + 1) | 0x20) == UInt8(ascii: "n"): return numbered(at: start, letters: 2, digits: 1...3)
        case UInt8(ascii: "a") where (byte(start + 1) | 0x20) == UInt8(ascii: "w") && (byte(start + 2) | 0x20) == UInt8(ascii: "g"):
            let next = afterGap(start + 3)
            guard let number = number(at: next), number.isInteger, !isWord(number.end), byte(number.end) != UInt8(ascii: "/") else {
                return nil
            }
            return single(number.value, .gauge, start..<number.end)
        case UInt8(ascii: "g"), UInt8(ascii: "r"): return pipeThread(at: start)
        default: return nil
        }
    }

    private func afterGap(_ index: Int) -> Int {
        let next = afterBlank(index)
        return next == index && byte(index) == UInt8(ascii: "-") ? index + 1 : next
    }

    /// `IP67`, `DN 50`: letters, then a number of so many digits.
    private func numbered(at start: Int, letters: Int, digits: ClosedRange<Int>) -> Measurement? {
        let next = afterGap(start + letters)
        var end = next
        while isDigit(end) { end += 1 }
        guard digits.contains(end - next), !isWord(end), !((byte(end) == 0x2E || byte(end) == 0x2C) && isDigit(end + 1)) else { return nil }
        var term = [Measurement.mark, UInt8(ascii: "$")]
        for index in start..<start + letters { term.append(byte(index) | 0x20) }
        for index in next..<end { term.append(byte(index)) }
        return Measurement(source: start..<end, terms: [term], readings: [term], isCertain: true)
    }

    /// `G1/2`, `Rp 3/4`.
    private func pipeThread(at start: Int) -> Measurement? {
        var next = start + 1
        if [UInt8(ascii: "p"), UInt8(ascii: "c")].contains(byte(next) | 0x20), isLetter(next) { next += 1 }
        next = afterBlank(next)
        guard let number = number(at: next), number.isFraction, !isWord(number.end) else { return nil }
        let end = unit(at: number.end).map { $0.unit == .inch ? $0.end : number.end } ?? number.end
        var term = [Measurement.mark, UInt8(ascii: "$")]
        for index in start..<next where isLetter(index) { term.append(byte(index) | 0x20) }
        MeasureNumber.append(number.value, to: &term)
        let terms = [term] + MeasureNumber.terms(number.value, .inch) + MeasureNumber.terms(number.value, .fraction)
        return Measurement(source: start..<end, terms: terms, readings: [term], isCertain: true)
    }

    /// `M8`, `M8x40`, `M8 x 1.25 x 40 mm`.
    private func thread(at start: Int) -> Measurement? {
        guard let size = number(at: start + 1), !size.isFraction, size.value >= 1, size.value <= 200 else { return nil }
        var items = [MeasureItem(size.value, .thread)]
        let end = tuple(&items, from: size.end)
        if items.count == 1 {
            guard !isWord(end) else { return nil }
            return single(size.value, .thread, start..<end)
        }
        for index in items.indices.dropFirst() where items[index].unit == .plain { items[index].unit = .millimetre }
        var terms = parts(of: items) + [MeasureItem.term(items, "x")]
        if items.count == 3 { terms.append(MeasureItem.term([items[0], items[2]], "x")) }
        return Measurement(source: start..<end, terms: terms, readings: [MeasureItem.term(items, "x")], isCertain: true)
    }

    /// A quantity on its own.
    func single(_ number: Double, _ unit: MeasureUnit, _ source: Range<Int>) -> Measurement {
        let terms = MeasureNumber.terms(number, unit)
        return Measurement(
            source: source, terms: terms, readings: terms, isCertain: true,
            quantity: .init(value: unit.base(number), dimension: unit.dimension))
    }

    /// The terms of each item by itself.
    func parts(of items: [MeasureItem]) -> [[UInt8]] {
        var terms: [[UInt8]] = []
        for item in items where item.unit != .plain {
            for term in MeasureNumber.terms(item.number, item.unit) where !terms.contains(term) { terms.append(term) }
        }
        return terms
    }
}
