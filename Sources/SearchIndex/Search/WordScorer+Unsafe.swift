/// What one word of a query is worth to documents that are asked for in ascending order.
///
/// The word itself is worth what its impact code says, the beginning of another word or one with typos what its best field says; of the
/// readings of least cost that a document has the greatest counts.
@safe final class WordScorer {
    /// Terms that read the word at one cost, and what they are worth by level.
    struct Reading {
        var union: ReadingUnion
        var worths: [Int32]
        /// What was passed of the sorted documents.
        fileprivate var passed = 0

        init(union: ReadingUnion, worths: [Int32]) {
            self.union = union
            self.worths = worths
        }

        /// No document gets more.
        fileprivate var greatest: Int32 { union.presentLevels.map { worths[$0] }.max() ?? 0 }

        @inline(__always)
        fileprivate mutating func worth(_ doc: UInt32) -> Int32? {
            let level = union.level(of: doc, passed: &passed)
            return level > 0 ? worths[level] : nil
        }
    }

    /// No document gets more.
    let greatest: Int32
    /// Behind a pointer, since members of a class are guarded against uses at the same time, for a tenth of the time of a slow search.
    private let state: UnsafeMutablePointer<State>

    /// - Parameters:
    ///   - list: of the word itself.
    ///   - greatest: no document of the list has a greater saturation.
    ///   - factor: what the saturation of a code is multiplied by.
    ///   - forms: scorers of the word's other forms, by their lists alone.
    ///   - beginning: the terms that begin with it, where it may be the beginning of one.
    ///   - typos: the terms with typos, those of the least cost first.
    init(
        list: PostingList?, _ table: ScoreTable, greatest: Double, factor: Double, forms: [WordScorer] = [], beginning: Reading? = nil,
        typos: [Reading] = []
    ) {
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(
            to: State(
                hasOwn: list != nil, cursor: PostingCursor(list ?? PostingList.empty), saturations: table.saturations, factor: factor,
                forms: forms, beginning: beginning, typos: typos))
        let others = typos.map(\.greatest).max() ?? 0
        let own = list == nil ? 0 : Int32(factor * greatest + 0.5)
        self.greatest = max(own, beginning?.greatest ?? 0, others, forms.map(\.greatest).max() ?? 0)
    }

    deinit {
        unsafe state.deinitialize(count: 1)
        unsafe state.deallocate()
    }

    /// What the word is worth to a document that does not stand before those asked for earlier.
    @inline(__always)
    func score(_ doc: UInt32) -> Int32 { unsafe state.pointee.score(doc) }

    /// Adds what the word is worth to the numbers of ascending documents, none of which stands before those asked for earlier.
    /// - Parameter numbers: one for each document of the segment.
    @unsafe func add(to numbers: UnsafeMutablePointer<Int32>, of docs: [UInt32]) {
        for doc in docs { unsafe numbers[Int(doc)] &+= state.pointee.score(doc) }
    }

    private struct State: ~Copyable {
        let hasOwn: Bool
        var cursor: PostingCursor
        /// By impact code.
        let saturations: [Double]
        let factor: Double
        /// Other forms of the word, each of a list alone.
        let forms: [WordScorer]
        var beginning: Reading?
        var typos: [Reading]

        /// What the list's term itself is worth to a document, -1 where no searched field has it.
        @inline(__always)
        mutating func own(_ doc: UInt32) -> Int32 {
            guard hasOwn, let code = cursor.code(of: doc), Int(code) < saturations.count, saturations[Int(code)] > 0 else { return -1 }
            return Int32(factor * saturations[Int(code)] + 0.5)
        }

        mutating func score(_ doc: UInt32) -> Int32 {
            var best = own(doc)
            for form in forms { best = max(best, unsafe form.state.pointee.own(doc)) }
            if let worth = beginning?.worth(doc) { best = max(best, worth) }
            guard best < 0 else { return best }
            for index in typos.indices {
                if let worth = typos[index].worth(doc) { return worth }
            }
            return 0
        }
    }
}
