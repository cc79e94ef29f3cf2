/// A match on its way to the page, with all that orders it.
struct Candidate: Sendable {
    var view: Int
    var doc: UInt32
    /// Words of up to three sort keys and the text; the least first.
    var keys: (UInt64, UInt64, UInt64, UInt64) = (.max, .max, .max, .max)
    var wordsMatched = 0
    var cost = 0
    var score = 0
    private var form = RankForm.wordsFirst

    /// Words matched, typo cost and score as one number, the best greatest.
    var rank: Int64 { form.rank(wordsMatched: wordsMatched, cost: cost, score: score) }

    /// The same, the best least.
    var textKey: UInt64 { ~UInt64(bitPattern: rank) }

    /// Takes words matched, typo cost and score from a rank.
    init(view: Int, doc: UInt32, rank: Int64, form: RankForm) {
        self.view = view
        self.doc = doc
        self.form = form
        (wordsMatched, cost, score) = form.parts(of: rank)
        setTextKey()
    }

    init(view: Int, doc: UInt32) {
        self.view = view
        self.doc = doc
    }

    /// Makes relevance the only key.
    mutating func setTextKey() { keys = (textKey, 0, 0, 0) }

    /// Within one segment: the document number stands for static rank and id.
    @inline(__always)
    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.keys.0 != right.keys.0 { return left.keys.0 < right.keys.0 }
        if left.keys.1 != right.keys.1 { return left.keys.1 < right.keys.1 }
        if left.keys.2 != right.keys.2 { return left.keys.2 < right.keys.2 }
        if left.keys.3 != right.keys.3 { return left.keys.3 < right.keys.3 }
        return left.doc < right.doc
    }
}

/// The first `capacity` candidates of a segment by order.
struct CandidateHeap {
    private let capacity: Int
    /// A binary heap with the last candidate at its top.
    private var items: [Candidate] = []

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Whether the candidate would stay.
    func admits(_ candidate: Candidate) -> Bool {
        guard capacity > 0 else { return false }
        return items.count < capacity || Candidate.precedes(candidate, items[0])
    }

    mutating func insert(_ candidate: Candidate) {
        guard admits(candidate) else { return }
        if items.count < capacity {
            items.append(candidate)
            var index = items.count - 1
            while index > 0 {
                let parent = (index - 1) / 2
                guard Candidate.precedes(items[parent], items[index]) else { break }
                items.swapAt(parent, index)
                index = parent
            }
        } else {
            items[0] = candidate
            sink()
        }
    }

    private mutating func sink() {
        var index = 0
        while true {
            let left = index * 2 + 1
            guard left < items.count else { return }
            var last = left
            if left + 1 < items.count, Candidate.precedes(items[left], items[left + 1]) { last = left + 1 }
            guard Candidate.precedes(items[index], items[last]) else { return }
            items.swapAt(index, last)
            index = last
        }
    }

    var sorted: [Candidate] { items.sorted(by: Candidate.precedes) }
}
