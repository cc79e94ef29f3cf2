/// Documents that a request hides, or puts at a position whether they match or not.
struct Pins {
    struct Item {
        var candidate: Candidate
        var isPinned: Bool
    }

    /// By position, ascending.
    private var pinned: [(position: Int, candidate: Candidate)] = []
    private var hidden: [(view: Int, doc: UInt32)] = []
    /// Whether each of the pinned ones has to pass the filter to be a match.
    private var isFiltered: [Bool] = []

    init(_ request: SearchRequest, _ views: [SegmentView]) {
        func locate(_ id: String) -> (view: Int, doc: UInt32)? {
            let key = Array(id.utf8)
            for (index, view) in views.enumerated() {
                if let doc = view.document(key) { return (index, doc) }
            }
            return nil
        }
        hidden = request.hiddenIDs.compactMap(locate)
        let wanted = request.pinnedIDs.map { (pin: $0, isFiltered: false) } + request.curatedIDs.map { (pin: $0, isFiltered: true) }
        for (pin, isFiltered) in wanted.sorted(by: { $0.pin.position < $1.pin.position }) {
            guard let place = locate(pin.id), !hidden.contains(where: { $0 == place }) else { continue }
            if let known = pinned.firstIndex(where: { $0.candidate.view == place.view && $0.candidate.doc == place.doc }) {
                if !isFiltered { self.isFiltered[known] = false }
                continue
            }
            pinned.append((max(pin.position, 1), Candidate(view: place.view, doc: place.doc)))
            self.isFiltered.append(isFiltered)
        }
    }

    /// The matches before the filter, with the pinned documents that have to pass it.
    func add(to matches: [DocSet], _ views: [SegmentView]) -> [DocSet] {
        guard isFiltered.contains(true) else { return matches }
        return matches.enumerated().map { index, known in
            known.union(.sparse(docs(index, filtered: true)), capacity: views[index].segment.documentCount)
        }
    }

    /// Leaves the pins out that did not pass the filter.
    mutating func keep(in matches: [DocSet]) {
        guard isFiltered.contains(true) else { return }
        let kept = pinned.indices.filter { index in
            !isFiltered[index] || matches[pinned[index].candidate.view].contains(pinned[index].candidate.doc)
        }
        pinned = kept.map { pinned[$0] }
        isFiltered = kept.map { isFiltered[$0] }
    }

    private func docs(_ view: Int, filtered: Bool) -> [UInt32] {
        pinned.indices.filter { isFiltered[$0] == filtered && pinned[$0].candidate.view == view }.map { pinned[$0].candidate.doc }.sorted()
    }

    /// The matches with pinned documents and without hidden ones.
    func apply(to matches: [DocSet], _ views: [SegmentView]) -> [DocSet] {
        guard !pinned.isEmpty || !hidden.isEmpty else { return matches }
        return matches.enumerated().map { index, docs in
            let capacity = views[index].segment.documentCount
            let added = self.docs(index, filtered: false)
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
        if pinned.isEmpty { return ordered.dropFirst(offset).prefix(limit).map { Item(candidate: $0, isPinned: false) } }
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
