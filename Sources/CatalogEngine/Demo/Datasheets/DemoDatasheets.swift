/// Datasheets of the demo catalog: one PDF a family, made when it is asked for.
package enum DemoDatasheets {
    /// Rows that fit on a page below the head.
    private static let rowsPerPage = 46

    /// The PDF of a file name as it ends a datasheet's address, such as `hx-933-a2.pdf`; nil when no family has that name.
    /// - Complexity: O(products of the catalog up to the family's department)
    package static func pdf(named fileName: String) -> [UInt8]? {
        guard fileName.hasSuffix(".pdf") else { return nil }
        for department in DemoCatalog.departments {
            if let family = department().first(where: { Self.fileName(of: $0) == fileName }) { return pdf(of: family) }
        }
        return nil
    }

    /// `hx-933-a2.pdf`: the code of the family in small letters.
    static func fileName(of family: DemoFamily) -> String { family.code.lowercased() + ".pdf" }

    private static func pdf(of family: DemoFamily) -> [UInt8] {
        var document = PDFDocument()
        var rows = family.variants[...]
        var page = head(of: family)
        var y = page.1
        repeat {
            let count = document.isEmpty ? max(1, Int((y - 60) / 13)) : rowsPerPage
            y = tableHead(at: y, on: &page.0)
            for variant in rows.prefix(count) {
                page.0.text(variant.sku, x: 50, y: y, size: 8)
                page.0.text(variant.mpn, x: 190, y: y, size: 8)
                page.0.text(facts(variant), x: 300, y: y, size: 8)
                y -= 13
            }
            rows = rows.dropFirst(count)
            page.0.text(
                "Skua demo catalog. The product and the brand are invented; the dimensions are those of the standards.", x: 50, y: 30,
                size: 7)
            document.add(page.0)
            page = (PDFPage(), 780)
            y = page.1
        } while !rows.isEmpty
        return document.serialized()
    }

    /// Brand, title, shared properties and notes; returns where the table may begin.
    private static func head(of family: DemoFamily) -> (PDFPage, Double) {
        var page = PDFPage()
        page.text(family.brand.name, x: 50, y: 790, size: 10, bold: true)
        page.text("DATASHEET (demo)", x: 440, y: 790, size: 9)
        page.line(from: (50, 780), to: (545, 780))
        page.text(family.title, x: 50, y: 752, size: 17, bold: true)
        page.text(family.category, x: 50, y: 735, size: 9)
        var y = 708.0
        for note in family.notes {
            page.text("- " + note, x: 50, y: y, size: 9)
            y -= 13
        }
        y -= 8
        for attribute in family.attributes {
            page.text(attribute.name, x: 50, y: y, size: 9, bold: true)
            page.text(text(attribute), x: 190, y: y, size: 9)
            y -= 13
        }
        return (page, y - 16)
    }

    private static func tableHead(at y: Double, on page: inout PDFPage) -> Double {
        page.text("Article", x: 50, y: y, size: 8, bold: true)
        page.text("Part number", x: 190, y: y, size: 8, bold: true)
        page.text("Properties", x: 300, y: y, size: 8, bold: true)
        page.line(from: (50, y - 4), to: (545, y - 4))
        return y - 16
    }

    /// The first properties of a variant, as many as fit on the line.
    private static func facts(_ variant: DemoVariant) -> String {
        var line = ""
        for attribute in variant.attributes {
            let part = "\(attribute.name) \(text(attribute))"
            if !line.isEmpty, line.count + part.count > 60 { break }
            line += (line.isEmpty ? "" : ", ") + part
        }
        return String(line.prefix(64))
    }

    private static func text(_ attribute: DemoAttribute) -> String {
        switch attribute.value {
        case .text(let text): text
        case .number(let number): number.plain
        case .flag(let flag): flag ? "yes" : "no"
        case .quantity(let value, let unit): "\(value.plain) \(unit.rawValue)"
        case .list(let values): values.joined(separator: ", ")
        }
    }
}
