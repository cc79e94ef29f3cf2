/// A segment's matches by the least total cost of their words' readings.
struct CostClasses {
    private let search: SegmentSearch
    private let matches: DocSet
    /// By word and total: those of the matches that have it and the words before it at no more than this together.
    private var sets: [[DocSet]]

    init(_ search: SegmentSearch, of matches: DocSet) {
        self.search = search
        self.matches = matches
        sets = search.words.map { _ in [] }
    }

    /// The matches that have every word at costs of no more than this together.
    /// - Complexity: O(words · total²) operations on sets, less what was asked for a smaller total before
    mutating func docs(upTo total: Int) -> DocSet {
        while sets[0].count <= total { addTotal() }
        return sets[sets.count - 1][total]
    }

    private mutating func addTotal() {
        let total = sets[0].count
        sets[0].append(search.docs(0, upTo: total).intersection(matches, capacity: search.capacity))
        for word in sets.indices.dropFirst() {
            var found = DocSet.empty
            for own in 0...min(total, search.reach[word]) {
                let before = sets[word - 1][total - own]
                if before.isEmpty { continue }
                found = found.union(search.docs(word, upTo: own).intersection(before, capacity: search.capacity), capacity: search.capacity)
            }
            sets[word].append(found)
        }
    }
}
