/// Walks a dictionary's terms in ascending order.
///
/// ```swift
/// if var cursor = dictionary.cursor() {
///     repeat { use(cursor.ordinal, cursor.term) } while cursor.advance()
/// }
/// ```
/// A cursor always stands on a term.
package struct TermCursor {
    private let dictionary: TermDictionary
    private var entries: TermEntries
    /// The term's ordinal.
    package private(set) var ordinal: Int
    /// The term's bytes.
    package private(set) var term: [UInt8] = []

    init(_ dictionary: TermDictionary, at ordinal: Int) {
        precondition((0..<dictionary.count).contains(ordinal), "term ordinals go from 0 to the dictionary's count")
        self.dictionary = dictionary
        let block = ordinal / TermDictionaryLayout.blockSize
        entries = dictionary.entries(of: block)
        self.ordinal = block * TermDictionaryLayout.blockSize
        readFirst()
        while self.ordinal < ordinal { readNext() }
    }

    /// Goes to the next term; false, and stays, when there is none.
    package mutating func advance() -> Bool {
        guard ordinal + 1 < dictionary.count else { return false }
        if (ordinal + 1) % TermDictionaryLayout.blockSize == 0 {
            ordinal += 1
            entries = dictionary.entries(of: ordinal / TermDictionaryLayout.blockSize)
            readFirst()
        } else {
            readNext()
        }
        return true
    }

    /// Goes to a term that does not stand before this one.
    /// - Parameter target: ``ordinal``..<the dictionary's count
    /// - Complexity: O(16 terms)
    package mutating func advance(to target: Int) {
        precondition(target >= ordinal && target < dictionary.count, "a cursor goes forward, and not beyond the last term")
        let block = target / TermDictionaryLayout.blockSize
        if block != ordinal / TermDictionaryLayout.blockSize {
            ordinal = block * TermDictionaryLayout.blockSize
            entries = dictionary.entries(of: block)
            readFirst()
        }
        while ordinal < target { readNext() }
    }

    private mutating func readFirst() {
        term.removeAll(keepingCapacity: true)
        let count = entries.readFirst()
        unsafe term.append(contentsOf: entries.readBytes(count))
    }

    private mutating func readNext() {
        let (announced, rest) = entries.readHead()
        let bytes = unsafe entries.readBytes(rest)
        let shared = min(announced, term.count)
        if shared < term.count { term.removeLast(term.count - shared) }
        unsafe term.append(contentsOf: bytes)
        ordinal += 1
    }
}
