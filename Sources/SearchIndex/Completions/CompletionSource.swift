import ByteStorage
import Lexicon

/// The words of one segment that begin with what was typed, and the documents that count.
struct CompletionSource {
    let view: SegmentView
    private let table: ScoreTable
    private let range: Range<Int>
    /// Documents that count; nil for all of the segment.
    private let among: Bitset?
    /// Stands for `among` where it is large.
    private let fingerprint: SetFingerprint?
    /// Documents that count, where they are few beside the postings of the words.
    private let few: [UInt32]?
    private(set) var top: CompletionRanks.Top
    private(set) var next = 0

    /// Lists of fewer documents are counted as quickly as what is known of them is found.
    private static let longList = 8192

    /// - Parameters:
    ///   - range: words, as ordinals of the segment's dictionary.
    ///   - among: documents that count; nil for all.
    init(_ view: SegmentView, _ range: Range<Int>, _ fields: SearchedFields, among: DocSet?) {
        let segment = view.segment
        self.view = view
        self.range = range
        table = segment.scoreTables.table(of: segment, for: fields)
        top = segment.completionRanks.top(of: range, in: segment)
        let live = among == nil ? view.live : nil
        let bits = among.map { $0.bitset(capacity: segment.documentCount) } ?? live
        self.among = bits
        fingerprint = bits.flatMap { DocSet.dense($0).fingerprint }
        let size = among.map(\.count) ?? .max
        few = size < 1 << 16 && size * max(segment.forwardSize, 1) < top.postings ? among?.sorted() : nil
    }

    /// Documents that hold the next word at the most; 0 where there is none.
    var bound: Int { next < top.ordinals.count ? view.segment.postings(of: Int(top.ordinals[next])).count : 0 }

    /// Whether the documents are so few that reading them is quicker than counting words.
    var isFew: Bool { few != nil }

    /// Takes the next word.
    mutating func advance() -> [UInt8] {
        defer { next += 1 }
        return term(Int(top.ordinals[next]))
    }

    /// Whether words are left that nothing is known of.
    var isExhausted: Bool { next == top.ordinals.count && !top.isComplete }

    func term(_ ordinal: Int) -> [UInt8] { view.segment.dictionary.term(at: ordinal) }

    /// Documents that count and hold a word in a searched field.
    func count(_ term: [UInt8]) -> Int { view.segment.dictionary.ordinal(of: term).map(count) ?? 0 }

    private func count(_ ordinal: Int) -> Int {
        let list = view.segment.postings(of: ordinal)
        guard let among else { return view.count(of: list, inFieldsOf: table) }
        return table.holders(of: ordinal, in: list.count >= Self.longList ? fingerprint : nil) {
            var count = 0
            list.forEach { doc, code in if table.level(code) > 0, among.contains(doc) { count &+= 1 } }
            return count
        }
    }

    /// Calls `body` with each word that documents hold, and their number.
    /// - Complexity: O(postings of the words), or O(words of the documents) where these are few
    func forEachCount(_ body: (_ ordinal: Int, _ count: Int) -> Void) {
        guard let few else {
            for ordinal in range {
                let count = count(ordinal)
                if count > 0 { body(ordinal, count) }
            }
            return
        }
        var counts = [UInt32](repeating: 0, count: range.count)
        var seen = [UInt32](repeating: .max, count: range.count)
        var touched: [UInt32] = []
        // A token is the ordinal of its word and one.
        let (low, high) = (UInt32(range.lowerBound) + 1, UInt32(range.upperBound) + 1)
        for doc in few {
            var cursor = view.segment.forward(of: doc)
            while let field = cursor.nextField() {
                guard field < table.shares.count, table.shares[field] != nil else { continue }
                while cursor.hasToken {
                    let token = cursor.next()
                    guard token >= low, token < high else { continue }
                    let place = Int(token &- low)
                    guard seen[place] != doc else { continue }
                    seen[place] = doc
                    if counts[place] == 0 { touched.append(UInt32(place)) }
                    counts[place] &+= 1
                }
            }
        }
        for place in touched { body(range.lowerBound + Int(place), Int(counts[Int(place)])) }
    }
}
