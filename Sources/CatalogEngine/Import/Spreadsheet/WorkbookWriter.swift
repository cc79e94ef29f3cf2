import ByteStorage

/// Writes a workbook of one sheet that ``Workbook`` and spreadsheet programs read.
package enum WorkbookWriter {
    /// - Parameter rows: cells that are plain numbers become numbers, all others texts.
    package static func workbook(of rows: [[String]], sheet: String) -> [UInt8] {
        var writer = ZipWriter()
        func add(_ name: String, _ contents: String) {
            writer.add(name, Array((#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + contents).utf8))
        }
        let office = "http://schemas.openxmlformats.org"
        let main = "\(office)/spreadsheetml/2006/main"
        let relations = "\(office)/package/2006/relationships"
        let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        add(
            "[Content_Types].xml",
            """
            <Types xmlns="\(office)/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="\(types).sheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(types).worksheet+xml"/></Types>
            """)
        add(
            "_rels/.rels",
            """
            <Relationships xmlns="\(relations)"><Relationship Id="rId1" \
            Type="\(office)/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """)
        add(
            "xl/workbook.xml",
            """
            <workbook xmlns="\(main)" xmlns:r="\(office)/officeDocument/2006/relationships">\
            <sheets><sheet name="\(escaped(sheet))" sheetId="1" r:id="rId1"/></sheets></workbook>
            """)
        add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships xmlns="\(relations)"><Relationship Id="rId1" \
            Type="\(office)/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """)
        let lines = rows.enumerated().map { number, cells in "<row r=\"\(number + 1)\">\(cells.map(cell).joined())</row>" }
        add("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(lines.joined())</sheetData></worksheet>")
        return writer.finished()
    }

    private static func cell(_ text: String) -> String {
        if NumberText.isPlainNumber(text) { return "<c><v>\(text)</v></c>" }
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
