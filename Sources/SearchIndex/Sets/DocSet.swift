/// A set of a segment's documents: sorted numbers while few, a bitset when many.
enum DocSet: Sendable {
    /// Ascending, without repetition.
    case sparse([UInt32])
    case dense(Bitset)

    static let empty = DocSet.sparse([])

    /// A set is kept as sorted numbers while it holds fewer than one document in 32: both forms then take the same memory.
    static func prefersSparse(_ count: Int, of capacity: Int) -> Bool { count * 32 < capacity }

    var count: Int {
        switch self {
        case .sparse(let docs): docs.count
        case .dense(let bits): bits.count
        }
    }

    var isSparse: Bool {
        if case .sparse = self { return true }
        return false
    }

    /// Bytes held, about.
    var footprint: Int {
        switch self {
        case .sparse(let docs): docs.count * 4 + 64
        case .dense(let bits): bits.words.count * 8 + 64
        }
    }

    var isEmpty: Bool {
        switch self {
        case .sparse(let docs): docs.isEmpty
        case .dense(let bits): bits.isEmpty
        }
    }

    func contains(_ doc: UInt32) -> Bool {
        switch self {
        case .sparse(let docs): docs.containsSorted(doc)
        case .dense(let bits): bits.contains(doc)
        }
    }

    @inline(__always)
    func forEach(_ body: (UInt32) -> Void) {
        switch self {
        case .sparse(let docs): for doc in docs { body(doc) }
        case .dense(let bits): bits.forEach(body)
        }
    }

    /// Calls `body` with each document behind `last` in ascending order, until it returns true.
    @inline(__always)
    func forEach(after last: UInt32, _ body: (UInt32) -> Bool) {
        switch self {
        case .sparse(let docs):
            var index = docs.gallop(to: last &+ 1, from: 0)
            while index < docs.count {
                if body(docs[index]) { return }
                index &+= 1
            }
        case .dense(let bits):
            var index = Int(last >> 6)
            guard index < bits.words.count else { return }
            var word = bits.words[index] & (~1 << UInt64(last & 63))
            while true {
                while word != 0 {
                    if body(UInt32(truncatingIfNeeded: index &* 64 &+ word.trailingZeroBitCount)) { return }
                    word &= word &- 1
                }
                index &+= 1
                guard index < bits.words.count else { return }
                word = bits.words[index]
            }
        }
    }

    /// The first documents.
    func first(_ count: Int) -> [UInt32] {
        switch self {
        case .sparse(let docs): return Array(docs.prefix(count))
        case .dense(let bits):
            var docs: [UInt32] = []
            for index in bits.words.indices where docs.count < count {
                var word = bits.words[index]
                while word != 0, docs.count < count {
                    docs.append(UInt32(index * 64 + word.trailingZeroBitCount))
                    word &= word - 1
                }
            }
            return docs
        }
    }

    /// The documents in ascending order.
    func sorted() -> [UInt32] {
        switch self {
        case .sparse(let docs): docs
        case .dense(let bits): bits.sorted()
        }
    }

    func intersection(_ other: DocSet) -> DocSet {
        switch (self, other) {
        case (.sparse(let left), .sparse(let right)):
            return .sparse(left.count <= right.count ? left.intersectionSorted(right) : right.intersectionSorted(left))
        case (.sparse(let docs), .dense(let bits)), (.dense(let bits), .sparse(let docs)):
            return .sparse(docs.filtered(by: bits))
        case (.dense(var left), .dense(let right)):
            left.formIntersection(right)
            return .dense(left)
        }
    }

    /// Whether any document is in both.
    /// - Complexity: that of the intersection at most, mostly less: the first one ends it
    func intersects(_ other: DocSet) -> Bool {
        switch (self, other) {
        case (.sparse(let left), .sparse(let right)):
            let (few, many) = left.count <= right.count ? (left, right) : (right, left)
            var at = 0
            for doc in few {
                at = many.gallop(to: doc, from: at)
                if at == many.count { return false }
                if many[at] == doc { return true }
            }
            return false
        case (.sparse(let docs), .dense(let bits)), (.dense(let bits), .sparse(let docs)):
            return docs.contains { bits.contains($0) }
        case (.dense(let left), .dense(let right)):
            return zip(left.words, right.words).contains { $0 & $1 != 0 }
        }
    }

    func union(_ other: DocSet, capacity: Int) -> DocSet {
        switch (self, other) {
        case (.sparse(let left), .sparse(let right)):
            if left.isEmpty { return other }
            if right.isEmpty { return self }
            return .sparse(left.unionSorted(right)).settled(capacity: capacity)
        case (.sparse(let docs), .dense(var bits)), (.dense(var bits), .sparse(let docs)):
            for doc in docs { bits.insert(doc) }
            return .dense(bits)
        case (.dense(var left), .dense(let right)):
            left.formUnion(right)
            return .dense(left)
        }
    }

    func subtracting(_ other: DocSet) -> DocSet {
        switch (self, other) {
        case (.sparse(let docs), .sparse(let others)):
            return .sparse(docs.subtractingSorted(others))
        case (.sparse(let docs), .dense(let bits)):
            return .sparse(docs.filter { !bits.contains($0) })
        case (.dense(var bits), .sparse(let docs)):
            for doc in docs { bits.remove(doc) }
            return .dense(bits)
        case (.dense(var left), .dense(let right)):
            left.subtract(right)
            return .dense(left)
        }
    }

    /// Everything in `0..<capacity` that is not in the set.
    func complement(capacity: Int) -> DocSet {
        DocSet.dense(Bitset(fullTo: capacity)).subtracting(self)
    }

    /// Turns a sparse set that has grown large into a bitset.
    func settled(capacity: Int) -> DocSet {
        guard case .sparse(let docs) = self, !Self.prefersSparse(docs.count, of: capacity) else { return self }
        var bits = Bitset(capacity: capacity)
        for doc in docs { bits.insert(doc) }
        return .dense(bits)
    }

    func bitset(capacity: Int) -> Bitset {
        switch self {
        case .dense(let bits): return bits
        case .sparse(let docs):
            var bits = Bitset(capacity: capacity)
            for doc in docs { bits.insert(doc) }
            return bits
        }
    }
}
