import ByteStorage

/// The shapes of a segment's documents and the texts that many of them have, by number; see ``StoredEncoder``.
///
/// On disk: varint shapes, each a varint length and its bytes; then the same of texts.
struct ShapeTable: Sendable {
    let bytes: Bytes
    /// Where each stands in `bytes`.
    let shapes: [Range<Int>]
    let texts: [Range<Int>]

    /// Texts have numbers of 15 bits.
    static let textLimit = 1 << 15
    static let shapeLimit = 1 << 10
    /// Bytes of all shapes, and of all texts.
    private static let byteLimit = 1 << 18
    private static let sampled = 1 << 13
    /// A shape or text is worth its place when so many of the sampled documents have it.
    private static let least = 3
    static let longestText = 64

    init(_ section: Bytes, what: String) throws(StorageError) {
        bytes = section
        var offset = 0
        shapes = try Self.ranges(section, &offset, limit: Self.shapeLimit, what)
        texts = try Self.ranges(section, &offset, limit: Self.textLimit, what)
    }

    private static func ranges(_ bytes: Bytes, _ offset: inout Int, limit: Int, _ what: String) throws(StorageError) -> [Range<Int>] {
        let count = bytes.varint(&offset)
        guard count <= UInt64(limit) else { throw StorageError(.corrupt, "\(what): \(count) entries, at most \(limit) are allowed") }
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(Int(count))
        for _ in 0..<count {
            let length = bytes.varint(&offset)
            guard length <= UInt64(bytes.count - min(offset, bytes.count)) else {
                throw StorageError(.corrupt, "\(what): an entry of \(length) bytes reaches beyond its end")
            }
            ranges.append(offset..<offset + Int(length))
            offset += Int(length)
        }
        return ranges
    }

    /// Learns from a sample of documents and writes the table.
    /// - Parameter document: the JSON of a document in 0..<count.
    static func encode(sampling count: Int, _ document: (Int) -> [UInt8]) -> [UInt8] {
        var shape = DocumentShape()
        var (shapes, texts) = (TermTable(), TermTable())
        var (shapeCounts, textCounts): ([Int], [Int]) = ([], [])
        for index in stride(from: 0, to: count, by: max(count / sampled, 1)) {
            let json = document(index)
            shape.read(json)
            unsafe shape.withShape { unsafe Self.add(Span(_unsafeElements: $0), to: &shapes, &shapeCounts) }
            for value in shape.values where value.isText && value.range.count > 1 && value.range.count <= longestText {
                Self.add(json.span.extracting(value.range), to: &texts, &textCounts)
            }
        }
        var builder = ByteBuilder()
        for (table, counts, limit) in [(shapes, shapeCounts, shapeLimit), (texts, textCounts, textLimit)] {
            var room = byteLimit
            let chosen = counts.indices.filter { counts[$0] >= least }.sorted { (counts[$0], $1) > (counts[$1], $0) }.prefix(limit)
                .prefix { number in
                    room -= table.bytes(number).count
                    return room >= 0
                }
            builder.append(varint: UInt64(chosen.count))
            for number in chosen {
                builder.append(varint: UInt64(table.bytes(number).count))
                builder.append(contentsOf: table.bytes(number))
            }
        }
        return builder.bytes
    }

    private static func add(_ bytes: Span<UInt8>, to table: inout TermTable, _ counts: inout [Int]) {
        let number = Int(table.number(of: bytes))
        if number == counts.count { counts.append(0) }
        counts[number] += 1
    }
}
