import ByteStorage
import Lexicon

/// The values of one text field as numbers into a sorted dictionary of values: for facets, filters, sorting and grouping.
///
/// Layout: u32 values, u32 width of an ordinal in bytes (1, 2, 4); the ``ColumnDocs``; the ordinals, aligned to 8 bytes; u64 length
/// of the offset table, the offset table, the values. Values are sorted by their folded form, then by their bytes.
struct KeywordColumn: Sendable {
    let docs: ColumnDocs
    let width: Int
    let ordinals: Bytes
    private let offsets: OffsetTable
    private let values: Bytes
    /// Distinct values.
    let valueCount: Int

    init(_ section: Bytes, documentCount: Int, what: String) throws(StorageError) {
        var reader = unsafe ByteReader(section.raw, what: what)
        valueCount = Int(try reader.fixed(UInt32.self))
        width = Int(try reader.fixed(UInt32.self))
        guard [1, 2, 4].contains(width) else { throw StorageError(.corrupt, "\(what): ordinals of \(width) bytes") }
        docs = try ColumnDocs(&reader, documentCount: documentCount, what: what)
        ordinals = unsafe Bytes(try reader.slice(docs.entryCount * width))
        reader.align(to: 8)
        let length = Int(truncatingIfNeeded: try reader.fixed(UInt64.self))
        offsets = try OffsetTable(unsafe Bytes(try reader.slice(length)))
        guard offsets.count == valueCount else { throw StorageError(.corrupt, "\(what): \(offsets.count) values, not \(valueCount)") }
        values = unsafe Bytes(try reader.slice(reader.remaining))
    }

    /// The ordinal in an entry; always below ``valueCount``.
    @inline(__always)
    func ordinal(at entry: Int) -> Int {
        let raw: Int
        switch width {
        case 1: raw = Int(ordinals[entry])
        case 2: raw = Int(ordinals.load(entry &* 2, as: UInt16.self))
        default: raw = Int(ordinals.load(entry &* 4, as: UInt32.self))
        }
        return raw < valueCount ? raw : 0
    }

    func valueBytes(_ ordinal: Int) -> Bytes {
        let start = offsets.start(ordinal)
        return values.slice(start, offsets.start(ordinal + 1) - start)
    }

    func value(_ ordinal: Int) -> String { valueBytes(ordinal).text() }

    /// The ordinal of a value of exactly these bytes.
    /// - Complexity: O(log values) foldings
    func ordinal(of value: String) -> Int? {
        let folded = TextAnalyzer.fold(value)
        let bytes = Array(value.utf8)
        return foldedRange(folded).first { valueBytes($0).isEqual(to: bytes) }
    }

    /// The ordinals whose folded value equals `folded`.
    func foldedRange(_ folded: [UInt8]) -> Range<Int> {
        let start = lowerBound(from: 0) { compare($0, folded) >= 0 }
        var end = start
        // Values that fold alike are few.
        while end < valueCount, compare(end, folded) == 0 { end += 1 }
        return start..<end
    }

    /// How the folded form of a value stands to folded bytes: negative before them, zero where it equals them, positive behind.
    private func compare(_ ordinal: Int, _ folded: [UInt8]) -> Int {
        let bytes = valueBytes(ordinal)
        // ASCII folds byte by byte; most values differ before anything else comes.
        for at in 0..<bytes.count {
            let byte = bytes[at]
            guard byte < 0x80 else { return Self.compare(TextAnalyzer.fold(bytes.text()), folded) }
            guard at < folded.count else { return 1 }
            let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if small != folded[at] { return small < folded[at] ? -1 : 1 }
        }
        return bytes.count - folded.count
    }

    private static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
        left == right ? 0 : left.lexicographicallyPrecedes(right) ? -1 : 1
    }

    /// The ordinals whose folded value starts with `prefix`.
    func foldedPrefixRange(_ prefix: [UInt8]) -> Range<Int> {
        let start = lowerBound(from: 0) { compare($0, prefix) >= 0 }
        let end = lowerBound(from: start) { !TextAnalyzer.fold(value($0)).starts(with: prefix) }
        return start..<end
    }

    /// First ordinal that fulfils a condition that is false, then true over the sorted values.
    private func lowerBound(from start: Int, _ isBehind: (Int) -> Bool) -> Int {
        var low = start
        var high = valueCount
        while low < high {
            let middle = (low + high) / 2
            if isBehind(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
