import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. A code finds what it names by the first rung that finds anything: its id, its text, its form, its form without zeros.
/// 2. Where a code names nothing, what begins so, holds it, looks like it or differs in an edit is given, the surest first.
/// 3. Over real catalogs, a code that a search takes for an identifier names what the search finds; what a view hides is on no rung.
@Suite struct IdentifierLadderTests {
    private func snapshot(_ folder: borrowing TemporaryDirectory, _ parts: [(id: String, sku: String)]) throws -> IndexSnapshot {
        var sku = Field(name: "sku", type: .string)
        sku.identifier = true
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [sku, Field(name: "title", type: .string)]))
        try index.apply(
            parts.map { part in
                let json: JSON = .object(["id": .string(part.id), "sku": .string(part.sku), "title": "Part"])
                return .upsert(id: part.id, document: json.serialized())
            }, sequence: 1)
        return index.snapshot()
    }

    private static let parts: [(id: String, sku: String)] = [
        ("or", "54-OR323014"), ("gtin", "04006381333931"), ("one", "AB-12"), ("two", "AB12"), ("twin1", "SAME-7"), ("twin2", "SAME-7"),
        ("AB-13", "other"), ("lm1", "LM317T-220"), ("lm2", "LM317T-252"), ("short", "X1"), ("b8", "B8OI5S-77"), ("gap", "LM317TX220"),
    ]

    @Test(arguments: [
        ("54-OR323014", ["or"], ReadingKind.exact), ("54 or 323014", ["or"], .identifier), ("54OR323014", ["or"], .identifier),
        ("4006381333931", ["gtin"], .zeros), ("AB-12", ["one"], .exact), ("AB12", ["two"], .exact), ("ab 12", ["one", "two"], .identifier),
        ("SAME-7", ["twin1", "twin2"], .exact), ("AB-13", ["AB-13"], .exact), ("ab-13", ["AB-13"], .identifier), ("X1", ["short"], .exact),
        ("x-1", ["short"], .identifier), ("or", ["or"], .exact),
    ])
    func namesAreFound(code: String, ids: [String], reading: ReadingKind) throws {
        let folder = TemporaryDirectory()
        let found = IdentifierLadder(try snapshot(folder, Self.parts)).documents(named: code, limit: 5)
        #expect(found.map(\.id) == ids)
        #expect(found.first?.identifier.reading == reading)
    }

    @Test(arguments: [
        ("54-OR32301", ["or"], ReadingKind.guess), ("OR323014", ["or"], .identifierPart), ("54-0R323014", ["or"], .lookAlike),
        ("54-OR32", ["or"], .identifierPrefix), ("54-RO323014", ["or"], .guess), ("880155-77", ["b8"], .lookAlike),
    ])
    func likesAreFound(code: String, ids: [String], reading: ReadingKind) throws {
        let folder = TemporaryDirectory()
        let ladder = IdentifierLadder(try snapshot(folder, Self.parts))
        #expect(ladder.documents(named: code, limit: 5).isEmpty)
        let found = ladder.documents(like: code, limit: 5)
        #expect(found.map(\.id) == ids)
        #expect(found.first?.identifier.reading == reading)
        #expect((found.first?.confidence ?? 1) < 0.95)
    }

    @Test func equallyLikeOnesAreAllGiven() throws {
        let folder = TemporaryDirectory()
        let ladder = IdentifierLadder(try snapshot(folder, Self.parts))
        let found = ladder.documents(like: "LM317T", limit: 5)
        // The more of an identifier was typed, the surer.
        #expect(found.map(\.id) == ["lm1", "lm2", "gap"])
        #expect(ladder.documents(like: "LM317T-2X0", limit: 5).map(\.id) == ["lm1"])
        for code in ["", "-", "nothing at all", "99999999", "X", String(repeating: "A1", count: 100)] {
            #expect(ladder.documents(named: code, limit: 5).isEmpty, "\(code)")
            #expect(ladder.documents(like: code, limit: 5).isEmpty, "\(code)")
        }
    }

    @Test func anIndexWithoutIdentifiersKnowsIdsOnly() throws {
        let folder = TemporaryDirectory()
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [Field(name: "title", type: .string)]))
        try index.apply([.upsert(id: "Bolt", document: Array(#"{"id":"Bolt","title":"bolt-5555"}"#.utf8))], sequence: 1)
        let ladder = IdentifierLadder(index.snapshot())
        #expect(ladder.documents(named: "Bolt", limit: 5).map(\.id) == ["Bolt"])
        #expect(ladder.documents(named: "BOLT", limit: 5).isEmpty)
        #expect(ladder.documents(named: "bolt-5555", limit: 5).isEmpty)
        #expect(ladder.documents(like: "bolt-5555", limit: 5).isEmpty)
    }
}
