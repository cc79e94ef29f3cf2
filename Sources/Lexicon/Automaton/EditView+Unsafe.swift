/// An automaton's tables as pointers, for the steps of a walk.
///
/// States come from the table itself, symbols are `0...alphabet.count` and depths `0...length + maxDistance`, which bounds every index:
/// a state at a greater depth is dead, and nothing steps on from a dead state.
@safe
struct EditView {
    let length: Int
    let maxDistance: Int
    let width: Int
    /// The symbol of any scalar that the word does not have.
    let otherSymbol: Int
    private let wordsPerSymbol: Int
    private let windowMask: UInt64
    private let nextStates: UnsafePointer<UInt16>
    private let distances: UnsafePointer<UInt8>
    private let minima: UnsafePointer<UInt8>
    private let masks: UnsafePointer<UInt64>
    private let asciiSymbols: UnsafePointer<UInt8>
    private let alphabet: UnsafeBufferPointer<UInt32>
    private let symbols: UnsafeBufferPointer<Int32>

    init(
        _ automaton: LevenshteinAutomaton, nextStates: UnsafeBufferPointer<UInt16>, distances: UnsafeBufferPointer<UInt8>,
        minima: UnsafeBufferPointer<UInt8>, masks: UnsafeBufferPointer<UInt64>, asciiSymbols: UnsafeBufferPointer<UInt8>,
        alphabet: UnsafeBufferPointer<UInt32>, symbols: UnsafeBufferPointer<Int32>
    ) {
        length = automaton.length
        maxDistance = automaton.maxDistance
        width = automaton.table.width
        otherSymbol = automaton.alphabet.count
        wordsPerSymbol = automaton.wordsPerSymbol
        windowMask = (1 << UInt64(automaton.table.width)) - 1
        unsafe self.nextStates = nextStates.baseAddress!
        unsafe self.distances = distances.baseAddress!
        unsafe self.minima = minima.baseAddress!
        unsafe self.masks = masks.baseAddress!
        unsafe self.asciiSymbols = asciiSymbols.baseAddress!
        unsafe self.alphabet = alphabet
        unsafe self.symbols = symbols
    }

    /// A scalar's symbol.
    @inline(__always)
    func symbol(of scalar: UInt32) -> Int {
        if scalar < 128 {
            let symbol = unsafe asciiSymbols[Int(scalar)]
            return symbol == 255 ? otherSymbol : Int(symbol)
        }
        return unsafe sortedIndex(of: scalar, in: Span(_unsafeElements: alphabet))
    }

    /// The scalar of a symbol of the word.
    @inline(__always)
    func scalar(of symbol: Int) -> UInt32 { unsafe alphabet[symbol] }

    /// The symbol at a position of the word, 0..<length.
    @inline(__always)
    func symbol(at position: Int) -> Int { unsafe Int(symbols[position]) }

    /// The state after one more scalar.
    /// - Parameter depth: Scalars read before it.
    @inline(__always)
    func next(_ state: UInt16, depth: Int, symbol: Int) -> UInt16 {
        let word = symbol &* wordsPerSymbol &+ depth &>> 6
        let shift = UInt64(truncatingIfNeeded: depth & 63)
        // The next word's bits; shifted in two steps, since a shift by 64 is none.
        let bits = unsafe masks[word] &>> shift | (masks[word &+ 1] &<< 1) &<< (63 &- shift)
        return unsafe nextStates[Int(state) &<< width | Int(truncatingIfNeeded: bits & windowMask)]
    }

    /// The state after a scalar that the word does not have.
    @inline(__always)
    func nextOfOther(_ state: UInt16) -> UInt16 { unsafe nextStates[Int(state) &<< width] }

    /// Whether any continuation can still be accepted.
    @inline(__always)
    func isAlive(_ state: UInt16, depth: Int) -> Bool { least(in: state, depth: depth) <= maxDistance }

    /// The least distance that any continuation can have; more than `maxDistance` for none.
    @inline(__always)
    func least(in state: UInt16, depth: Int) -> Int {
        let offset = length &- depth &+ maxDistance
        guard offset >= 0 else { return maxDistance + 1 }
        return Int(unsafe minima[Int(state) &* width &+ min(offset, width &- 1)])
    }

    /// The distance of what was read from the whole word; more than `maxDistance` when too far.
    @inline(__always)
    func distance(in state: UInt16, depth: Int) -> Int {
        let offset = length &- depth &+ maxDistance
        guard offset >= 0, offset < width else { return maxDistance + 1 }
        return Int(unsafe distances[Int(state) &* width &+ offset])
    }
}

extension LevenshteinAutomaton {
    /// Calls back with the tables, which stay valid during the call.
    @inline(__always)
    func withView<Result>(_ body: (EditView) -> Result) -> Result {
        unsafe table.next.withUnsafeBufferPointer { next in
            unsafe table.distances.withUnsafeBufferPointer { distances in
                unsafe table.minima.withUnsafeBufferPointer { minima in
                    unsafe masks.withUnsafeBufferPointer { masks in
                        unsafe asciiSymbols.withUnsafeBufferPointer { ascii in
                            unsafe alphabet.withUnsafeBufferPointer { alphabet in
                                unsafe symbols.withUnsafeBufferPointer { symbols in
                                    body(
                                        unsafe EditView(
                                            self, nextStates: next, distances: distances, minima: minima, masks: masks,
                                            asciiSymbols: ascii, alphabet: alphabet, symbols: symbols))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
