/// A filter whose fields and operands were checked against the schema; it can be evaluated on any segment.
indirect enum BoundFilter: Sendable, Hashable {
    case and([BoundFilter])
    case or([BoundFilter])
    case not(BoundFilter)
    /// Documents with one of the ids.
    case ids(IDList)
    /// Documents with a value in one of the ranges of a number column; ranges by the kind the column turns out to have.
    case numbers(field: String, [NumberRange])
    /// Documents whose keyword column has one of the values.
    case keywords(field: String, KeywordTest)
    /// Documents with a value of a text field whose words pass.
    case words(field: String, [WordTest])
    case none
}

/// An inclusive range as written; a bound of nil is open.
struct NumberRange: Sendable, Hashable {
    var low: Bound?
    var high: Bound?

    struct Bound: Sendable, Hashable {
        var value: Double
        /// The value where it was written as an integer: doubles cannot tell large integers apart.
        var int: Int64?
        var isInclusive: Bool
    }

    /// Whether it is a single value.
    var isPoint: Bool { low != nil && low == high }

    /// The range of keys in a column of a kind; nil when it holds nothing.
    func keys(_ kind: NumberKind) -> ClosedRange<NumberKey>? {
        var least = UInt64.min
        var greatest = UInt64.max
        if let low {
            let key = Self.key(low, kind, roundUp: true)
            least = low.isInclusive || !key.isExact ? key.word : key.word &+ 1
            if !low.isInclusive, key.isExact, key.word == .max { return nil }
        }
        if let high {
            let key = Self.key(high, kind, roundUp: false)
            greatest = high.isInclusive || !key.isExact ? key.word : key.word &- 1
            if !high.isInclusive, key.isExact, key.word == 0 { return nil }
        }
        return least <= greatest ? NumberKey(word: least)...NumberKey(word: greatest) : nil
    }

    private static func key(_ bound: Bound, _ kind: NumberKind, roundUp: Bool) -> (word: UInt64, isExact: Bool) {
        guard kind != .float else { return (NumberKey(bound.value).word, true) }
        if let int = bound.int { return (NumberKey(int).word, true) }
        let rounded = bound.value.rounded(roundUp ? .up : .down)
        let int = rounded >= 9.3e18 ? Int64.max : rounded <= -9.3e18 ? Int64.min : Int64(exactly: rounded) ?? 0
        return (NumberKey(int).word, rounded == bound.value)
    }
}

/// What values of a keyword column pass.
struct KeywordTest: Sendable, Hashable {
    /// Values of exactly these bytes.
    var exact: [String] = []
    /// Values that fold to one of these.
    var folded: [[UInt8]] = []
    /// Values whose folded form starts with one of these.
    var foldedPrefixes: [[UInt8]] = []
    /// Values that pass by their words.
    var words: [WordTest] = []
    /// Values that pass by the quantity that they are.
    var quantities: [QuantityTest] = []
}

/// Words that must all occur in one value.
struct WordTest: Sendable, Hashable {
    var terms: [[UInt8]]
    /// The last word may be the beginning of one.
    var lastIsPrefix: Bool
    /// The value has these words and no others, in this order.
    var isWhole: Bool

    /// Whether a value with these words passes.
    func passes(_ value: [[UInt8]]) -> Bool {
        guard let last = terms.last else { return false }
        if isWhole {
            guard lastIsPrefix ? value.count >= terms.count : value.count == terms.count else { return false }
            for index in 0..<terms.count - 1 where value[index] != terms[index] { return false }
            let word = value[terms.count - 1]
            return lastIsPrefix ? word.starts(with: last) : word == last
        }
        for term in terms.dropLast() where !value.contains(term) { return false }
        return lastIsPrefix ? value.contains { $0.starts(with: last) } : value.contains(last)
    }
}

extension BoundFilter {
    /// Bytes of its texts, about.
    var footprint: Int {
        switch self {
        case .and(let parts), .or(let parts): parts.reduce(64) { $0 + $1.footprint }
        case .not(let part): 64 + part.footprint
        case .ids(let list): list.ids.reduce(64) { $0 + 16 + $1.utf8.count }
        case .numbers(_, let ranges): 64 + ranges.count * 64
        case .keywords(_, let test):
            test.exact.reduce(128) { $0 + 16 + $1.utf8.count } + test.folded.reduce(0) { $0 + 40 + $1.count }
                + test.words.count * 128 + test.quantities.count * 128
        case .words(_, let tests): 64 + tests.count * 128
        case .none: 64
        }
    }
}
