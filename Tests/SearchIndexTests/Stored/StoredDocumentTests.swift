import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. Documents come back byte by byte, however their texts are cased, separated and escaped and their numbers written, whatever shapes
///    they have, from bulk-built indexes of several segments, after commits, merges and reopening.
/// 2. Documents of a few shapes whose texts are searched take a fraction of their size.
@Suite struct StoredDocumentTests {
    private static let schema: Schema = {
        var fields = ["title", "description", "brand", "code", "names"].map {
            Field(name: $0, type: $0 == "names" ? .stringArray : .string)
        }
        for index in fields.indices { fields[index].optional = true }
        var schema = Schema(fields: fields, defaultSortingField: nil)
        schema.tokenSeparators = ["-", "/", "."]
        return schema
    }()

    private static let words = [
        "bolt", "hex", "steel", "m8", "x", "40", "din", "933", "héx", "ÅPEN", "ß", "日本語", "a", "I", "zinc-plated", "1/2", "2.5", "\\\"",
        "\\u00e9",
        "\\\\", "%", "…", "S235JR", "McMaster", "and", "for", "high", "quality",
    ]
    private static let separators = [" ", " ", " ", " ", "  ", " > ", "/", "-", ", ", "", "\\n", " – "]
    private static let numbers = [
        "0", "-0", "7", "191", "192", "-3", "0.5", "12.50", "1e3", "1.5E-7", "123456789012", "0.0000001", "0.00000001", "1234567890.1",
        "-0.25", "18446744073709551615", "3.1415926", "100000000000000000000",
    ]

    private static func text(_ random: inout SeededRandom) -> String {
        var text = Bool.random(using: &random) ? "" : ["(", "\\t", " ", "#1 "][Int.random(in: 0..<4, using: &random)]
        for _ in 0..<Int.random(in: 0...24, using: &random) {
            let word = words[Int.random(in: 0..<words.count, using: &random)]
            switch Int.random(in: 0..<8, using: &random) {
            case 0 where !word.contains("\\"): text += word.uppercased()
            case 1 where !word.contains("\\"): text += word.prefix(1).uppercased() + word.dropFirst()
            default: text += word
            }
            text += Int.random(in: 0..<4, using: &random) > 0 ? " " : separators[Int.random(in: 0..<separators.count, using: &random)]
        }
        return text
    }

    /// Valid JSON of one of a dozen shapes, with now and then another member.
    private static func document(_ id: String, _ random: inout SeededRandom) -> [UInt8] {
        var members = ["\"id\":\"\(id)\""]
        func isChosen(_ chance: Int) -> Bool { Int.random(in: 0..<chance, using: &random) > 0 }
        for name in ["title", "description", "brand", "other"] where isChosen(9) { members.append("\"\(name)\":\"\(text(&random))\"") }
        if isChosen(3) {
            members.append(
                "\"code\" : \"\((0..<Int.random(in: 1...20, using: &random)).map { _ in String(Int.random(in: 0..<10, using: &random)) }.joined())\""
            )
        }
        if isChosen(4) { members.append("\"color\":\"\(["red", "blue", "signal yellow"][Int.random(in: 0..<3, using: &random)])\"") }
        if isChosen(2) { members.append("\"names\":[\"\(text(&random))\", \"\(text(&random))\"]") }
        for name in ["price", "count"] where isChosen(9) {
            members.append("\"\(name)\": \(numbers[Int.random(in: 0..<numbers.count, using: &random)])")
        }
        if !isChosen(5) { members.append("\"x\(Int.random(in: 0..<100, using: &random))\":{\"deep\":[1,null,true,{\"a:\":\"b\"}]}") }
        if isChosen(3) { members.append("\"flag\":\(Bool.random(using: &random)), \"none\":null") }
        return Array("{\(members.joined(separator: ","))}".utf8)
    }

    private static func documents(_ numbers: Range<Int>, seed: UInt64) -> [(id: String, document: [UInt8])] {
        var random = SeededRandom(seed)
        return numbers.map { ("d\($0)", document("d\($0)", &random)) }
    }

    private static func check(_ index: Index, _ documents: [(id: String, document: [UInt8])]) {
        let snapshot = index.snapshot()
        #expect(snapshot.documentCount == documents.count)
        for item in documents {
            let stored = snapshot.document(id: item.id)
            if stored != item.document {
                Issue.record(
                    "\(String(decoding: item.document, as: UTF8.self)) came back as \(String(decoding: stored ?? [], as: UTF8.self))")
            }
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a bulk-built index gives documents back`(seed: UInt64) throws {
        let folder = TemporaryDirectory()
        let documents = Self.documents(0..<6000, seed: seed)
        let builder = try BulkBuilder(directory: folder.file("index"), schema: Self.schema, memoryBudget: 1 << 21, threads: 1)
        for start in stride(from: 0, to: documents.count, by: 500) { try builder.add(Array(documents[start..<start + 500])) }
        try builder.finish(sequence: 1)
        let index = try Index(directory: folder.file("index"), schema: Self.schema)
        try index.verify()
        Self.check(index, documents)
    }

    @Test func `commits and merges keep documents`() throws {
        let folder = TemporaryDirectory()
        var options = IndexOptions()
        options.mergeFactor = 2
        let documents = Self.documents(0..<2400, seed: 9)
        let index = try Index(directory: folder.file("index"), schema: Self.schema, options: options)
        for (number, start) in stride(from: 0, to: documents.count, by: 300).enumerated() {
            let part = documents[start..<start + 300]
            try index.apply(part.map { .upsert(id: $0.id, document: $0.document) }, sequence: Int64(start + 300))
            try index.commit()
            if number.isMultiple(of: 3) { while try index.mergeIfNeeded() {} }
        }
        Self.check(index, documents)
        while try index.mergeIfNeeded() {}
        Self.check(index, documents)
        let reopened = try Index(directory: folder.file("index"), schema: Self.schema, options: options)
        try reopened.verify()
        Self.check(reopened, documents)
    }

    @Test func `searched texts take little`() throws {
        let folder = TemporaryDirectory()
        var random = SeededRandom(5)
        let vocabulary = (0..<3000).map { _ in
            String(
                (0..<Int.random(in: 3...11, using: &random)).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "a" })
        }
        func words(_ count: Int) -> String {
            (0..<count).map { _ in vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)] }.joined(separator: " ")
        }
        let documents = (0..<4000).map { number in
            let title = words(6).capitalized
            return (
                "\(number)",
                Array("{\"id\":\"\(number)\",\"title\":\"\(title)\",\"description\":\"\(words(40))\",\"price\":\(number).25}".utf8)
            )
        }
        let builder = try BulkBuilder(directory: folder.file("index"), schema: Self.schema, memoryBudget: 64 << 20, threads: 1)
        try builder.add(documents.map { (id: $0.0, document: $0.1) })
        try builder.finish(sequence: 1)
        let index = try Index(directory: folder.file("index"), schema: Self.schema)
        Self.check(index, documents.map { (id: $0.0, document: $0.1) })
        // Words in the forward index and postings take about two bytes each; the texts themselves would be seven.
        #expect(index.statistics.bytes < documents.reduce(0) { $0 + $1.1.count })
    }
}
