import ByteStorage

/// The live documents of several segments in the order of one: by static rank, highest first, then by id; each source is in that order already.
///
/// A binary heap of the sources' next documents.
/// - Complexity: O(log segments) comparisons a document.
struct MergedDocuments {
    private struct Head {
        let source: Int
        var doc: UInt32
        var rank: NumberKey
    }

    private let views: [SegmentView]
    /// The source with the first document in front.
    private var heap: [Head] = []

    init(_ views: [SegmentView]) {
        self.views = views
        for source in views.indices {
            if let head = head(source, from: 0) { heap.append(head) }
        }
        for place in heap.indices.reversed() { sink(place) }
    }

    /// Source and number there of the next document; nil behind the last.
    mutating func next() -> (source: Int, doc: UInt32)? {
        guard let first = heap.first else { return nil }
        if let following = head(first.source, from: first.doc + 1) {
            heap[0] = following
        } else {
            heap.swapAt(0, heap.count - 1)
            heap.removeLast()
        }
        sink(0)
        return (first.source, first.doc)
    }

    /// The first live document of a source from `start` on.
    private func head(_ source: Int, from start: UInt32) -> Head? {
        let count = views[source].segment.documentCount
        var doc = start
        while doc < count {
            if views[source].isLive(doc) { return Head(source: source, doc: doc, rank: views[source].segment.rank(doc)) }
            doc += 1
        }
        return nil
    }

    private mutating func sink(_ start: Int) {
        var place = start
        while true {
            var first = place
            for child in 2 * place + 1...2 * place + 2 where child < heap.count && precedes(heap[child], heap[first]) { first = child }
            if first == place { return }
            heap.swapAt(place, first)
            place = first
        }
    }

    private func precedes(_ left: Head, _ right: Head) -> Bool {
        if left.rank != right.rank { return left.rank > right.rank }
        let order = Bytes.compare(views[left.source].segment.ids.id(left.doc), views[right.source].segment.ids.id(right.doc))
        return order != 0 ? order < 0 : left.source < right.source
    }
}
