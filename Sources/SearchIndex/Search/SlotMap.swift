/// From documents to their positions in an ascending list of them.
struct SlotMap {
    private let docs: [UInt32]
    /// Members as bits, and how many stand before each word of them; nil while the list is short.
    private let bits: Bitset?
    private let ranks: [UInt32]

    init(_ docs: [UInt32], capacity: Int) {
        self.docs = docs
        guard docs.count > 256 else {
            bits = nil
            ranks = []
            return
        }
        var bits = Bitset(capacity: capacity)
        for doc in docs { bits.insert(doc) }
        var ranks: [UInt32] = []
        ranks.reserveCapacity(bits.words.count)
        var before: UInt32 = 0
        for word in bits.words {
            ranks.append(before)
            before += UInt32(word.nonzeroBitCount)
        }
        self.bits = bits
        self.ranks = ranks
    }

    /// Calls `body` with the position and impact code of each posting whose document is in the list.
    ///
    /// A long posting list against few documents is entered block by block; otherwise every posting is looked up.
    @inline(__always)
    func forEach(in list: PostingList, _ body: (_ index: Int, _ code: UInt32) -> Void) {
        guard let bits, docs.count * 16 > list.count else {
            list.forEach(among: docs, body)
            return
        }
        list.forEach { doc, code in
            let word = Int(doc >> 6)
            let mask: UInt64 = 1 << UInt64(doc & 63)
            let present = bits.words[word]
            guard present & mask != 0 else { return }
            body(Int(ranks[word]) + (present & (mask - 1)).nonzeroBitCount, code)
        }
    }
}
