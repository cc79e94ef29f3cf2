/// Gathers the number updates of one batch of changes.
struct PendingUpdates {
    private let base: [SegmentView]
    private let finder: NumberUpdateFinder
    /// By position of the view, then field.
    private var changes: [Int: [String: [NumberChange]]] = [:]

    /// - Parameter views: what the changes are made to.
    init(_ views: [SegmentView], _ finder: NumberUpdateFinder) {
        base = views
        self.finder = finder
    }

    /// Takes a document of which at most numbers changed.
    /// - Parameter id: at most once in a batch.
    /// - Returns: whether it did; another one has to be indexed.
    /// - Complexity: O(segments + bytes of the document)
    mutating func take(id: String, document: [UInt8]) -> Bool {
        let key = Array(id.utf8)
        for (index, view) in base.enumerated() {
            guard let doc = view.document(key) else { continue }
            guard let found = finder.changes(to: document, of: doc, in: view) else { return false }
            for (field, change) in found { changes[index, default: [:]][field, default: []].append(change) }
            return true
        }
        return false
    }

    /// The views that change, by position.
    /// - Complexity: O(entries of the columns that change)
    var views: [(index: Int, view: SegmentView)] {
        changes.map { index, changes in
            let view = base[index]
            let updates = NumberUpdates.replacing(view.updates, in: view.segment, changes)
            return (index, SegmentView(segment: view.segment, live: view.live, updates: updates))
        }
    }
}
