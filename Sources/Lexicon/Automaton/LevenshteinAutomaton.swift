/// Accepts the terms within a few edits of a word.
///
/// ```swift
/// let typo = LevenshteinAutomaton(word: Array("bearnig".utf8), maxDistance: 1, prefix: false)
/// typo.distance(to: Array("bearing".utf8))   // 1: one transposition
/// dictionary.matches(of: typo)               // the ordinals of all such terms
/// ```
/// Distance counts insertions, deletions and substitutions of Unicode scalars and transpositions of neighbouring ones, no scalar edited
/// twice (optimal string alignment). With `prefix`, a term matches when some prefix of it is within the distance, and its distance is the
/// least over its prefixes. Immutable: the states are those of a table shared by all words (``EditTable``), read through an ``EditView``.
package struct LevenshteinAutomaton: Sendable {
    /// Edits allowed, 0...2.
    package let maxDistance: Int
    /// Whether a prefix of a term is enough.
    package let prefix: Bool
    /// Whether terms may have digits where they are compared.
    package let digits: Bool
    /// Unicode scalars in the word.
    package let length: Int

    let table: EditTable
    /// The word's distinct scalars, ascending; a scalar's index is its symbol, and their count stands for any other scalar.
    let alphabet: [UInt32]
    /// The symbols of ASCII, 255 for what the word does not have.
    let asciiSymbols: [UInt8]
    /// The word as symbols.
    let symbols: [Int32]
    /// For each symbol, and at last for any other scalar, one bit a position of the word, shifted up by `maxDistance`: `wordsPerSymbol`
    /// words each.
    let masks: [UInt64]
    let wordsPerSymbol: Int

    /// - Parameters:
    ///   - word: A folded word, UTF-8. Bytes that are not UTF-8 stand for U+FFFD each.
    ///   - maxDistance: Edits allowed, 0...2.
    ///   - prefix: Whether a prefix of a term is enough.
    ///   - digits: Whether terms may have digits where they are compared: without, those with a digit are too far, or with `prefix`
    ///     their prefixes that have one.
    /// - Complexity: O(n log n) for n scalars
    package init(word: [UInt8], maxDistance: Int, prefix: Bool, digits: Bool = true) {
        precondition((0...2).contains(maxDistance), "edit distances go from 0 to 2")
        let scalars = UTF8Bytes.scalars(of: word)
        self.maxDistance = maxDistance
        self.prefix = prefix
        self.digits = digits
        length = scalars.count
        table = EditTable.shared(maxDistance: maxDistance)
        var alphabet: [UInt32] = []
        for scalar in scalars.sorted() where scalar != alphabet.last { alphabet.append(scalar) }
        self.alphabet = alphabet
        var asciiSymbols = [UInt8](repeating: 255, count: 128)
        for (symbol, scalar) in alphabet.enumerated() where scalar < 128 { asciiSymbols[Int(scalar)] = UInt8(symbol) }
        self.asciiSymbols = asciiSymbols
        let wordsPerSymbol = (scalars.count + 2 * maxDistance) / 64 + 2
        self.wordsPerSymbol = wordsPerSymbol
        var symbols: [Int32] = []
        symbols.reserveCapacity(scalars.count)
        var masks = [UInt64](repeating: 0, count: (alphabet.count + 1) * wordsPerSymbol)
        for (position, scalar) in scalars.enumerated() {
            let symbol = scalar < 128 ? Int(asciiSymbols[Int(scalar)]) : sortedIndex(of: scalar, in: alphabet.span)
            symbols.append(Int32(symbol))
            let bit = position + maxDistance
            masks[symbol * wordsPerSymbol + bit / 64] |= 1 << UInt64(bit % 64)
        }
        self.symbols = symbols
        self.masks = masks
    }

    /// The least distance of a term, or nil when it is too far.
    /// - Parameter term: A folded term, UTF-8.
    /// - Complexity: O(length of the term), and no more steps than `length + maxDistance`
    package func distance(to term: [UInt8]) -> Int? { distance(to: term.span) }

    /// The least distance of a term, or nil when it is too far.
    package func distance(to term: Span<UInt8>) -> Int? {
        withView { view in
            var state = EditTable.initial
            var depth = 0
            var best = view.distance(in: state, depth: 0)
            var offset = 0
            while offset < term.count {
                let (scalar, width) = UTF8Bytes.scalar(in: term, at: offset)
                if !digits, Self.isDigit(scalar) { return prefix && best <= maxDistance ? best : nil }
                state = view.next(state, depth: depth, symbol: view.symbol(of: scalar))
                offset += width
                depth += 1
                guard view.isAlive(state, depth: depth) else { return prefix && best <= maxDistance ? best : nil }
                let here = view.distance(in: state, depth: depth)
                best = prefix ? min(best, here) : here
            }
            return best <= maxDistance ? best : nil
        }
    }
}

extension LevenshteinAutomaton {
    @inline(__always)
    static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }
}

/// The index of a number in ascending numbers; their count when they lack it.
func sortedIndex(of number: UInt32, in numbers: Span<UInt32>) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : numbers.count
}
