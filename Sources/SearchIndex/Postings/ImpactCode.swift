/// What one posting says of a term in a document: for each text field its frequency and the field's length step.
///
/// The distinct codes of a segment are few. A posting holds only the code's number, and a query turns the table of codes
/// into a table of scores once, whatever its field weights; scoring a posting is then one look-up.
struct ImpactCode: Hashable, Sendable {
    struct Occurrence: Hashable, Sendable {
        /// Number of the text field in the segment.
        var field: UInt16
        /// Occurrences in the field, at most ``ImpactCode/frequencyCap``.
        var frequency: UInt8
        /// See ``FieldLength``.
        var lengthStep: UInt8
    }

    /// Further occurrences in one field count no more.
    static let frequencyCap = 7
    /// By ascending field.
    var occurrences: [Occurrence]
}

/// Numbers the distinct impact codes of a segment being built.
struct ImpactCodeTable {
    private var packed: [UInt64: UInt32] = [:]
    private var wide: [ImpactCode: UInt32] = [:]
    private(set) var codes: [ImpactCode] = []
    /// Packed codes of late and their numbers, each at the place of its hash: nearly all postings have one of a few.
    private var recent = [UInt64](repeating: 0, count: 1 << Self.recentBits)
    private var recentNumbers = [UInt32](repeating: 0, count: 1 << Self.recentBits)
    private static let recentBits = 9

    /// The number of a code.
    mutating func number(of code: ImpactCode) -> UInt32 {
        guard let key = Self.key(code.occurrences[...]) else {
            if let known = wide[code] { return known }
            wide[code] = add(code)
            return UInt32(codes.count - 1)
        }
        return number(ofPacked: key)
    }

    /// The number of a code of at most three occurrences, packed by ``key(_:)``, without making the code unless it is new.
    @inline(__always)
    mutating func number(ofPacked key: UInt64) -> UInt32 {
        let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.recentBits))
        // No packed code is 0.
        if recent[place] == key { return recentNumbers[place] }
        let number = find(key)
        recent[place] = key
        recentNumbers[place] = number
        return number
    }

    private mutating func find(_ key: UInt64) -> UInt32 {
        if let known = packed[key] { return known }
        var occurrences: [ImpactCode.Occurrence] = []
        var rest = key
        while rest != 0 {
            occurrences.insert(
                .init(
                    field: UInt16(truncatingIfNeeded: rest >> 8 & 0x1fff), frequency: UInt8(truncatingIfNeeded: rest >> 5 & 7),
                    lengthStep: UInt8(truncatingIfNeeded: rest & 31)), at: 0)
            rest >>= 21
        }
        packed[key] = add(ImpactCode(occurrences: occurrences))
        return UInt32(codes.count - 1)
    }

    private mutating func add(_ code: ImpactCode) -> UInt32 {
        codes.append(code)
        return UInt32(codes.count - 1)
    }

    /// One occurrence in 21 bits: field 13, frequency 3, length step 5. Frequency is at least 1, so that it is never zero.
    @inline(__always)
    static func pack(field: Int, frequency: Int, lengthStep: Int) -> UInt64 {
        UInt64(field) << 8 | UInt64(frequency) << 5 | UInt64(lengthStep)
    }

    /// Up to three occurrences in one word; nil when there are more.
    static func key(_ occurrences: ArraySlice<ImpactCode.Occurrence>) -> UInt64? {
        guard occurrences.count <= 3 else { return nil }
        return occurrences.reduce(0) { key, item in
            key << 21 | pack(field: Int(item.field), frequency: Int(item.frequency), lengthStep: Int(item.lengthStep))
        }
    }
}
