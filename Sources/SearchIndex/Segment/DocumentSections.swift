import ByteStorage

/// Writes what a segment keeps of each document beside its terms: id, static rank, stored JSON.
enum DocumentSections {
    /// - Parameters:
    ///   - book: what documents are encoded with; nil keeps them as they are.
    ///   - document: the document at a position, asked for each in order; JSON where there is no book. With a book it fills in the words.
    static func write(
        _ writer: SegmentWriter, count: Int, hasRank: Bool, book: StoredBook?,
        _ document: (Int, inout DocumentWords) -> (id: [UInt8], rank: NumberKey, stored: StoredDocument)
    ) throws(StorageError) {
        var idStarts = [0]
        var idBytes: [UInt8] = []
        var ids: [[UInt8]] = []
        ids.reserveCapacity(count)
        var ranks = ByteBuilder(reserving: count * 8)
        var storedStarts = [0]
        if let book { try writer.section(.phrases, book.phrases.bytes) }
        if let shapes = book?.shapes { try writer.section(.shapes, shapes) }
        var encoder = try book.map { book throws(StorageError) in try StoredEncoder(book) }
        var words = DocumentWords()
        writer.begin(.stored)
        var pending = ByteBuilder()
        var written = 0
        for index in 0..<count {
            let item = document(index, &words)
            ids.append(item.id)
            idBytes.append(contentsOf: item.id)
            idStarts.append(idBytes.count)
            ranks.append(fixed: item.rank.word)
            switch item.stored {
            case .encoded(let bytes): pending.append(contentsOf: bytes)
            case .json(let json):
                if encoder?.append(json, words, to: &pending) == nil { pending.append(contentsOf: json) }
            }
            storedStarts.append(written + pending.count)
            if pending.count > 1 << 20 {
                written += pending.count
                try writer.append(pending.bytes)
                pending.removeAll()
            }
        }
        try writer.append(pending.bytes)
        try writer.end()
        try writer.section(.storedOffsets, OffsetTable.encode(storedStarts))
        try writer.section(.ids, idBytes)
        try writer.section(.idOffsets, OffsetTable.encode(idStarts))
        try writer.section(.idTable, IDTable.encode(ids))
        if hasRank { try writer.section(.rank, ranks.bytes) }
    }
}
