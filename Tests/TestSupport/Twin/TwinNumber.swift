/// A number of a document, integers kept apart so that large ones compare exactly.
package enum TwinNumber: Sendable {
    case integer(Int64)
    case real(Double)

    package var double: Double {
        switch self {
        case .integer(let value): Double(value)
        case .real(let value): value
        }
    }

    /// The number that a filter operand states; nil when it is no number.
    package init?(_ text: String) {
        let allowed = "0123456789+-.eE"
        guard text.allSatisfy(allowed.contains), text.contains(where: \.isNumber) else { return nil }
        if let integer = Int64(text) {
            self = .integer(integer)
        } else if let double = Double(text), double.isFinite {
            self = .real(double)
        } else {
            return nil
        }
    }

    /// The number as a text: a whole one below 2⁵³ as an integer, others as short as they read back.
    package var text: String {
        switch self {
        case .integer(let value): "\(value)"
        case .real(let value): abs(value) < 9_007_199_254_740_992 ? Int64(exactly: value).map { "\($0)" } ?? "\(value)" : "\(value)"
        }
    }
}

extension TwinNumber: Comparable, Hashable {
    package static func == (left: TwinNumber, right: TwinNumber) -> Bool { !(left < right) && !(right < left) }

    package static func < (left: TwinNumber, right: TwinNumber) -> Bool {
        if case .integer(let left) = left, case .integer(let right) = right { return left < right }
        return left.double < right.double
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(double) }
}
