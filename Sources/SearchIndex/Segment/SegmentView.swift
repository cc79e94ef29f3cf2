/// A segment with the documents of it that are still live, at one moment.
struct SegmentView: Sendable {
    let segment: Segment
    /// nil while nothing was deleted.
    let live: Bitset?
    let liveCount: Int
    /// Numbers that are others now than in the segment; nil while none is.
    let updates: NumberUpdates?
    /// Columns that a ``SearchView`` replaces; nil for the documents as they are.
    let shadows: SegmentShadows?

    init(segment: Segment, live: Bitset?, updates: NumberUpdates? = nil, shadows: SegmentShadows? = nil) {
        self.segment = segment
        self.live = live
        self.updates = updates
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

    /// The stored JSON of a document, with its numbers of now.
    func json(_ doc: UInt32) -> [UInt8] {
        let bytes = segment.json(doc)
        return updates?.json(bytes, of: doc) ?? bytes
    }

    /// The stored numbers of a field as they are now, whatever a ``SearchView`` shows.
    func storedNumbers(_ name: String) -> NumberColumn? { updates?.columns[name]?.column ?? segment.numberColumns[name] }

    /// All live documents.
    var universe: DocSet { .dense(live ?? Bitset(fullTo: segment.documentCount)) }
}
