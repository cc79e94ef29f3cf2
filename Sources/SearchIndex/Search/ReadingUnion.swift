/// The documents with one of several readings of a word, and the best searched field that a reading stands in.
final class ReadingUnion: Sendable {
    /// Documents with a reading in a searched field, deleted ones included.
    let docs: DocSet
    /// Level of each document while the set is sparse; empty when all have level 1.
    private let levels: [UInt8]
    /// Documents by level, the best first, while the set is dense; empty when all have level 1.
    private let levelBits: [Bitset]

    static let empty = ReadingUnion(docs: .empty, levels: [], levelBits: [])

    private init(docs: DocSet, levels: [UInt8], levelBits: [Bitset]) {
        self.docs = docs
        self.levels = levels
        self.levelBits = levelBits
    }

    /// Bytes held, about.
    var footprint: Int { docs.footprint + levels.count + levelBits.reduce(0) { $0 + $1.words.count * 8 } }

    /// Unites posting lists and other unions.
    static func make(_ lists: [PostingList], _ unions: [ReadingUnion], _ table: ScoreTable, capacity: Int) -> ReadingUnion {
        if lists.isEmpty, unions.count == 1 { return unions[0] }
        let total = lists.reduce(0) { $0 + $1.count }
        if unions.isEmpty, total <= 256 { return few(lists, table) }
        var bits = [Bitset](repeating: Bitset(capacity: capacity), count: table.levelValues.count - 1)
        for list in lists {
            if bits.count == 1, table.searchesAllFields {
                list.formUnion(into: &bits[0])
            } else {
                list.forEach { doc, code in
                    let level = Int(table.level(code))
                    if level > 0 { bits[level - 1].insert(doc) }
                }
            }
        }
        for union in unions { union.add(to: &bits) }
        var all = bits.first ?? Bitset(capacity: capacity)
        for other in bits.dropFirst() { all.formUnion(other) }
        guard DocSet.prefersSparse(all.count, of: capacity) else {
            return ReadingUnion(docs: .dense(all), levels: [], levelBits: bits.count > 1 ? bits : [])
        }
        let docs = all.sorted()
        let levels = bits.count > 1 ? docs.map { doc in UInt8((bits.firstIndex { $0.contains(doc) } ?? 0) + 1) } : []
        return ReadingUnion(docs: .sparse(docs), levels: levels, levelBits: [])
    }

    /// Unites lists of few documents in all.
    private static func few(_ lists: [PostingList], _ table: ScoreTable) -> ReadingUnion {
        var keys: [UInt64] = []
        for list in lists {
            list.forEach { doc, code in
                let level = table.level(code)
                if level > 0 { keys.append(UInt64(doc) << 8 | UInt64(level)) }
            }
        }
        keys.sort()
        var docs: [UInt32] = []
        var levels: [UInt8] = []
        for key in keys where docs.last != UInt32(key >> 8) {
            docs.append(UInt32(key >> 8))
            levels.append(UInt8(key & 0xff))
        }
        return ReadingUnion(docs: .sparse(docs), levels: table.levelValues.count > 2 ? levels : [], levelBits: [])
    }

    private func add(to bits: inout [Bitset]) {
        switch docs {
        case .sparse(let docs):
            for (index, doc) in docs.enumerated() { bits[levels.isEmpty ? 0 : Int(levels[index]) - 1].insert(doc) }
        case .dense(let all):
            guard !levelBits.isEmpty else { return bits[0].formUnion(all) }
            for index in bits.indices { bits[index].formUnion(levelBits[index]) }
        }
    }

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
            if levelBits.isEmpty {
                for index in wanted.indices where bits.contains(wanted[index]) { body(index, 1) }
            } else {
                for index in wanted.indices {
                    for level in levelBits.indices where levelBits[level].contains(wanted[index]) {
                        body(index, level + 1)
                        break
                    }
                }
            }
        }
    }
}
