/// A segment with the documents of it that are still live, at one moment.
struct SegmentView: Sendable {
    let segment: Segment
    /// nil while nothing was deleted.
    let live: Bitset?
    let liveCount: Int
    /// Columns that a ``SearchView`` replaces; nil for the documents as they are.
    let shadows: SegmentShadows?

    init(segment: Segment, live: Bitset?, shadows: SegmentShadows? = nil) {
        self.segment = segment
        self.live = live
        self.shadows = shadows
        liveCount = live?.count ?? segment.documentCount
    }

    /// What the asker's view adds to text scores.
    var bonuses: DocumentBonuses? { shadows?.bonuses }

    func isLive(_ doc: UInt32) -> Bool { live?.contains(doc) ?? (doc < segment.documentCount) }

    /// The live document with this id.
    func document(_ id: [UInt8]) -> UInt32? {
        guard let doc = segment.ids.document(id), isLive(doc) else { return nil }
        return doc
    }

    /// All live documents.
    var universe: DocSet { .dense(live ?? Bitset(fullTo: segment.documentCount)) }
}
