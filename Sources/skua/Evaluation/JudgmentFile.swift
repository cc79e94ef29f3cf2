import CatalogEngine

/// Reads judgments from a CSV file.
package enum JudgmentFile {
    /// - Throws: `CommandError` naming the file and the line of the first fault.
    package static func read(_ path: String) throws(CommandError) -> Judgments {
        try parse(try TextFile.bytes(at: path), name: path)
    }

    /// - Parameters:
    ///   - bytes: CSV in UTF-8, with or without a byte order mark.
    ///   - name: what messages call the file.
    package static func parse(_ bytes: [UInt8], name: String) throws(CommandError) -> Judgments {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        let dialect = DelimitedDialect()
        var splitter = DelimitedSplitter(dialect)
        var rows: [RawRecord] = []
        _ = splitter.split(bytes, isLast: true, into: &rows)
        var lines: [(number: Int, fields: [String])] = []
        for row in rows {
            if let problem = row.problem { throw CommandError("\(name): line \(row.line): \(problem)") }
            lines.append((row.line, DelimitedRow.cells(of: bytes, in: row.range, dialect: dialect)))
        }
        do {
            return try Judgments(lines: lines)
        } catch {
            throw CommandError("\(name): \(error.message)")
        }
    }
}
