/// A sorted set of terms in mapped memory, each known by its ordinal.
///
/// ```swift
/// let dictionary = try TermDictionary(bytes: mappedBytes)
/// dictionary.ordinal(of: Array("bolt".utf8))        // 17
/// dictionary.prefixRange(Array("bo".utf8))          // 12..<31
/// dictionary.term(at: 17)                           // "bolt"
/// ```
/// A view: it holds no bytes of its own, and whoever maps them keeps them mapped while the view is used. Terms ascend bytewise, which for
/// UTF-8 is the order of Unicode scalars; ordinals are `0..<count` in that order. Front-coded blocks of 16 take a few bytes a term
/// (``TermDictionaryLayout``). Damaged bytes make wrong answers, never reads outside of them: lengths are cut to their block.
@safe
package struct TermDictionary: @unchecked Sendable {
    // Unchecked only for the pointers: the bytes behind them are never written.

    /// Terms in the dictionary.
    package let count: Int
    let blockCount: Int
    /// The leading keys, 8 bytes a block.
    let keys: UnsafeRawPointer
    /// The offsets, 4 bytes a block.
    let offsets: UnsafeRawPointer
    /// The blocks.
    let blocks: UnsafePointer<UInt8>
    let blocksSize: Int
    /// Bytes of the whole dictionary.
    package let byteCount: Int

    /// The ordinal of a term, or nil when the dictionary lacks it.
    /// - Complexity: O(log count)
    package func ordinal(of term: [UInt8]) -> Int? {
        let (ordinal, found) = unsafe term.withUnsafeBufferPointer { unsafe search($0) }
        return found ? ordinal : nil
    }

    /// The ordinal of a term, or nil when the dictionary lacks it.
    /// - Complexity: O(log count)
    package func ordinal(of term: Span<UInt8>) -> Int? {
        let (ordinal, found) = unsafe term.withUnsafeBufferPointer { unsafe search($0) }
        return found ? ordinal : nil
    }

    /// The ordinal of the first term that is not less than a term, `count` when all are.
    /// - Complexity: O(log count)
    package func lowerBound(of term: [UInt8]) -> Int {
        unsafe term.withUnsafeBufferPointer { unsafe search($0).ordinal }
    }

    /// The ordinals of all terms that begin with a prefix; all terms for an empty one.
    /// - Complexity: O(log count)
    package func prefixRange(_ prefix: [UInt8]) -> Range<Int> {
        let start = lowerBound(of: prefix)
        var successor = prefix
        while successor.last == 0xFF { successor.removeLast() }
        guard let last = successor.popLast() else { return start..<count }
        successor.append(last + 1)
        return start..<max(start, lowerBound(of: successor))
    }

    /// The term of an ordinal.
    /// - Parameter ordinal: 0..<count
    /// - Complexity: O(16 terms)
    package func term(at ordinal: Int) -> [UInt8] {
        var term: [UInt8] = []
        appendTerm(at: ordinal, to: &term)
        return term
    }

    /// Appends the term of an ordinal to some bytes.
    /// - Parameter ordinal: 0..<count
    package func appendTerm(at ordinal: Int, to bytes: inout [UInt8]) {
        let cursor = TermCursor(self, at: ordinal)
        bytes += cursor.term
    }

    /// Calls back with each ordinal of a range and its term, ascending; the term is valid during the call only.
    /// - Parameter ordinals: Within 0..<count.
    package func forEachTerm(in ordinals: Range<Int>, _ body: (Int, Span<UInt8>) throws -> Void) rethrows {
        guard !ordinals.isEmpty else { return }
        var cursor = TermCursor(self, at: ordinals.lowerBound)
        try body(cursor.ordinal, cursor.term.span)
        while cursor.ordinal + 1 < ordinals.upperBound, cursor.advance() { try body(cursor.ordinal, cursor.term.span) }
    }

    /// Calls back with some ordinals and their terms; each term is valid during its call only.
    /// - Parameter ordinals: Ascending, within 0..<count.
    /// - Complexity: O(16 terms) for each block that holds some of them
    package func forEachTerm(at ordinals: [Int], _ body: (Int, Span<UInt8>) throws -> Void) rethrows {
        guard let first = ordinals.first else { return }
        var cursor = TermCursor(self, at: first)
        for ordinal in ordinals {
            cursor.advance(to: ordinal)
            try body(ordinal, cursor.term.span)
        }
    }

    /// A cursor on an ordinal, for walking several dictionaries at once; nil when there is no such term.
    package func cursor(at ordinal: Int = 0) -> TermCursor? { ordinal < count ? TermCursor(self, at: ordinal) : nil }

    /// The terms that an automaton accepts, as ascending, disjoint ranges of ordinals: each ordinal once, with its least distance.
    /// - Complexity: O(states × scalars × log count) at worst, far less than O(count) for words of 4 and more scalars
    package func matches(of automaton: LevenshteinAutomaton) -> [TermMatch] {
        guard count > 0 else { return [] }
        return automaton.withView { view in
            var walk = LevenshteinWalk(of: self, prefix: automaton.prefix, digits: automaton.digits, view: view)
            return walk.run()
        }
    }
}
