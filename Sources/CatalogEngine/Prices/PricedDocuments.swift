/// Which documents of a segment have a price for one question, and until when that counts.
struct PricedDocuments: Sendable {
    /// 64 documents a word.
    var words: [UInt64]
    var age: PriceAge

    /// Takes in what some products cost by now.
    mutating func note(_ items: [PriceLayer.Item]) {
        for item in items {
            let bit: UInt64 = 1 << UInt64(item.doc & 63)
            let word = Int(item.doc >> 6)
            if item.price == PriceResolution.none { words[word] &= ~bit } else { words[word] |= bit }
        }
    }

    var footprint: Int { words.count * 8 }
}
