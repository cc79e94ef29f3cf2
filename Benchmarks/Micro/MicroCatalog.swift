import Foundation
import Lexicon
import SearchIndex
import Twin

/// A generated catalog with a vocabulary like that of industrial supplies: few frequent words, many rare ones.
enum MicroCatalog {
    static let documentCount = 20_000

    static let words: [String] = {
        let syllables = "bdfgklmnprst".flatMap { first in "aeiou".flatMap { vowel in ["", "n", "r", "l"].map { "\(first)\(vowel)\($0)" } } }
        var random = SeededRandom(7)
        var words: [String] = []
        var seen: Set<String> = []
        while words.count < 20_000 {
            let word = (0..<Int.random(in: 2...4, using: &random)).map { _ in syllables.randomElement(using: &random)! }.joined()
            if seen.insert(word).inserted { words.append(word) }
        }
        return words
    }()

    /// A word; those of low number come often.
    private static func word(_ random: inout SeededRandom) -> String {
        let share = Double.random(in: 0..<1, using: &random)
        return words[Int(Double(words.count) * share * share * share * share)]
    }

    private static func text(_ count: Int, _ random: inout SeededRandom) -> String {
        (0..<count).map { _ in word(&random) }.joined(separator: " ")
    }

    /// Titles and descriptions as a tokeniser meets them.
    static let texts: [String] = {
        var random = SeededRandom(11)
        return (0..<1_000).map { number in
            "\(text(6, &random).capitalized) M\(number % 30)x\(number % 200) A2-70, 12.5 mm; \(text(25, &random))"
        }
    }()

    static let facets = ["brand", "color", "material", "country", "thread", "order", "stock", "class"]

    static let schema: Schema = {
        func text(_ name: String, _ weight: Int) -> Field {
            var field = Field(name: name, type: .string)
            field.weight = weight
            return field
        }
        let facetFields = facets.map { name in
            var field = Field(name: name, type: .string)
            field.facet = true
            return field
        }
        return Schema(
            fields: [text("title", 5), text("description", 1), Field(name: "price", type: .float), Field(name: "popularity", type: .int32)]
                + facetFields, defaultSortingField: "popularity")
    }()

    /// One document as JSON.
    static func document(_ number: Int, _ random: inout SeededRandom) -> [UInt8] {
        var members = [
            #""id":"\#(number)""#, #""title":"\#(text(7, &random))""#, #""description":"\#(text(30, &random))""#,
            #""price":\#(Double(Int.random(in: 2...100_000, using: &random)) / 100)"#,
            #""popularity":\#(Int.random(in: 0...1_000_000, using: &random))"#,
        ]
        for (index, facet) in facets.enumerated() {
            members.append(#""\#(facet)":"\#(words[Int.random(in: 0..<(4 << index), using: &random)])""#)
        }
        return Array("{\(members.joined(separator: ","))}".utf8)
    }

    static let documents: [[UInt8]] = {
        var random = SeededRandom(13)
        return (0..<documentCount).map { document($0, &random) }
    }()

    /// An index of the documents in a folder that the system clears.
    static let snapshot: IndexSnapshot = {
        do {
            let folder = FileManager.default.temporaryDirectory.appending(path: "skua-micro-\(ProcessInfo.processInfo.processIdentifier)")
                .path
            let builder = try BulkBuilder(directory: folder, schema: schema, threads: 1)
            try builder.add(documents.enumerated().map { ("\($0.offset)", $0.element) })
            try builder.finish(sequence: 1)
            let snapshot = try Index(directory: folder, schema: schema).snapshot()
            // The mapped files live on until the process ends.
            try FileManager.default.removeItem(atPath: folder)
            return snapshot
        } catch {
            fatalError("no index to measure: \(error)")
        }
    }()
}
