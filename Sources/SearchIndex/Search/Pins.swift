/// Documents that a request hides, or puts at a position whether they match or not.
struct Pins {
    struct Item {
        var candidate: Candidate
        var isPinned: Bool
    }

    /// By position, ascending.
    private var pinned: [(position: Int, candidate: Candidate)] = []
    private var hidden: [(view: Int, doc: UInt32)] = []

    init(_ request: SearchRequest, _ views: [SegmentView]) {
        func locate(_ id: String) -> (view: Int, doc: UInt32)? {
            let key = Array(id.utf8)
            for (index, view) in views.enumerated() {
                if let doc = view.document(key) { return (index, doc) }
            }
            return nil
        }
        hidden = request.hiddenIDs.compactMap(locate)
        for pin in request.pinnedIDs.sorted(by: { $0.position < $1.position }) {
            guard let place = locate(pin.id), !hidden.contains(where: { $0 == place }),
                !pinned.contains(where: { $0.candidate.view == place.view && $0.candidate.doc == place.doc })
            else { continue }
            pinned.append((max(pin.position, 1), Candidate(view: place.view, doc: place.doc)))
        }
    }

    /// The matches with pinned documents and without hidden ones.
    func apply(to matches: [DocSet], _ views: [SegmentView]) -> [DocSet] {
        guard !pinned.isEmpty || !hidden.isEmpty else { return matches }
        return matches.enumerated().map { index, docs in
            let capacity = views[index].segment.documentCount
            let added = pinned.filter { $0.candidate.view == index }.map(\.candidate.doc).sorted()
            let removed = hidden.filter { $0.view == index }.map(\.doc).sorted().withoutRepetition()
            return docs.union(.sparse(added), capacity: capacity).subtracting(.sparse(removed))
        }
    }

    func unpinned(_ matches: [DocSet]) -> [DocSet] {
        guard !pinned.isEmpty else { return matches }
        return matches.enumerated().map { index, docs in
            docs.subtracting(.sparse(pinned.filter { $0.candidate.view == index }.map(\.candidate.doc).sorted()))
        }
    }

    /// A page of the ordered hits with the pinned ones at their positions; those beyond the end follow the last hit.
    /// - Parameter ordered: at least the first `offset + limit` unpinned hits.
    func page(_ ordered: [Candidate], offset: Int, limit: Int) -> [Item] {
        var items: [Item] = []
        var waiting = pinned[...]
        var rest = ordered[...]
        while items.count < offset + limit {
            if let pin = waiting.first, pin.position <= items.count + 1 || rest.isEmpty {
                items.append(Item(candidate: pin.candidate, isPinned: true))
                waiting = waiting.dropFirst()
            } else if let next = rest.first {
                items.append(Item(candidate: next, isPinned: false))
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        return Array(items.dropFirst(offset))
    }
}
