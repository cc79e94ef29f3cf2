extension CommerceStore {
    /// Streams all documents of a collection in pages, in constant memory.
    ///
    /// Each page is a read of its own, so that the write-ahead log can be worked off meanwhile. Ids come once, ascending; a
    /// document that is written while the stream passes may come in its old or new state, which the change feed after the
    /// sequence from before the stream makes up for.
    ///
    /// - Parameters:
    ///   - pageSize: documents in a page; a page also ends at 4 MB of bodies.
    ///   - body: gets at least one document; returning false ends the stream.
    /// - Throws: ``StoreError``, or what `body` throws.
    package func forEachPage(
        of collection: CollectionNumber, pageSize: Int = 1000, _ body: ([StoredDocument]) throws -> Bool
    ) throws {
        var last: String?
        while true {
            let page = try read { try $0.page(of: collection, after: last, limit: pageSize, byteLimit: 4 << 20) }
            guard let id = page.last?.id else { return }
            last = id
            guard try body(page) else { return }
        }
    }
}
