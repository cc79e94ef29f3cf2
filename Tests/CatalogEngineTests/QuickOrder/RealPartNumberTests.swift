import ByteStorage
import CatalogEngine
import Commerce
import Foundation
import SearchIndex
import TestSupport
import Testing

/// A paste of a thousand real part numbers with noise, over a sample of a real catalog.
///
/// 1. No number without a slip is taken for another part, and nearly all are found; of unknown ones none is.
/// 2. A number with a slip is asked back, with the part that was meant among what is offered, or unless the slip makes another part's number.
@Suite(.enabled(if: RealCatalog.all[0].isPresent)) struct RealPartNumberTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func aThousandLines(seed: UInt64) throws {
        let catalog = RealCatalog.all[0]
        let folder = TemporaryDirectory()
        let index = try Index(directory: folder.file("index"), schema: catalog.schema)
        var owners: [String: Set<String>] = [:]
        let documents = try catalog.sample()
        try index.apply(documents.sorted { $0.key < $1.key }.map { .upsert(id: $0.key, document: $0.value) }, sequence: 1)
        for (id, body) in documents {
            guard let mpn = try JSON.parse(body)["mpn"]?.stringValue, mpn.filter({ $0.isLetter || $0.isNumber }).count >= 6 else {
                continue
            }
            owners[mpn, default: []].insert(id)
        }
        let order = NoisyOrder(of: owners.keys.sorted(), count: 1000, seed: seed)
        let ladder = IdentifierLadder(index.snapshot())
        var (right, wrong, asked, missed, offered, slips) = (0, 0, 0, 0, 0, 0)
        for line in order.lines {
            let meant = line.meant.map { owners[$0] ?? [] } ?? []
            let named = ladder.documents(named: line.text, limit: 5)
            if line.isMistyped { slips += 1 }
            if named.count == 1 {
                if meant.contains(named[0].id) { right += 1 } else { wrong += 1 }
                continue
            }
            let found = named.isEmpty ? ladder.documents(like: line.text, limit: 5) : named
            if found.isEmpty { missed += 1 } else { asked += 1 }
            if found.contains(where: { meant.contains($0.id) }) { offered += 1 }
            if line.meant == nil { #expect(found.isEmpty, "\(line.text)") }
            if !line.isMistyped, line.meant != nil { #expect(found.contains { meant.contains($0.id) }, "\(line.text)") }
        }
        #expect(wrong <= 2, "\(wrong) wrong")
        #expect(right >= 840, "\(right) right, \(asked) asked back, \(missed) missed")
        #expect(offered + right >= 950, "\(offered) of \(asked) are offered what was meant")
        #expect(slips == 100)
    }
}
