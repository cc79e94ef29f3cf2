import ByteStorage
import Lexicon

/// The words of one segment that begin with what was typed, and the documents that count.
struct CompletionSource {
    let view: SegmentView
    private let table: ScoreTable
    private let range: Range<Int>
    /// Documents that count; nil for all of the segment.
    private let among: Bitset?
    /// The same where they may be read one by one.
    private let few: DocSet?
    /// What it takes to count all words by reading the documents, in postings looked at instead.
    private let reading: Int
    /// Reading a byte of a document takes about as long as looking at so many postings.
    private static let postingsByte = 4
    private let top: CompletionRanks.Top
    private var next = 0

    /// - Parameters:
    ///   - range: words, as ordinals of the segment's dictionary.
    ///   - among: documents that count; nil for all.
    init(_ view: SegmentView, _ range: Range<Int>, _ fields: SearchedFields, among: DocSet?) {
        let segment = view.segment
        self.view = view
        self.range = range
        table = segment.scoreTables.table(of: segment, for: fields)
        top = segment.completionRanks.top(of: range, in: segment)
        self.among = among.map { $0.bitset(capacity: segment.documentCount) } ?? view.live
        few = among
        reading = among.map { $0.count * max(segment.forwardSize, 1) * Self.postingsByte } ?? .max
    }

    /// What it takes to count all words, in postings that are looked at.
    var work: Int { min(reading, top.work) }

    /// What it takes to count a word that so many documents hold: the documents of frequent ones are kept as bits.
    static func work(_ count: Int, capacity: Int) -> Int { isFrequent(count, capacity) ? capacity / 256 + 1 : count }

    private static func isFrequent(_ count: Int, _ capacity: Int) -> Bool {
        count >= 1024 && !DocSet.prefersSparse(count, of: capacity)
    }

    /// Documents that hold the next word at the most; 0 where there is none.
    var bound: Int { next < top.ordinals.count ? view.segment.postings(of: Int(top.ordinals[next])).count : 0 }

    /// Takes the next word.
    mutating func advance() -> Int {
        defer { next += 1 }
        return Int(top.ordinals[next])
    }

    /// Whether words are left that nothing is known of.
    var isExhausted: Bool { next == top.ordinals.count && !top.isComplete }

    func term(_ ordinal: Int) -> [UInt8] { view.segment.dictionary.term(at: ordinal) }

    func ordinal(_ term: [UInt8]) -> Int? { view.segment.dictionary.ordinal(of: term) }

    /// Documents that count and hold a word in a searched field.
    func count(_ ordinal: Int) -> (count: Int, work: Int) {
        let list = view.segment.postings(of: ordinal)
        let capacity = view.segment.documentCount
        let work = Self.work(list.count, capacity: capacity)
        guard let among else { return (view.count(of: list, inFieldsOf: table), 1) }
        if Self.isFrequent(list.count, capacity) {
            return (among.intersectionCount(table.docs(ofFrequent: ordinal, list, capacity: capacity)), work)
        }
        if table.searchesAllFields { return (list.count(in: among), work) }
        var count = 0
        list.forEach { doc, code in if table.level(code) > 0, among.contains(doc) { count &+= 1 } }
        return (count, work)
    }

    /// Calls `body` with each word that documents hold, and their number, in no order.
    /// - Complexity: O(postings of the words), or O(words of the documents) where these are fewer
    func forEachCount(_ body: (_ ordinal: Int, _ count: Int) -> Void) {
        guard let few, reading < top.work else {
            for ordinal in range {
                let count = count(ordinal).count
                if count > 0 { body(ordinal, count) }
            }
            return
        }
        var counts = [UInt32](repeating: 0, count: range.count)
        var seen = [UInt32](repeating: .max, count: range.count)
        var touched: [UInt32] = []
        // A token is the ordinal of its word and one.
        let (low, high) = (UInt32(range.lowerBound) + 1, UInt32(range.upperBound) + 1)
        few.forEach { doc in
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
