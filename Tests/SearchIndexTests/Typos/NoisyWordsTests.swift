import ByteStorage
import Foundation
import SearchIndex
import TestSupport
import Testing

/// Of words that somebody mistyped, the first correction is the right word, in a catalog of all the right words:
/// 1. for 85 % of SymSpell's noisy words, whose edits are random and as many as four;
/// 2. for 93 % of the words that buyers of a shop mistyped, none of which the costs of slips were chosen by.
@Suite struct NoisyWordsTests {
    private static let folder = RealCatalog.folder + "/typos/"

    private func lines(_ name: String) throws -> [String] {
        try String(contentsOfFile: Self.folder + name, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
    }

    /// How many are right.
    private func right(_ pairs: [(typed: String, meant: String)], among words: [String: Int]) throws -> Int {
        let folder = TemporaryDirectory()
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [Field(name: "title", type: .string)]))
        var changes: [IndexChange] = []
        for (word, count) in words.sorted(by: { $0.key < $1.key }) {
            for number in 0..<count {
                let id = "\(word)-\(number)"
                changes.append(.upsert(id: id, document: JSON.object(["id": .string(id), "title": .string(word)]).serialized()))
            }
        }
        try index.apply(changes, sequence: 1)
        let snapshot = index.snapshot()
        return pairs.count { snapshot.corrections(of: $0.typed, limit: 1).first?.text == $0.meant }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder), "needs the lists of typos"))
    func `noisy words are corrected`() throws {
        let pairs = try lines("symspell_noisy_query_en_1000.txt").map { line in
            let parts = line.split(separator: " ")
            return (typed: String(parts[0]), meant: String(parts[1]))
        }
        let right = try right(pairs, among: Dictionary(pairs.map { ($0.meant, 1) }) { first, _ in first })
        print("noisy words: \(right) of \(pairs.count) right")
        #expect(right * 100 >= pairs.count * 85)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder), "needs the lists of typos"))
    func `words of buyers are corrected`() throws {
        var words: [String: Int] = [:]
        var slips: [String: String] = [:]
        for line in try lines("query_corrections-dev.tsv").dropFirst() {
            let sides = line.lowercased().split(separator: "\t").map { $0.split { !("a"..."z").contains($0) }.map(String.init) }
            guard sides.count == 2 else { continue }
            for word in Set(sides[1]) where word.count > 1 { words[word, default: 0] += 1 }
            if sides[0].count == sides[1].count {
                for (typed, meant) in zip(sides[0], sides[1]) where typed != meant && typed.count > 2 { slips[typed] = meant }
            }
        }
        let pairs = slips.filter { words[$0.key] == nil }.sorted { $0.key < $1.key }.map { (typed: $0.key, meant: $0.value) }
        let right = try right(pairs, among: words)
        print("words of buyers: \(right) of \(pairs.count) right")
        #expect(right * 100 >= pairs.count * 93)
    }
}
