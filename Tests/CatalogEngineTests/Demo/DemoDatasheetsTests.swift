import ByteStorage
import CatalogEngine
import Testing

/// 1. A datasheet is a PDF whose cross-reference table gives the right place of each object.
/// 2. It names the family and its variants, over as many pages as they need.
/// 3. Other names have none.
@Suite struct DemoDatasheetsTests {
    @Test(arguments: ["hx-933-a2.pdf", "res-0603.pdf", "cyl-15552.pdf", "gl-pu13.pdf"])
    func isPDF(name: String) throws {
        let bytes = try #require(DemoDatasheets.pdf(named: name))
        let text = String(decoding: bytes.map { $0 < 128 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-1.4") && text.hasSuffix("%%EOF\n"))

        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.dropLast(2).last.flatMap { Int($0) })
        #expect(String(decoding: bytes[start..<(start + 4)], as: UTF8.self) == "xref")
        let table = text.utf8.dropFirst(start).split(separator: UInt8(ascii: "\n"))
        let count = try #require(Int(String(decoding: table[1].drop { $0 != 32 }.dropFirst(), as: UTF8.self)))
        for object in 1..<count {
            let offset = try #require(Int(String(decoding: table[2 + object].prefix(10), as: UTF8.self)))
            let head = "\(object) 0 obj"
            #expect(String(decoding: bytes[offset..<(offset + head.utf8.count)], as: UTF8.self) == head)
        }
    }

    @Test func holdsTheFamily() throws {
        let text = String(decoding: try #require(DemoDatasheets.pdf(named: "hx-933-a2.pdf")), as: UTF8.self)
        let variants = DemoRecordsFixture.records.filter { $0.text("parent") == "HX-933-A2" }
        #expect(text.contains("Hex head screws A2-70 DIN 933"))
        #expect(variants.count > 46)
        #expect(variants.allSatisfy { text.contains("(\($0.id))") })
        #expect(text.contains("/Count 3") || text.contains("/Count 4"))
    }

    @Test(arguments: ["", "nothing.pdf", "hx-933-a2", "HX-933-A2.pdf", "../hx-933-a2.pdf"])
    func otherNames(name: String) {
        #expect(DemoDatasheets.pdf(named: name) == nil)
    }
}
