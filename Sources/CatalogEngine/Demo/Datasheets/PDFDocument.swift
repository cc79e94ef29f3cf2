/// A PDF 1.4 file of text pages.
///
/// Objects: 1 catalog, 2 page tree, 3 and 4 the two fonts, then for each page its dictionary and its content stream; the
/// cross-reference table at the end gives the byte offset of each.
struct PDFDocument {
    private var pages: [PDFPage] = []

    var isEmpty: Bool { pages.isEmpty }

    mutating func add(_ page: PDFPage) { pages.append(page) }

    /// The bytes of the file.
    func serialized() -> [UInt8] {
        var bytes = Array("%PDF-1.4\n%\u{E2}\u{E3}\u{CF}\u{D3}\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        var offsets: [Int] = []
        func add(_ body: [UInt8]) {
            offsets.append(bytes.count)
            bytes += "\(offsets.count) 0 obj\n".utf8
            bytes += body
            bytes += "\nendobj\n".utf8
        }
        func add(_ body: String) { add(Array(body.utf8)) }

        add("<< /Type /Catalog /Pages 2 0 R >>")
        let kids = pages.indices.map { "\(5 + $0 * 2) 0 R" }.joined(separator: " ")
        add("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        for font in ["Helvetica", "Helvetica-Bold"] {
            add("<< /Type /Font /Subtype /Type1 /BaseFont /\(font) /Encoding /WinAnsiEncoding >>")
        }
        for (index, page) in pages.enumerated() {
            add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
                    + "/Contents \(6 + index * 2) 0 R >>")
            add(Array("<< /Length \(page.content.count) >>\nstream\n".utf8) + page.content + Array("\nendstream".utf8))
        }
        let table = bytes.count
        bytes += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8
        for offset in offsets {
            let digits = String(offset)
            bytes += "\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8
        }
        bytes += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8
        return bytes
    }
}
