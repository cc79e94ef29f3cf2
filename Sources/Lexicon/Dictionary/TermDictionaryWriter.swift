/// Builds the bytes of a ``TermDictionary`` from ascending terms.
///
/// ```swift
/// var writer = TermDictionaryWriter()
/// for term in terms.sorted() { writer.append(term) }
/// let bytes = writer.finish()
/// ```
package struct TermDictionaryWriter: Sendable {
    /// Terms appended so far; the next one gets this ordinal.
    package private(set) var count = 0
    private var blocks: [UInt8] = []
    private var offsets: [UInt32] = []
    private var keys: [UInt64] = []
    private var previous: [UInt8] = []

    package init() {}

    /// Adds a term, which must be greater than the one before.
    package mutating func append(_ term: [UInt8]) { append(term.span) }

    /// Adds a term, which must be greater than the one before.
    /// - Complexity: O(bytes in the term)
    package mutating func append(_ term: Span<UInt8>) {
        let shared = sharedLength(previous.span, term)
        precondition(
            count == 0 || (shared < term.count && (shared == previous.count || previous[shared] < term[shared])),
            "terms are appended in strictly ascending order of their bytes")
        precondition(count < Int(UInt32.max), "a term dictionary holds fewer than 2³² terms")
        if count % TermDictionaryLayout.blockSize == 0 {
            precondition(blocks.count <= Int(UInt32.max), "a term dictionary holds less than 4 GB")
            offsets.append(UInt32(blocks.count))
            keys.append(leadingKey(term))
            appendVarint(term.count)
            for index in term.indices { blocks.append(term[index]) }
        } else {
            let limit = TermDictionaryLayout.inlineLimit
            let rest = term.count - shared
            blocks.append(UInt8(min(shared, limit) << 4 | min(rest, limit)))
            if shared >= limit { appendVarint(shared - limit) }
            if rest >= limit { appendVarint(rest - limit) }
            for index in shared..<term.count { blocks.append(term[index]) }
        }
        previous.removeSubrange(shared...)
        for index in shared..<term.count { previous.append(term[index]) }
        count += 1
    }

    /// The finished dictionary.
    /// - Complexity: O(bytes written)
    package consuming func finish() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(TermDictionaryLayout.headerSize + keys.count * 12 + blocks.count)
        bytes += TermDictionaryLayout.magic
        Self.append(UInt16(TermDictionaryLayout.version), to: &bytes)
        Self.append(UInt16(TermDictionaryLayout.blockSize), to: &bytes)
        Self.append(UInt32(count), to: &bytes)
        Self.append(UInt32(0), to: &bytes)
        Self.append(UInt64(blocks.count), to: &bytes)
        for key in keys { Self.append(key, to: &bytes) }
        for offset in offsets { Self.append(offset, to: &bytes) }
        bytes += blocks
        return bytes
    }

    private mutating func appendVarint(_ value: Int) {
        var left = value
        while left >= 0x80 {
            blocks.append(UInt8(left & 0x7F) | 0x80)
            left >>= 7
        }
        blocks.append(UInt8(left))
    }

    private static func append<T: FixedWidthInteger>(_ value: T, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: T.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> T(shift))) }
    }
}

/// How many leading bytes two terms share.
func sharedLength(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Int {
    let limit = min(first.count, second.count)
    var length = 0
    while length < limit, first[length] == second[length] { length += 1 }
    return length
}

/// The first 8 bytes of a term as a number that sorts like them.
func leadingKey(_ term: Span<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<8 { key = key << 8 | (index < term.count ? UInt64(term[index]) : 0) }
    return key
}
