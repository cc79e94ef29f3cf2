/// Goes through the members of a JSON object, and over their values without reading them.
///
/// Invariant: a byte is read only after its place was found to lie below `count`.
@safe struct JSONMemberScanner {
    private let base: UnsafePointer<UInt8>
    private let count: Int
    /// The values of the members looked for, nil for those that are not there.
    private(set) var values: [Range<Int>?]
    /// Place of the brace that closes the object.
    private(set) var end = 0
    private(set) var isEmpty = true

    /// The buffer must outlive the scanner.
    @unsafe init(_ bytes: UnsafeBufferPointer<UInt8>, expecting names: Int) {
        unsafe base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!
        count = bytes.count
        values = [Range<Int>?](repeating: nil, count: names)
    }

    /// Finds members by name.
    ///
    /// - Returns: false for what is no object, or when a name is there twice or written with escapes.
    /// - Complexity: O(bytes)
    mutating func find(_ names: [[UInt8]]) -> Bool {
        var at = skipSpace(0)
        guard at < count, byte(at) == UInt8(ascii: "{") else { return false }
        at = skipSpace(at + 1)
        while at < count, byte(at) == UInt8(ascii: "\"") {
            isEmpty = false
            guard let keyEnd = endOfString(at, allowsEscapes: false) else { return false }
            let key = (at + 1)..<(keyEnd - 1)
            at = skipSpace(keyEnd)
            guard at < count, byte(at) == UInt8(ascii: ":") else { return false }
            let start = skipSpace(at + 1)
            guard let valueEnd = endOfValue(start) else { return false }
            for index in names.indices where names[index].count == key.count && isName(names[index], at: key.lowerBound) {
                guard values[index] == nil else { return false }
                values[index] = start..<valueEnd
            }
            at = skipSpace(valueEnd)
            guard at < count else { return false }
            if byte(at) == UInt8(ascii: ",") { at = skipSpace(at + 1) } else { break }
        }
        guard at < count, byte(at) == UInt8(ascii: "}") else { return false }
        end = at
        return true
    }

    @inline(__always)
    private func byte(_ at: Int) -> UInt8 { unsafe base[at] }

    private func isName(_ name: [UInt8], at start: Int) -> Bool {
        for index in name.indices where byte(start + index) != name[index] { return false }
        return true
    }

    @inline(__always)
    private func skipSpace(_ start: Int) -> Int {
        var at = start
        while at < count, byte(at) <= 0x20, byte(at) == 0x20 || byte(at) == 0x0A || byte(at) == 0x0D || byte(at) == 0x09 { at += 1 }
        return at
    }

    /// The place behind a string that begins at `start`; nil for one without end, or with escapes where there must be none.
    private func endOfString(_ start: Int, allowsEscapes: Bool) -> Int? {
        var at = start + 1
        while at < count {
            at = unsafe PlainBytes.end(base, from: at, to: count)
            guard at < count else { return nil }
            switch byte(at) {
            case UInt8(ascii: "\""): return at + 1
            case UInt8(ascii: "\\"):
                guard allowsEscapes else { return nil }
                at += 2
            // A control character, which does not belong there and changes nothing.
            default: at += 1
            }
        }
        return nil
    }

    /// The place behind a value that begins at `start`.
    private func endOfValue(_ start: Int) -> Int? {
        guard start < count else { return nil }
        if byte(start) == UInt8(ascii: "\"") { return endOfString(start, allowsEscapes: true) }
        var depth = 0
        var at = start
        while at < count {
            switch byte(at) {
            case UInt8(ascii: "\""):
                guard let next = endOfString(at, allowsEscapes: true) else { return nil }
                at = next
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return at }
                depth -= 1
                if depth == 0 { return at + 1 }
            case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
                if depth == 0 { return at }
            default: break
            }
            at += 1
        }
        return nil
    }
}
