/// Where the words that a search cares for stand in one document.
struct TwinOccurrences {
    struct Item {
        var term: Int32
        var field: Int32
        /// The number of the value in the document, and of the word in the value.
        var value: Int
        var position: Int
    }

    private(set) var items: [Item] = []
    /// Words of each field that the items stand in.
    private(set) var lengths: [Int32: Int] = [:]

    /// - Parameters:
    ///   - isWanted: by term.
    ///   - isSearched: by field.
    init(_ document: TwinDocument, isWanted: [Bool], isSearched: [Bool]) {
        let words = document.words
        var value = 0
        var field: Int32 = -1
        var start = 0
        var index = 0
        while index < words.count {
            let word = words[index]
            if word < 0 {
                value += 1
                field = -1 - word
                start = index + 1
            } else if isWanted[Int(word)], isSearched[Int(field)] {
                items.append(Item(term: word, field: field, value: value, position: index - start))
            }
            index += 1
        }
        // Each at a place of its own, next to nothing.
        for (number, mark) in document.marks.enumerated() where isWanted[Int(mark.term)] && isSearched[Int(mark.field)] {
            items.append(Item(term: mark.term, field: mark.field, value: -1 - number, position: 0))
        }
        if items.isEmpty { return }
        for run in TwinRuns(document) where isSearched[Int(run.field)] { lengths[run.field, default: 0] += run.words.count }
    }

    /// Whether the words stand somewhere at consecutive places of one value.
    func holds(phrase: [Int32]) -> Bool { holds(places: phrase.map { [$0] }) }

    /// Whether one of the words of each place stand somewhere at consecutive places of one value.
    func holds(places: [Set<Int32>]) -> Bool {
        items.contains { first in
            places.indices.allSatisfy { offset in
                items.contains { $0.value == first.value && $0.position == first.position + offset && places[offset].contains($0.term) }
            }
        }
    }
}
