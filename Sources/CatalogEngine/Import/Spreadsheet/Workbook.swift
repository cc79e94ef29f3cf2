import ByteStorage

/// The first sheet of a workbook in Office Open XML (ECMA-376, `.xlsx`): a ZIP archive of XML parts.
///
/// ```swift
/// for row in try Workbook.rows(of: bytes) { print(row.line, row.cells) }
/// ```
/// Texts are taken as they are shown where the file has them: shared, inline, and results of formulas. Numbers stand as they are stored, whole
/// ones without a point; dates, which are numbers too, stay numbers. Formats, formulas and further sheets are not looked at.
package enum Workbook {
    /// A row with anything in it.
    package struct Row: Sendable, Equatable {
        /// As the sheet numbers it, from 1.
        package var line: Int
        package var cells: [String]
    }

    /// Most rows that are read.
    package static let maximumRows = 20_000

    /// Whether the bytes begin like a workbook of Excel 97–2003, which is a file of another kind altogether.
    package static func isLegacy(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// Whether the bytes begin like a workbook, of either kind.
    package static func isWorkbook(_ bytes: some Collection<UInt8>) -> Bool { isLegacy(bytes) || ZipArchive.isZip(bytes) }

    /// The rows of the first sheet.
    /// - Throws: ``WorkbookError``.
    package static func rows(of bytes: [UInt8]) throws(WorkbookError) -> [Row] {
        guard !isLegacy(bytes) else {
            throw WorkbookError(
                .legacy,
                """
                This is a workbook of Excel 97–2003 (.xls), or one with a password, which cannot be read. Save it as .xlsx without a \
                password, or as CSV, and send that.
                """)
        }
        do {
            let archive = try ZipArchive(bytes)
            let sheet = try path(ofFirstSheetIn: archive)
            let strings = try archive.contents(of: "xl/sharedStrings.xml") ?? []
            let shared = strings.isEmpty ? [] : try XMLScan.run(strings, SharedStrings(), part: "sharedStrings.xml").texts
            guard let contents = try archive.contents(of: sheet) else { throw missing(sheet) }
            let reader = try XMLScan.run(contents, SheetReader(shared: shared, maximumRows: maximumRows), part: "the first sheet")
            guard !reader.hasTooManyRows else {
                throw WorkbookError(.tooLarge, "The first sheet has more than \(maximumRows) rows. Send it in parts.")
            }
            return reader.rows
        } catch let error as WorkbookError {
            throw error
        } catch let error as ZipError {
            let code: WorkbookError.Code = error.code == .tooLarge ? .tooLarge : .damaged
            throw WorkbookError(code, "The file cannot be read as a workbook: \(error.message).")
        } catch {
            throw WorkbookError(.damaged, "The file cannot be read as a workbook.")
        }
    }

    private static func path(ofFirstSheetIn archive: ZipArchive) throws -> String {
        guard let book = try archive.contents(of: "xl/workbook.xml") else { throw missing("xl/workbook.xml") }
        guard let id = try XMLScan.run(book, FirstSheet(), part: "workbook.xml").relation else {
            throw WorkbookError(.damaged, "The workbook has no sheet.")
        }
        let relations = try archive.contents(of: "xl/_rels/workbook.xml.rels") ?? []
        let targets = relations.isEmpty ? [:] : try XMLScan.run(relations, Relations(), part: "workbook.xml.rels").targets
        guard let target = targets[id] else { throw missing("the first sheet") }
        return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }

    private static func missing(_ part: String) -> WorkbookError {
        WorkbookError(.damaged, "The file is no workbook, or a damaged one: `\(part)` is missing.")
    }
}
