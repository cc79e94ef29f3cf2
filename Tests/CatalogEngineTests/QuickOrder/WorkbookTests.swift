import ByteStorage
import CatalogEngine
import TestSupport
import Testing

/// 1. Cells are read as they are shown: shared texts in pieces, inline texts, whole numbers, gaps between cells.
/// 2. Workbooks of Excel 97–2003, ZIP archives of other kinds, damaged parts and declared entities get an error that says so.
/// 3. A workbook with any byte flipped is read or refused; nothing else happens.
@Suite struct WorkbookTests {
    private static func book(_ sheet: String, strings: String? = nil, workbook: String? = nil) -> [UInt8] {
        var writer = ZipWriter()
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func add(_ name: String, _ contents: String) { writer.add(name, Array(contents.utf8)) }
        add(
            "xl/workbook.xml",
            workbook ?? """
                <workbook xmlns:r="\(relations)"><sheets><sheet name="B" sheetId="7" r:id="rId9"/><sheet name="A" sheetId="1" r:id="rId1"/>
                </sheets></workbook>
                """)
        add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId9" Target="/xl/worksheets/second.xml"/></Relationships>
            """)
        if let strings { add("xl/sharedStrings.xml", strings) }
        add("xl/worksheets/second.xml", sheet)
        return writer.finished()
    }

    private func rows(_ data: String, strings: String? = nil) throws -> [Workbook.Row] {
        try Workbook.rows(of: Self.book("<worksheet><sheetData>\(data)</sheetData></worksheet>", strings: strings))
    }

    @Test func whatWasWrittenIsRead() throws {
        let cells = [["sku", "quantity"], ["6204 <2RS> & \"co\"", "40"], ["", "2.5", "", "last"]]
        let read = try Workbook.rows(of: WorkbookWriter.workbook(of: cells, sheet: "A & B"))
        #expect(read.map(\.cells) == cells)
        #expect(read.map(\.line) == [1, 2, 3])
    }

    @Test func cellsAreReadAsTheyAreShown() throws {
        let strings = """
            <sst><si><t>6204</t></si><si><r><t>GC-</t></r><r><t xml:space="preserve">M8 </t></r><rPh><t>no</t></rPh></si><si/></sst>
            """
        let read = try rows(
            """
            <row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="AB3" t="s"><v>2</v></c></row>
            <row><c><v>6204.0</v></c><c><v>1.234E3</v></c><c><v>4006381333931</v></c><c><v>2.5</v></c><c t="b"><v>1</v></c></row>
            <row r="9"><c r="A9" t="str"><f>A1</f><v>formula</v></c><c r="B9" t="inlineStr"><is><t>in</t></is></c>
            <c r="D9" t="s"><v>77</v></c></row><row r="10"/>
            """, strings: strings)
        #expect(read.map(\.line) == [3, 4, 9])
        #expect(read[0].cells == ["6204", "", "GC-M8 "] + Array(repeating: "", count: 25))
        #expect(read[1].cells == ["6204", "1234", "4006381333931", "2.5", "TRUE"])
        #expect(read[2].cells == ["formula", "in", "", ""])
    }

    @Test func oldWorkbooksAreTold() {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        #expect(Workbook.isWorkbook(old))
        let error = #expect(throws: WorkbookError.self) { try Workbook.rows(of: old) }
        #expect(error?.code == .legacy)
        #expect(error?.message.contains(".xlsx") == true)
    }

    @Test(arguments: [
        "<worksheet><sheetData><row><c><v>1</v></c></row>", "", "no XML", "<worksheet><row></worksheet>",
        "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><row><c t=\"str\"><v>&x;</v></c></row></worksheet>",
    ])
    func damagedPartsAreTold(sheet: String) {
        let error = #expect(throws: WorkbookError.self) { try Workbook.rows(of: Self.book(sheet)) }
        #expect(error?.code == .damaged)
    }

    @Test func otherArchivesAreTold() {
        var writer = ZipWriter()
        writer.add("readme.txt", Array("hello".utf8))
        #expect(throws: WorkbookError.self) { try Workbook.rows(of: writer.finished()) }
        #expect(throws: WorkbookError.self) { try Workbook.rows(of: Self.book("<worksheet/>", workbook: "<workbook/>")) }
        #expect(throws: WorkbookError.self) { try Workbook.rows(of: []) }
    }

    @Test func thereAreNotTooManyRows() throws {
        let row = "<row><c><v>1</v></c></row>"
        #expect(try rows(String(repeating: row, count: Workbook.maximumRows)).count == Workbook.maximumRows)
        let error = #expect(throws: WorkbookError.self) { try rows(String(repeating: row, count: Workbook.maximumRows + 1)) }
        #expect(error?.code == .tooLarge)
    }

    @Test func flippedBytesAreReadOrRefused() {
        let whole = WorkbookWriter.workbook(of: [["sku", "quantity"], ["6204", "40"]], sheet: "Sheet")
        var random = SeededRandom(3)
        for offset in whole.indices {
            var bytes = whole
            bytes[offset] ^= UInt8.random(in: 1...255, using: &random)
            do { _ = try Workbook.rows(of: bytes) } catch { #expect(!error.message.isEmpty, "byte \(offset)") }
            _ = try? Workbook.rows(of: Array(whole.prefix(offset)))
        }
    }
}
