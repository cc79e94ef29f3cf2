import ByteStorage

/// Gathers the (document, number) pairs of one field and encodes them as a ``NumberColumn``.
struct NumberColumnBuilder {
    let kind: NumberKind
    private var entries: [(doc: UInt32, key: NumberKey)] = []

    init(kind: NumberKind) {
        self.kind = kind
    }

    var isEmpty: Bool { entries.isEmpty }
    /// Bytes held, about.
    var footprint: Int { entries.count * 16 }

    mutating func add(_ key: NumberKey, doc: UInt32) {
        entries.append((doc, key))
    }

    /// Encodes the column; see ``KeywordColumnBuilder/encode(documentCount:position:)``.
    func encode(documentCount: Int, position: (UInt32) -> UInt32) -> [UInt8] {
        var sorted = entries.map { (doc: position($0.doc), key: $0.key) }
        sorted.sort { $0.doc == $1.doc ? $0.key < $1.key : $0.doc < $1.doc }
        let least = sorted.lazy.map(\.key.word).min() ?? 0
        let span = (sorted.lazy.map(\.key.word).max() ?? 0) - least
        let width = span == 0 ? 0 : span < 1 << 8 ? 1 : span < 1 << 16 ? 2 : span < 1 << 32 ? 4 : 8
        var builder = ByteBuilder(reserving: sorted.count * (4 + width) + 64)
        builder.append(fixed: kind.rawValue)
        builder.append(fixed: UInt32(width))
        builder.append(fixed: least)
        ColumnDocs.write(sorted.map(\.doc), documentCount: documentCount, into: &builder)
        for entry in sorted {
            let distance = entry.key.word - least
            switch width {
            case 0: break
            case 1: builder.append(UInt8(distance))
            case 2: builder.append(fixed: UInt16(distance))
            case 4: builder.append(fixed: UInt32(distance))
            default: builder.append(fixed: distance)
            }
        }
        return builder.bytes
    }
}
