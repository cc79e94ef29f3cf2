import ByteStorage

/// Writes what a segment keeps of each document beside its terms: id, static rank, stored JSON.
enum DocumentSections {
    /// - Parameter document: the document at a position; asked twice for each, in order.
    static func write(
        _ writer: SegmentWriter, count: Int, hasRank: Bool,
        _ document: (Int) -> (id: [UInt8], rank: NumberKey, stored: [UInt8])
    ) throws(StorageError) {
        var idStarts = [0]
        var idBytes: [UInt8] = []
        var ids: [[UInt8]] = []
        ids.reserveCapacity(count)
        var ranks = ByteBuilder(reserving: count * 8)
        var storedStarts = [0]
        writer.begin(.stored)
        var pending: [UInt8] = []
        var written = 0
        for index in 0..<count {
            let item = document(index)
            ids.append(item.id)
            idBytes.append(contentsOf: item.id)
            idStarts.append(idBytes.count)
            ranks.append(fixed: item.rank.word)
            pending.append(contentsOf: item.stored)
            written += item.stored.count
            storedStarts.append(written)
            if pending.count > 1 << 20 {
                try writer.append(pending)
                pending.removeAll(keepingCapacity: true)
            }
        }
        try writer.append(pending)
        try writer.end()
        try writer.section(.storedOffsets, OffsetTable.encode(storedStarts))
        try writer.section(.ids, idBytes)
        try writer.section(.idOffsets, OffsetTable.encode(idStarts))
        try writer.section(.idTable, IDTable.encode(ids))
        if hasRank { try writer.section(.rank, ranks.bytes) }
    }
}
