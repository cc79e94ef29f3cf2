extension MeasureReader {
    /// The unit that begins at an index and ends a word.
    func unit(at start: Int) -> (unit: MeasureUnit, end: Int)? {
        var name = UnitName()
        var index = start
        var letters = 0
        // A name ends before the `x` that joins it with another number.
        var beforeTimes: (name: UnitName, end: Int)?
        loop: while name.count <= 14 {
            let first = byte(index)
            switch first {
            case UInt8(ascii: "x"), UInt8(ascii: "X"):
                if letters > 0, isDigit(index + 1) { beforeTimes = (name, index) }
                name.append(first)
                index += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                name.append(first)
                index += 1
            case 0xC2 where byte(index + 1) == 0xB5, 0xCE where byte(index + 1) == 0xBC:  // µ
                name.append("u")
                index += 2
            case 0xCE where byte(index + 1) == 0xA9, 0xCF where byte(index + 1) == 0x89:  // Ω, ω
                name.append("ohm")
                index += 2
            case 0xE2 where byte(index + 1) == 0x84 && byte(index + 2) == 0xA6:  // Ohm sign
                name.append("ohm")
                index += 3
            case 0xC2 where byte(index + 1) == 0xB0 || byte(index + 1) == 0xBA:  // °, º
                guard letters == 0 else { break loop }
                name.append("deg")
                index = afterBlank(index + 2)
                if !isLetter(index) { index = start + 2 }
            case 0xE2 where byte(index + 1) == 0x84 && byte(index + 2) == 0x83:  // ℃
                name.append("degc")
                index += 3
            case 0xE2 where byte(index + 1) == 0x84 && byte(index + 2) == 0x89:  // ℉
                name.append("degf")
                index += 3
            case 0xC2 where byte(index + 1) == 0xB2:  // ²
                name.append("2")
                index += 2
                break loop
            case 0xC2 where byte(index + 1) == 0xB3:  // ³
                name.append("3")
                index += 2
                break loop
            case UInt8(ascii: "2"), UInt8(ascii: "3"):
                guard letters > 0, !isWord(index + 1) else { break loop }
                name.append(first)
                index += 1
                break loop
            case 0xC3 where byte(index + 1) == 0xA8 || byte(index + 1) == 0xA9:  // è, é
                name.append("e")
                index += 2
            default:
                break loop
            }
            letters += 1
        }
        if letters == 0 { return sign(at: start) }
        if !isWord(index), let unit = UnitTable.shared.unit(name) {
            if byte(index) == UInt8(ascii: "/"), isLetter(index + 1) || byte(index + 1) == 0xC2 { return rate(name, at: index) }
            return (unit, index)
        }
        if let cut = beforeTimes, let unit = UnitTable.shared.unit(cut.name) { return (unit, cut.end) }
        return nil
    }

    /// A unit per second, `Mbit/s`; other rates are none.
    private func rate(_ name: UnitName, at slash: Int) -> (unit: MeasureUnit, end: Int)? {
        var name = name
        var index = slash
        while index < bytes.count, byte(index) == UInt8(ascii: "/") || isLetter(index), byte(index) < 0x80, index - slash < 5 {
            name.append(byte(index))
            index += 1
        }
        guard !isWord(index), let unit = UnitTable.shared.unit(name) else { return nil }
        return (unit, index)
    }

    /// Inches, feet and per cent as signs.
    private func sign(at start: Int) -> (unit: MeasureUnit, end: Int)? {
        switch (byte(start), byte(start + 1), byte(start + 2)) {
        case (UInt8(ascii: "\""), _, _): (.inch, start + 1)
        case (UInt8(ascii: "'"), UInt8(ascii: "'"), _): (.inch, start + 2)
        case (UInt8(ascii: "'"), _, _) where !isWord(start + 1):
            (MeasureUnit(dimension: .length, factor: 0.3048, isDecimal: false), start + 1)
        case (0xE2, 0x80, 0xB3), (0xE2, 0x80, 0x9D): (.inch, start + 3)
        case (0xE2, 0x80, 0xB2): (MeasureUnit(dimension: .length, factor: 0.3048, isDecimal: false), start + 3)
        case (UInt8(ascii: "%"), _, _): (MeasureUnit(dimension: .share, factor: 1), start + 1)
        default: nil
        }
    }

    /// The unit behind a number: at once, after a blank, or after a hyphen.
    func unit(behind end: Int) -> (unit: MeasureUnit, end: Int)? {
        if let unit = unit(at: end) { return unit }
        let next = afterBlank(end)
        if next > end {
            // `fl oz` and `V AC` are two words.
            if (byte(next) | 0x20) == UInt8(ascii: "f"), (byte(next + 1) | 0x20) == UInt8(ascii: "l"), byte(next + 2) == 0x20,
                let ounce = unit(at: next + 3), ounce.unit.dimension == .mass
            {
                return (MeasureUnit(dimension: .volume, factor: 0.0295735295625, isDecimal: false), ounce.end)
            }
            if isLetter(next) || byte(next) >= 0x80 || byte(next) == UInt8(ascii: "%") { return unit(at: next) }
            return nil
        }
        return byte(end) == UInt8(ascii: "-") && isLetter(end + 1) ? unit(at: end + 1) : nil
    }
}
