/// The documents whose words are worth most together, of those that are offered in ascending order.
///
/// Words are asked one after the other, the one that can be worth most first, and only as long as the document may be among the best.
struct BestSums {
    private(set) var heap: RankHeap
    /// The sum that a match must exceed.
    private(set) var floor: Int32
    private var scorers: [WordScorer]
    /// What the words from each on are worth at most.
    private var rest: [Int32]
    /// The rank of a document without a score.
    private let base: Int64

    /// - Parameters:
    ///   - floor: The best are known to have more.
    ///   - scorers: In the order in which they are asked.
    init(count: Int, floor: Int32 = -1, base: Int64, _ scorers: [WordScorer]) {
        heap = RankHeap(count: count)
        self.floor = floor
        self.base = base
        self.scorers = scorers
        var rest = [Int32](repeating: 0, count: scorers.count + 1)
        for index in scorers.indices.reversed() { rest[index] = rest[index + 1] &+ scorers[index].greatest }
        self.rest = rest
    }

    var isFull: Bool { heap.threshold > .min }

    /// Whether no later document can be among the best, whatever the words are worth to it.
    var isSettled: Bool { isFull && rest[0] <= floor }

    /// What the words behind the first `place` are worth at most.
    func rest(behind place: Int) -> Int32 { rest[place] }

    /// Adds what the words are worth to a document.
    @inline(__always)
    mutating func offer(_ doc: UInt32) {
        var sum: Int32 = 0
        for index in scorers.indices {
            if sum &+ rest[index] <= floor { return }
            sum &+= scorers[index].score(doc)
        }
        take(doc, sum)
    }

    /// Takes a document whose sum is known.
    @inline(__always)
    mutating func take(_ doc: UInt32, _ sum: Int32) {
        guard sum > floor else { return }
        heap.offer(base | Int64(sum), Int(doc))
        if isFull { floor = max(floor, Int32(truncatingIfNeeded: heap.threshold & 0xffff_ffff)) }
    }

    /// Asks other scorers of the same words from now on, which begin with the first document again.
    mutating func beginAgain(_ scorers: [WordScorer]) { self.scorers = scorers }

    /// The same as `offer`, for a document that may stand before those offered before ``beginAgain(_:)``.
    mutating func offerLate(_ doc: UInt32) {
        var sum: Int32 = 0
        for index in scorers.indices {
            if sum &+ rest[index] < floor { return }
            sum &+= scorers[index].score(doc)
        }
        guard sum >= floor else { return }
        heap.offerLate(base | Int64(sum), doc)
        if isFull { floor = max(floor, Int32(truncatingIfNeeded: heap.threshold & 0xffff_ffff)) }
    }
}
