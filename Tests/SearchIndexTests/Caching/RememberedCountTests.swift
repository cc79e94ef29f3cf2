import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. What is counted over large sets is right for whoever asks, again and again, while documents are deleted and replaced: for all, for
///    askers who see some of the documents, for one with values of a field of their own, and for one for whom a field is not searched.
/// 2. Facets of one and of several values, that all or some documents have, count so, and completions behind other words and filters.
@Suite struct RememberedCountTests {
    private static let vocabulary: [String] =
        ["bagel"] + ["ba", "be", "ka", "ke"].flatMap { start in "dfglmnprstvz".map { "\(start)\($0)en" } }
    private static let schema: Schema = {
        let facets = ["color", "grade", "tags", "marks"].map { name in
            var field = Field(name: name, type: name == "tags" || name == "marks" ? .stringArray : .string)
            (field.facet, field.optional) = (true, true)
            return field
        }
        return Schema(fields: [Field(name: "title", type: .string), Field(name: "note", type: .string)] + facets)
    }()

    private struct Document {
        var title: Set<Int>
        var note: Int
        var values: [String: [String]]

        init(_ random: inout SeededRandom) {
            func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
            title = Set((0..<3).map { _ in below(vocabulary.count) })
            if below(2) == 0 { title.insert(0) }
            note = below(vocabulary.count)
            values = ["color": ["color\(below(5))"], "tags": (0..<2).map { "tag\($0)\(below(6))" }]
            if below(5) > 0 { values["grade"] = ["grade\(below(3))"] }
            if below(5) > 0 { values["marks"] = (0..<1 + below(2)).map { "mark\($0)\(below(9))" } }
        }

        var json: [UInt8] {
            var members: JSONObject = [
                "title": .string(title.map { vocabulary[$0] }.joined(separator: " ")), "note": .string(vocabulary[note]),
            ]
            for (name, list) in values {
                members[name] = name == "tags" || name == "marks" ? .array(list.map { .string($0) }) : .string(list[0])
            }
            return JSON.object(members).serialized()
        }
    }

    /// Sees six of seven documents, others with each seed, and may have colours of the own or not search the notes.
    private struct Asker: SearchView {
        var seed: UInt32
        var hasColors = false
        var searchesNotes = true

        var shadowedFields: [String] { [] }
        var shadowedTextFields: [String] { hasColors ? ["color"] : [] }
        var unsearchedFields: [String] { searchesNotes ? [] : ["note"] }

        func hash(_ id: some Sequence<UInt8>) -> UInt32 { id.reduce(seed) { ($0 ^ UInt32($1)) &* 16_777_619 } >> 4 }

        func sees(_ id: some Sequence<UInt8>) -> Bool { hash(id) % 7 > 0 }

        func visibleDocuments(in segment: SegmentReference) -> [UInt64]? {
            var words = [UInt64](repeating: 0, count: (segment.documentCount + 63) / 64)
            segment.forEachID { doc, id in if sees(id) { words[Int(doc / 64)] |= 1 << UInt64(doc % 64) } }
            return words
        }

        func numbers(named name: String, in segment: SegmentReference) -> ShadowNumbers? { nil }

        func textColumn(named name: String, in segment: SegmentReference) -> ShadowTexts? {
            ShadowTexts(documentCount: segment.documentCount, values: Self.colors) { Int(hash(segment.id(of: $0)) / 7 % 2) }
        }

        static let colors = ["own0", "own1"]
    }

    /// What a count of every document has for one asker.
    private struct Expected {
        var found = 0
        var facets: [String: [String: Int]] = [:]
        var completions: [Int: Int] = [:]

        init(_ documents: [Int: Document], _ asker: Asker?, before: String?, start: String, grade: String?) {
            let first = before.flatMap { vocabulary.firstIndex(of: $0) }
            let begins = vocabulary.map { $0.hasPrefix(start) }
            for (id, document) in documents {
                let key = "\(id)".utf8
                guard asker?.sees(key) ?? true, grade == nil || document.values["grade"] == [grade!] else { continue }
                let words = asker?.searchesNotes ?? true ? document.title.union([document.note]) : document.title
                guard first.map(words.contains) ?? true else { continue }
                let completing = words.filter { begins[$0] }
                for word in completing { completions[word, default: 0] += 1 }
                guard !completing.isEmpty else { continue }
                found += 1
                for (name, list) in document.values {
                    let shown = name == "color" && asker?.hasColors == true ? [Asker.colors[Int(asker!.hash(key) / 7 % 2)]] : list
                    for value in Set(shown) { facets[name, default: [:]][value, default: 0] += 1 }
                }
            }
        }

        func told(_ name: String) -> [String] {
            (facets[name] ?? [:]).sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map { "\($0.key) \($0.value)" }
        }

        var words: [String] {
            completions.map { (vocabulary[$0.key], $0.value) }.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
                .prefix(8).map { "\($0.0) \($0.1)" }
        }
    }

    @Test func `counts are right for whoever asks`() throws {
        let folder = TemporaryDirectory()
        let index = try Index(directory: folder.file("index"), schema: Self.schema)
        var random = SeededRandom(11)
        var documents: [Int: Document] = [:]
        for id in 0..<20_000 { documents[id] = Document(&random) }
        try index.apply(documents.sorted { $0.key < $1.key }.map { .upsert(id: "\($0.key)", document: $0.value.json) }, sequence: 1)
        try index.commit()
        let askers = [
            nil, Asker(seed: 1), Asker(seed: 2), Asker(seed: 2, hasColors: true), Asker(seed: 2, searchesNotes: false),
        ]
        for round in 0..<3 {
            for asker in askers {
                for (before, start, grade) in [
                    (nil, "b", nil), (nil, "ba", nil), (nil, "bag", nil), ("bagel", "k", nil), (nil, "k", "grade1"), (nil, "kaden", nil),
                ] as [(String?, String, String?)] {
                    let expected = Expected(documents, asker, before: before, start: start, grade: grade)
                    var request = SearchRequest(query: (before.map { "\($0) " } ?? "") + start)
                    request.filter = try grade.map { try FilterExpression.parse("grade:=\($0)") }
                    request.facets = try FacetRequest.parse("color,grade,tags,marks")
                    request.maxFacetValues = 50
                    let snapshot = try asker.map { try index.snapshot().viewed(by: $0) } ?? index.snapshot()
                    for _ in 0..<2 {
                        let answer = try snapshot.suggestions(request, limit: 8)
                        #expect(answer.result.found == expected.found, "\(request.query)")
                        for facet in answer.result.facets {
                            #expect(
                                facet.values.map { "\($0.value) \($0.count)" } == expected.told(facet.field),
                                "\(request.query) \(facet.field)")
                        }
                        let words = answer.completions.map { "\($0.text.split(separator: " ").last ?? "") \($0.count)" }
                        #expect(words == expected.words, "\(request.query)")
                    }
                }
            }
            // Deleted ones first, so that what is left stays in one segment.
            for id in (0..<300).map({ _ in Int.random(in: 0..<20_000, using: &random) }) {
                documents[id] = round == 0 ? nil : Document(&random)
                let change: IndexChange = documents[id].map { .upsert(id: "\(id)", document: $0.json) } ?? .delete(id: "\(id)")
                try index.apply([change], sequence: index.sequence + 1)
            }
            if round > 0 { try index.commit() }
        }
    }
}
