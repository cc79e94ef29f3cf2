import ByteStorage
import Lexicon

/// Gathers the (document, value) pairs of one field and encodes them as a ``KeywordColumn``.
struct KeywordColumnBuilder {
    private var numbers: [ExactText: UInt32] = [:]
    private var values: [String] = []
    private var entries: [(doc: UInt32, value: UInt32)] = []

    var isEmpty: Bool { entries.isEmpty }
    /// Bytes held, about.
    var footprint: Int { entries.count * 8 + values.count * 48 }

    /// The number of a value, for `add(_:doc:)`.
    mutating func number(of value: String) -> UInt32 {
        if let known = numbers[ExactText(value)] { return known }
        let number = UInt32(values.count)
        numbers[ExactText(value)] = number
        values.append(value)
        return number
    }

    mutating func add(_ value: UInt32, doc: UInt32) {
        entries.append((doc, value))
    }

    /// Encodes the column.
    /// - Parameters:
    ///   - position: maps the document numbers given to `add` to the segment's.
    func encode(documentCount: Int, position: (UInt32) -> UInt32) -> [UInt8] {
        let keyed = values.enumerated().map { (folded: TextAnalyzer.fold($1), bytes: Array($1.utf8), number: $0) }
            .sorted {
                $0.folded == $1.folded
                    ? $0.bytes.lexicographicallyPrecedes($1.bytes) : $0.folded.lexicographicallyPrecedes($1.folded)
            }
        var ordinals = [UInt32](repeating: 0, count: values.count)
        var starts = [0]
        var text: [UInt8] = []
        for (ordinal, item) in keyed.enumerated() {
            ordinals[item.number] = UInt32(ordinal)
            text.append(contentsOf: item.bytes)
            starts.append(text.count)
        }
        // One word a pair, document above ordinal, so that sorting is one integer comparison.
        var pairs = entries.map { UInt64(position($0.doc)) << 32 | UInt64(ordinals[Int($0.value)]) }
        pairs.sort()
        var builder = ByteBuilder(reserving: pairs.count * 8 + text.count)
        builder.append(fixed: UInt32(values.count))
        let width = values.count <= 1 << 8 ? 1 : values.count <= 1 << 16 ? 2 : 4
        builder.append(fixed: UInt32(width))
        var kept: [UInt64] = []
        kept.reserveCapacity(pairs.count)
        for pair in pairs where kept.last != pair { kept.append(pair) }
        ColumnDocs.write(kept.map { UInt32($0 >> 32) }, documentCount: documentCount, into: &builder)
        for pair in kept {
            switch width {
            case 1: builder.append(UInt8(truncatingIfNeeded: pair))
            case 2: builder.append(fixed: UInt16(truncatingIfNeeded: pair))
            default: builder.append(fixed: UInt32(truncatingIfNeeded: pair))
            }
        }
        builder.pad(to: 8)
        let table = OffsetTable.encode(starts)
        builder.append(fixed: UInt64(table.count))
        builder.append(contentsOf: table)
        builder.append(contentsOf: text)
        return builder.bytes
    }
}
