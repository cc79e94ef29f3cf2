/// The documents with one of several readings of a word, and the best searched field that a reading stands in.
final class ReadingUnion: Sendable {
    /// Documents with a reading in a searched field, deleted ones included.
    let docs: DocSet
    /// Level of each document while the set is sparse; empty when all have level 1.
    let levels: [UInt8]
    /// Documents by level, the best first, without overlap, while the set is dense; all others have the level behind the last one, which is 1
    /// when this is empty.
    let levelSets: [DocSet]
    /// The levels that any document has, the best first.
    let presentLevels: [Int]

    static let empty = ReadingUnion(docs: .empty, levels: [], levelSets: [])

    init(docs: DocSet, levels: [UInt8], levelSets: [DocSet]) {
        self.docs = docs
        self.levels = levels
        self.levelSets = levelSets
        if !levelSets.isEmpty {
            presentLevels = levelSets.indices.filter { !levelSets[$0].isEmpty }.map { $0 + 1 } + [levelSets.count + 1]
        } else if levels.isEmpty {
            presentLevels = docs.isEmpty ? [] : [1]
        } else {
            var present = [Bool](repeating: false, count: 256)
            for level in levels { present[Int(level)] = true }
            presentLevels = present.indices.filter { present[$0] }
        }
    }

    /// The documents that have this level.
    func docs(ofLevel level: Int) -> DocSet {
        if !levelSets.isEmpty { return level <= levelSets.count ? levelSets[level - 1] : lastLevel }
        guard !levels.isEmpty, case .sparse(let docs) = docs else { return docs }
        return .sparse(docs.indices.filter { levels[$0] == level }.map { docs[$0] })
    }

    /// The documents of the last level, while the set is dense.
    private var lastLevel: DocSet { levelSets.reduce(docs) { $0.subtracting($1) } }

    /// Bytes held, about.
    var footprint: Int { docs.footprint + levels.count + levelSets.reduce(0) { $0 + $1.footprint } }

    /// Calls `body` with the position and level of each of the ascending documents that has a reading.
    @inline(__always)
    func forEach(among wanted: [UInt32], _ body: (_ index: Int, _ level: Int) -> Void) {
        switch docs {
        case .sparse(let docs):
            var at = docs.gallop(to: wanted.first ?? 0, from: 0)
            for index in wanted.indices {
                let doc = wanted[index]
                if at < docs.count, docs[at] < doc { at = docs.gallop(to: doc, from: at) }
                guard at < docs.count else { return }
                if docs[at] == doc { body(index, levels.isEmpty ? 1 : Int(levels[at])) }
            }
        case .dense(let bits):
            var passed = [Int](repeating: 0, count: levelSets.count)
            for index in wanted.indices where bits.contains(wanted[index]) {
                var level = 0
                while level < levelSets.count, !levelSets[level].contains(wanted[index], passed: &passed[level]) { level += 1 }
                body(index, level + 1)
            }
        }
    }

    /// Calls `body` with each of the matches that has a reading, and its level.
    @inline(__always)
    func forEach(among matches: DocSet, _ body: (_ doc: UInt32, _ level: Int) -> Void) {
        switch matches {
        case .sparse(let wanted): forEach(among: wanted) { index, level in body(wanted[index], level) }
        case .dense(let wanted):
            switch docs {
            case .sparse(let docs):
                for index in docs.indices where wanted.contains(docs[index]) { body(docs[index], levels.isEmpty ? 1 : Int(levels[index])) }
            case .dense(let bits):
                if levelSets.isEmpty {
                    bits.forEach(in: wanted) { body($0, 1) }
                } else {
                    for index in levelSets.indices { levelSets[index].forEach(in: wanted) { body($0, index + 1) } }
                    lastLevel.forEach(in: wanted) { body($0, levelSets.count + 1) }
                }
            }
        }
    }

