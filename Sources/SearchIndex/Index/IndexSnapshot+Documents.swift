import ByteStorage

extension IndexSnapshot {
    /// Calls `body` with the id and the stored JSON of each live document, in no particular order.
    /// - Complexity: O(bytes of the documents)
    package func forEachDocument(_ body: (_ id: String, _ document: [UInt8]) throws -> Void) rethrows {
        for view in views {
            for doc in 0..<UInt32(view.segment.documentCount) where view.isLive(doc) {
                try body(view.segment.ids.id(doc).text(), view.json(doc))
            }
        }
    }
}
