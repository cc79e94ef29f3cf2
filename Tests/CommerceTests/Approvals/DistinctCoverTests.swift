import Commerce
import TestSupport
import Testing

/// The most groups that different members can stand for, against trying all.
@Suite struct DistinctCoverTests {
    private static func tried(_ groups: ArraySlice<[Int]>, _ taken: Set<Int> = []) -> Int {
        guard let first = groups.first else { return 0 }
        let rest = groups.dropFirst()
        return first.filter { !taken.contains($0) }.reduce(tried(rest, taken)) { max($0, 1 + tried(rest, taken.union([$1]))) }
    }

    @Test func agreesWithTryingAll() {
        var random = SeededRandom(5)
        for _ in 0..<2000 {
            let groups = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                (0..<Int.random(in: 0...4, using: &random)).map { _ in Int.random(in: 0..<6, using: &random) }
            }
            #expect(DistinctCover.size(of: groups) == Self.tried(groups[...]), "\(groups)")
        }
    }

    @Test func movesMembersOn() {
        #expect(DistinctCover.size(of: [["a", "b"], ["a"]]) == 2)
        #expect(DistinctCover.size(of: [["a"], ["a"]]) == 1)
        #expect(DistinctCover.size(of: [["a", "b"], ["b", "c"], ["a"], []]) == 3)
    }
}
