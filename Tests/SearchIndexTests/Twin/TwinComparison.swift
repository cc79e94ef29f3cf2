import SearchIndex
import TestSupport
import Testing

/// Compares an index with its twin over random searches.
struct TwinComparison {
    private let twin: Twin
    private let snapshot: IndexSnapshot
    private let seed: UInt64

    init(_ twin: Twin, _ snapshot: IndexSnapshot, seed: UInt64) {
        self.twin = twin
        self.snapshot = snapshot
        self.seed = seed
    }

    /// Makes searches of every kind, and expects equal answers and equal results of their filters.
    func run(_ count: Int) throws {
        var generator = RequestGenerator(twin, seed: seed)
        for number in 0..<count {
            let search = try generator.next()
            try compare(search, number)
            guard let filter = search.built.filter, let parsed = search.parsed.filter else { continue }
            let ids = try twin.ids(matching: filter)
            let found = try snapshot.ids(matching: parsed).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            #expect(ids == found, "seed \(seed), filter of search \(number): \(search.text)")
        }
    }

    /// Makes searches as buyers do, and expects equal answers.
    func runOfBuyer(_ count: Int) throws {
        var generator = RequestGenerator(twin, seed: seed)
        for number in 0..<count { try compare(generator.nextOfBuyer(), number) }
    }

    private func compare(_ search: TwinCase, _ number: Int) throws {
        let answer = try twin.search(search.built)
        let differences = try answer.differences(from: snapshot.search(search.parsed)).map { $0.prefix(400) }.joined(separator: "\n")
        #expect(differences == "", "seed \(seed), search \(number): \(search.text)")
    }
}
