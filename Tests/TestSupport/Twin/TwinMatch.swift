/// A document of the answer with all that its place is decided by.
package struct TwinMatch: Sendable {
    /// The document's number; numbers ascend with the ids.
    var document: Int
    package var wordsMatched = 0
    package var typoCost = 0
    package var score = 0
    /// Value of the default sorting field.
    var staticRank: TwinNumber?
    var sortValues: [TwinSortValue] = []
    /// Whether words were dropped, so that the score comes first.
    var isScoreFirst = false

    /// Words matched, typo cost and text score as one order: negative when `self` is more relevant.
    func relevance(_ other: TwinMatch) -> Int {
        if isScoreFirst, score != other.score { return score > other.score ? -1 : 1 }
        if wordsMatched != other.wordsMatched { return wordsMatched > other.wordsMatched ? -1 : 1 }
        if typoCost != other.typoCost { return typoCost < other.typoCost ? -1 : 1 }
        return score == other.score ? 0 : score > other.score ? -1 : 1
    }
}

/// What a document is compared by under one sort key.
enum TwinSortValue: Sendable, Comparable {
    case number(TwinNumber)
    case text(folded: [UInt8], bytes: [UInt8])
    /// Takes part through `TwinMatch.relevance`.
    case relevance
    case missing

    /// The value as a group's key shows it.
    var text: String {
        switch self {
        case .number(let number): number.text
        case .text(_, let bytes): String(decoding: bytes, as: UTF8.self)
        case .relevance, .missing: ""
        }
    }

    static func < (left: TwinSortValue, right: TwinSortValue) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): return left < right
        case (.text(let left, let leftBytes), .text(let right, let rightBytes)):
            return left == right ? leftBytes.lexicographicallyPrecedes(rightBytes) : left.lexicographicallyPrecedes(right)
        case (.number, .text): return true
        default: return false
        }
    }
}
