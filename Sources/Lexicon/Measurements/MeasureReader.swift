/// One pass over a text that stops at measurements.
struct MeasureReader {
    let bytes: ByteWindow
    let rules: Measurements
    private var position = 0

    init(_ bytes: ByteWindow, _ rules: Measurements) {
        self.bytes = bytes
        self.rules = rules
    }

    /// The next measurement; nil at the end.
    mutating func next() -> Measurement? {
        while position < bytes.count {
            let start = position
            if isNumberStart(start) {
                if let found = measurement(at: start) {
                    position = max(found.source.upperBound, start + 1)
                    return found
                }
                position = number(at: start).map { number in endOfWord(from: number.end) } ?? endOfWord(from: start + 1)
            } else if isLetter(start) {
                if let found = code(at: start) {
                    position = max(found.source.upperBound, start + 1)
                    return found
                }
                position = endOfWord(from: start)
            } else {
                position = start + width(start)
            }
        }
        return nil
    }

    // MARK: Characters

    @inline(__always)
    func byte(_ index: Int) -> UInt8 { bytes[index] }

    @inline(__always)
    func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }

    func width(_ index: Int) -> Int {
        switch byte(index) {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xFF: 4
        default: 1
        }
    }

    /// A letter of an alphabet; signs that stand with numbers, ideographs and pictures are none.
    func isLetter(_ index: Int) -> Bool {
        let first = byte(index)
        if first < 0x80 { return (first | 0x20) &- 0x61 < 26 }
        if first == 0xC2 { return byte(index + 1) == 0xB5 }
        if first == 0xC3 { return ![0x97, 0xB7, 0x98, 0xB8].contains(byte(index + 1)) || !isDigit(index + 2) }
        return (0xC4...0xD4).contains(first)
    }

    func isWord(_ index: Int) -> Bool { index < bytes.count && (isDigit(index) || isLetter(index)) }

    private func endOfWord(from index: Int) -> Int {
        var end = index
        while end < bytes.count, isWord(end) || ((byte(end) == 0x2E || byte(end) == 0x2C) && isDigit(end + 1) && isDigit(end - 1)) {
            end += width(end)
        }
        return max(end, min(index, bytes.count))
    }

    private func isNumberStart(_ index: Int) -> Bool {
        isDigit(index) || (byte(index) == 0x2E && isDigit(index + 1)) || vulgarFraction(at: index) != nil
    }

    /// The index after blanks, at most one ordinary or a no-break one.
    func afterBlank(_ index: Int) -> Int {
        if byte(index) == 0x20 { return index + 1 }
        if byte(index) == 0xC2, byte(index + 1) == 0xA0 { return index + 2 }
        if byte(index) == 0xE2, byte(index + 1) == 0x80, byte(index + 2) == 0xAF || byte(index + 2) == 0x89 { return index + 3 }
        return index
    }

    /// The value of `½` and the like.
    func vulgarFraction(at index: Int) -> (value: Double, end: Int)? {
        switch (byte(index), byte(index + 1), byte(index + 2)) {
        case (0xC2, 0xBC, _): (0.25, index + 2)
        case (0xC2, 0xBD, _): (0.5, index + 2)
        case (0xC2, 0xBE, _): (0.75, index + 2)
        case (0xE2, 0x85, 0x93): (1.0 / 3, index + 3)
        case (0xE2, 0x85, 0x94): (2.0 / 3, index + 3)
        case (0xE2, 0x85, 0x9B): (0.125, index + 3)
        case (0xE2, 0x85, 0x9C): (0.375, index + 3)
        case (0xE2, 0x85, 0x9D): (0.625, index + 3)
        case (0xE2, 0x85, 0x9E): (0.875, index + 3)
        default: nil
        }
    }

    /// The index after a sign of multiplication and blanks around it, where a number follows.
    func afterTimes(_ index: Int) -> Int? {
        var next = afterBlank(index)
        switch byte(next) {
        case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*"): next += 1
        case 0xC3 where byte(next + 1) == 0x97: next += 2  // ×
        case 0xE2 where byte(next + 1) == 0x9C && byte(next + 2) == 0x95: next += 3  // ✕
        default: return nil
        }
        next = afterBlank(next)
        return isDigit(next) || vulgarFraction(at: next) != nil ? next : nil
    }

    /// The index after a sign between the ends of a range, where a number follows.
    func afterDash(_ index: Int) -> Int? {
        var next = afterBlank(index)
        switch (byte(next), byte(next + 1), byte(next + 2)) {
        case (UInt8(ascii: "-"), _, _), (UInt8(ascii: "~"), _, _): next += 1
        case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x80, 0xA6), (0xE2, 0x88, 0xBC): next += 3  // – — … ∼
        case (UInt8(ascii: "."), UInt8(ascii: "."), _): next += byte(next + 2) == 0x2E ? 3 : 2
        case (UInt8(ascii: "t"), UInt8(ascii: "o"), 0x20): next += 2
        default: return nil
        }
        next = afterBlank(next)
        if byte(next) == UInt8(ascii: "+") { next += 1 }
        return isDigit(next) ? next : nil
    }
}
