import ByteStorage
import CKernels

/// What documents are made of lies in six places of a mapped file, of which a hit far from the last one finds none in the processor's
/// caches: fetched one after the other they took half the time of a search for a part number.
///
/// Whoever is about to read several documents asks for the offsets of all, then for what they lead to, so that the places are fetched side
/// by side.
extension Segment {
    /// Asks for the offsets of a document's words.
    func prefetchForwardOffset(_ doc: UInt32) { Self.prefetch(forwardOffsets, doc) }

    /// Asks for a document's words.
    func prefetchForward(_ doc: UInt32) { Self.prefetch(forward, forwardOffsets, doc) }

    /// Asks for the offsets of all that a hit is made of.
    func prefetchOffsets(_ doc: UInt32) {
        Self.prefetch(forwardOffsets, doc)
        Self.prefetch(storedOffsets, doc)
        Self.prefetch(ids.offsets, doc)
    }

    /// Asks for all that a hit is made of.
    func prefetchDocument(_ doc: UInt32) {
        Self.prefetch(forward, forwardOffsets, doc)
        Self.prefetch(stored, storedOffsets, doc)
        Self.prefetch(ids.ids, ids.offsets, doc)
    }

    private static let line = 64
    /// Longer documents are read with what the processor itself fetches ahead.
    private static let most = 256

    private static func prefetch(_ offsets: OffsetTable, _ doc: UInt32) {
        unsafe offsets.forEachPlace(of: Int(doc)) { unsafe kernel_prefetch($0) }
    }

    private static func prefetch(_ bytes: Bytes, _ offsets: OffsetTable, _ doc: UInt32) {
        guard doc < offsets.count else { return }
        let start = offsets.start(Int(doc))
        let item = bytes.slice(start, min(offsets.start(Int(doc) + 1) - start, most))
        guard let base = unsafe item.raw.baseAddress else { return }
        for at in stride(from: 0, to: item.count, by: line) { unsafe kernel_prefetch(base + at) }
        unsafe kernel_prefetch(base + item.count - 1)
    }
}