    /// The level of a document, 0 when it has no reading.
    func level(of doc: UInt32) -> Int {
        switch docs {
        case .sparse(let docs):
            let index = docs.gallop(to: doc, from: 0)
            guard index < docs.count, docs[index] == doc else { return 0 }
            return levels.isEmpty ? 1 : Int(levels[index])
        case .dense(let bits):
            guard bits.contains(doc) else { return 0 }
            // Most documents have the last level, which needs no look.
            var level = 0
            while level < levelSets.count, !levelSets[level].contains(doc) { level += 1 }
            return level + 1
        }
    }

    /// The same of a document that does not stand before those asked for earlier.
    /// - Parameter passed: 0 at first; what was passed of the sorted documents.
    func level(of doc: UInt32, passed: inout Int) -> Int {
        guard case .sparse(let docs) = docs else { return level(of: doc) }
        passed = docs.gallop(to: doc, from: passed)
        guard passed < docs.count, docs[passed] == doc else { return 0 }
        return levels.isEmpty ? 1 : Int(levels[passed])
    }

    /// The first `count` of the matches with a reading, the best levels first, at equal level the first documents.
    func first(_ count: Int, among matches: DocSet) -> [(doc: UInt32, level: Int)] {
        var found: [(doc: UInt32, level: Int)] = []
        guard case .dense(let bits) = docs, case .dense(let wanted) = matches else {
            var byLevel: [[UInt32]] = []
            forEach(among: matches) { doc, level in
                while byLevel.count < level { byLevel.append([]) }
                if byLevel[level - 1].count < count { byLevel[level - 1].append(doc) }
            }
            for level in byLevel.indices { found += byLevel[level].prefix(count - found.count).map { ($0, level + 1) } }
            return found
        }
        for level in 0...levelSets.count where found.count < count {
            let own = levelSets.isEmpty ? .dense(bits) : docs(ofLevel: level + 1)
            own.forEachUntil(in: wanted) { doc in
                found.append((doc, level + 1))
                return found.count == count
            }
        }
        return found
    }
}

extension DocSet {
    /// Whether it holds a document that does not stand before those asked for earlier.
    /// - Parameter passed: 0 at first; what was passed of the sorted documents.
    @inline(__always)
    fileprivate func contains(_ doc: UInt32, passed: inout Int) -> Bool {
        switch self {
        case .dense(let bits): return bits.contains(doc)
        case .sparse(let docs):
            if passed < docs.count, docs[passed] < doc { passed = docs.gallop(to: doc, from: passed) }
            return passed < docs.count && docs[passed] == doc
        }
    }

    /// Calls `body` with each document that is in a bitset too.
    @inline(__always)
    fileprivate func forEach(in wanted: Bitset, _ body: (UInt32) -> Void) {
        switch self {
        case .sparse(let docs): for doc in docs where wanted.contains(doc) { body(doc) }
        case .dense(let bits): bits.forEach(in: wanted, body)
        }
    }

    /// The same until `body` returns true.
    fileprivate func forEachUntil(in wanted: Bitset, _ body: (UInt32) -> Bool) {
        switch self {
        case .sparse(let docs):
            for doc in docs where wanted.contains(doc) { if body(doc) { return } }
        case .dense(let bits):
            for index in 0..<min(bits.words.count, wanted.words.count) {
                var word = bits.words[index] & wanted.words[index]
                while word != 0 {
                    if body(UInt32(index * 64 + word.trailingZeroBitCount)) { return }
                    word &= word &- 1
                }
            }
        }
    }
}

extension Bitset {
    /// Calls `body` with each document that is in `other` too.
    @inline(__always)
    fileprivate func forEach(in other: Bitset, _ body: (UInt32) -> Void) {
        for index in 0..<min(words.count, other.words.count) {
            var word = words[index] & other.words[index]
            let base = UInt32(index &* 64)
            while word != 0 {
                body(base &+ UInt32(word.trailingZeroBitCount))
                word &= word &- 1
            }
        }
    }
}
