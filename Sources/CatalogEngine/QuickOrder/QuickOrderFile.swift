package import Commerce

/// Reads the quick orders that people send: files of values, workbooks and pasted text.
package enum QuickOrderFile {
    /// Reads rows of values parted by commas, semicolons, tabs or bars, in UTF-8, UTF-16 or Windows-1252.
    /// - Throws: ``EngineError`` with `.invalid`.
    package static func values(_ bytes: [UInt8]) throws -> QuickOrderSheet {
        try translating {
            let text = try decoded(bytes)
            let dialect = DialectGuess.dialect(of: text, isWhole: true)
            var splitter = DelimitedSplitter(dialect)
            var records: [RawRecord] = []
            _ = splitter.split(text, isLast: true, into: &records)
            return try QuickOrderTable.read(
                records.map { record in
                    let isDamaged = record.problem != nil || UTF8Check.firstFault(in: text, range: record.range) != nil
                    return (record.line, isDamaged ? nil : DelimitedRow.cells(of: text, in: record.range, dialect: dialect))
                })
        }
    }

    /// Reads the first sheet of a workbook.
    /// - Throws: ``EngineError`` with `.invalid`.
    package static func workbook(_ bytes: [UInt8]) throws -> QuickOrderSheet {
        try translating { try QuickOrderTable.read(Workbook.rows(of: bytes).map { ($0.line, $0.cells) }) }
    }

    /// Reads pasted text.
    /// - Throws: ``EngineError`` with `.invalid` for too many lines.
    package static func paste(_ bytes: [UInt8]) throws -> QuickOrderSheet {
        try translating { try PastedOrder.read(String(decoding: decoded(bytes), as: UTF8.self)) }
    }

    /// The text in UTF-8.
    private static func decoded(_ bytes: [UInt8]) throws -> [UInt8] {
        let source = TextSource(PrefixedSource(prefix: bytes, rest: NoBytes()))
        var text: [UInt8] = []
        while case let piece = try source.next(), !piece.isEmpty { text += piece }
        return text
    }

    private static func translating(_ body: () throws -> QuickOrderSheet) throws -> QuickOrderSheet {
        do {
            return try body()
        } catch let error as CommerceError {
            throw EngineError(.invalid, error.message.prefix(1).uppercased() + error.message.dropFirst() + ".")
        } catch let error as WorkbookError {
            throw EngineError(.invalid, error.message)
        }
    }

    private final class NoBytes: ByteSource {
        func next() throws -> [UInt8] { [] }
    }
}
