/// A number as an unsigned word that sorts as the number does, so that one comparison serves integers and floats.
package struct NumberKey: Sendable, Hashable, Comparable {
    package let word: UInt64

    package init(word: UInt64) { self.word = word }

    /// Integers: the sign bit flipped.
    package init(_ value: Int64) { word = UInt64(bitPattern: value) ^ (1 << 63) }

    /// Floats: IEEE order made unsigned; −0 is 0.
    /// - Precondition: not NaN.
    package init(_ value: Double) {
        let bits = (value == 0 ? 0.0 : value).bitPattern
        word = bits >> 63 == 1 ? ~bits : bits | 1 << 63
    }

    @inlinable
    package static func < (left: NumberKey, right: NumberKey) -> Bool { left.word < right.word }

    package var int: Int64 { Int64(bitPattern: word ^ (1 << 63)) }

    package var double: Double { Double(bitPattern: word >> 63 == 1 ? word & ~(1 << 63) : ~word) }
}

/// What a number column holds.
package enum NumberKind: UInt32, Sendable {
    case int = 0
    case float = 1
    case bool = 2

    /// The key as a number.
    package func value(_ key: NumberKey) -> Double {
        self == .float ? key.double : Double(key.int)
    }

    /// The key as facets and filters write it.
    package func text(_ key: NumberKey) -> String {
        switch self {
        case .int: return String(key.int)
        case .bool: return key.int == 0 ? "false" : "true"
        case .float:
            let value = key.double
            if let whole = Int64(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
            return value.description
        }
    }
}
