import Lexicon

/// The terms of several dictionaries in ascending order, each once, with the places that it has in them.
///
/// A binary heap of cursors; each step moves those that stand on the term.
/// - Complexity: O(log dictionaries) comparisons a term and dictionary that holds it.
struct MergedTerms {
    private var cursors: [TermCursor] = []
    /// Source of each cursor.
    private var numbers: [Int] = []
    /// Positions in `cursors`, the one with the least term first.
    private var heap: [Int] = []
    /// The term of this step.
    private(set) var term: [UInt8] = []
    /// The dictionaries that hold it, with its ordinal in each.
    private(set) var sources: [(source: Int, ordinal: Int)] = []

    /// - Parameter cursors: by source, nil for an empty dictionary.
    init(_ cursors: [TermCursor?]) {
        for (source, cursor) in cursors.enumerated() {
            guard let cursor else { continue }
            self.cursors.append(cursor)
            numbers.append(source)
        }
        heap = Array(self.cursors.indices)
        for place in heap.indices.reversed() { sink(place) }
    }

    /// Goes to the next term; false when there is none.
    mutating func next() -> Bool {
        sources.removeAll(keepingCapacity: true)
        guard let first = heap.first else { return false }
        term.removeAll(keepingCapacity: true)
        term.append(contentsOf: cursors[first].term)
        while let top = heap.first, sources.isEmpty || cursors[top].term == term {
            sources.append((numbers[top], cursors[top].ordinal))
            if !cursors[top].advance() {
                heap.swapAt(0, heap.count - 1)
                heap.removeLast()
            }
            sink(0)
        }
        return true
    }

    private mutating func sink(_ start: Int) {
        var place = start
        while true {
            var least = place
            for child in 2 * place + 1...2 * place + 2 where child < heap.count && precedes(heap[child], heap[least]) { least = child }
            if least == place { return }
            heap.swapAt(place, least)
            place = least
        }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool { cursors[left].term.lexicographicallyPrecedes(cursors[right].term) }
}
