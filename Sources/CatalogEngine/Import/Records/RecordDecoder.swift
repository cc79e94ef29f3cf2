package import ByteStorage

/// Reads raw records into objects: one member a column for tables, the object itself for JSON.
package enum RecordDecoder {
    /// The record, or nil for a row without any contents.
    /// - Throws: ``RecordProblem`` with line and column.
    package static func decode(_ record: RawRecord, of batch: RawBatch) throws(RecordProblem) -> JSONObject? {
        if let problem = record.problem { throw problem }
        if let dialect = batch.dialect {
            if let problem = UTF8Check.problem(in: batch.bytes, range: record.range, line: record.line, encoding: batch.encoding) {
                throw problem
            }
            return try row(batch.bytes, record, dialect)
        }
        return try element(batch, record)
    }

    private static func row(_ bytes: [UInt8], _ record: RawRecord, _ dialect: DelimitedDialect) throws(RecordProblem) -> JSONObject? {
        let cells = DelimitedRow.cells(of: bytes, in: record.range, dialect: dialect)
        let columns = dialect.columns
        let isBlank = cells.allSatisfy { $0.utf8.allSatisfy([UInt8].isSpace) }
        if isBlank { return nil }
        // Spreadsheets pad rows with empty cells; these lose nothing.
        guard cells.count >= columns.count, cells[columns.count...].allSatisfy(\.isEmpty) else {
            let origin = dialect.hasHeader ? "in the header" : "in the map"
            throw RecordProblem(
                expected: "\(columns.count) cells, one for each column \(origin)", found: "\(cells.count)", line: record.line)
        }
        var object = JSONObject()
        object.members.reserveCapacity(columns.count)
        for (column, cell) in zip(columns, cells) { object.members.append(JSONObject.Member(key: column, value: .string(cell))) }
        return object
    }

    private static func element(_ batch: RawBatch, _ record: RawRecord) throws(RecordProblem) -> JSONObject {
        let value: JSON
        do {
            value = try JSON.parse(batch.bytes[record.range])
        } catch {
            let column = error.line == 1 ? error.column + columnsBefore(record, batch.bytes) : error.column
            throw RecordProblem(
                expected: error.expected, found: error.found, line: record.line + error.line - 1, column: column)
        }
        guard case .object(let object) = value else {
            throw RecordProblem(
                expected: "an object `{…}`", found: "\(value.kind) `\(Excerpt.of(value.description, bytes: 40))`", line: record.line)
        }
        return object
    }

    /// Bytes between the start of the record's first line and the record.
    private static func columnsBefore(_ record: RawRecord, _ bytes: [UInt8]) -> Int {
        var lineStart = record.range.lowerBound
        while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
        return record.range.lowerBound - lineStart
    }
}
