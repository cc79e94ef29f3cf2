/// The documents that hold a word: a posting list as it stands, or a set.
enum WordDocs {
    case list(PostingList)
    case set(DocSet)

    var count: Int {
        switch self {
        case .list(let list): list.count
        case .set(let set): set.count
        }
    }

    func docs(capacity: Int) -> DocSet {
        switch self {
        case .set(let set): return set
        case .list(let list): return list.docSet(capacity: capacity)
        }
    }

    /// Whether any of the documents is in `other` too.
    func intersects(_ other: DocSet) -> Bool {
        switch self {
        case .set(let set): return set.intersects(other)
        case .list(let list):
            // Mostly the first ones tell.
            var cursor = PostingCursor(list)
            for doc in other.first(128) where cursor.find(doc) { return true }
            return !intersection(other, capacity: list.documentCount).isEmpty
        }
    }

    /// The documents that are in `other` too.
    func intersection(_ other: consuming DocSet, capacity: Int) -> DocSet {
        guard case .list(let list) = self else { return docs(capacity: capacity).intersection(other) }
        switch other {
        case .sparse(let docs): return .sparse(list.intersection(docs))
        case .dense(var bits):
            if DocSet.prefersSparse(list.count, of: capacity) { return .sparse(list.docs().filtered(by: bits)) }
            list.formIntersection(into: &bits)
            return .dense(bits)
        }
    }
}
