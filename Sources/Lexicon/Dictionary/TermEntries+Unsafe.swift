/// Reads the entries of one block in order; every length is cut to what the block holds, so that damaged bytes yield wrong terms at worst.
@safe
struct TermEntries {
    private let base: UnsafePointer<UInt8>
    /// The next byte to read, `at <= end`.
    private(set) var at: Int
    private let end: Int

    /// - Parameters:
    ///   - base: The blocks of a dictionary.
    ///   - range: The block's bytes, which lie within the blocks.
    init(base: UnsafePointer<UInt8>, range: Range<Int>) {
        unsafe self.base = unsafe base
        at = range.lowerBound
        end = range.upperBound
    }

    /// Whether nothing is left; the block of an intact dictionary ends with its last term.
    var isAtEnd: Bool { at >= end }

    /// The length of the block's first term, whose bytes follow.
    @inline(__always)
    mutating func readFirst() -> Int {
        if at < end, unsafe base[at] < 0x80 {
            at += 1
            return min(Int(unsafe base[at - 1]), end - at)  // at - 1 < end
        }
        return min(readVarint(), end - at)
    }

    /// What the next term shares with the one before, and the length of its rest, whose bytes follow.
    @inline(__always)
    mutating func readHead() -> (shared: Int, rest: Int) {
        guard at < end else { return (0, 0) }
        let packed = Int(unsafe base[at])  // at < end <= bytes of the blocks
        at += 1
        var shared = packed >> 4
        var rest = packed & 15
        if shared == TermDictionaryLayout.inlineLimit { shared += readVarint() }
        if rest == TermDictionaryLayout.inlineLimit { rest += readVarint() }
        return (shared, min(rest, end - at))
    }

    /// The next `count` bytes, which `readFirst` or `readHead` announced.
    @inline(__always)
    mutating func readBytes(_ count: Int) -> UnsafeBufferPointer<UInt8> {
        let bytes = unsafe UnsafeBufferPointer(start: base + at, count: count)  // count <= end - at
        at += count
        return unsafe bytes
    }

    @inline(never)
    private mutating func readVarint() -> Int {
        var value = 0
        var shift = 0
        while at < end, shift < 35 {
            let byte = unsafe base[at]  // at < end
            at += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return value
    }
}

/// How many leading bytes two terms share, from `start` on, which both are known to share.
@inline(__always)
func sharedLength(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int {
    let limit = min(first.count, second.count)
    var length = start
    while length < limit, unsafe first[length] == second[length] { length += 1 }  // length < both counts
    return min(length, limit)
}

/// The first 8 bytes of a term as a number that sorts like them.
func leadingKey(_ term: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if term.count >= 8 { return unsafe UInt64(bigEndian: UnsafeRawPointer(term.baseAddress!).loadUnaligned(as: UInt64.self)) }
    var key: UInt64 = 0
    for index in 0..<8 { key = key << 8 | (index < term.count ? UInt64(unsafe term[index]) : 0) }
    return key
}
