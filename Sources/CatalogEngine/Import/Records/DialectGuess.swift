/// Finds out how a table is written from its first rows.
package enum DialectGuess {
    /// Rows that are looked at.
    private static let rows = 200

    /// The dialect of a text.
    /// - Parameters:
    ///   - head: the first bytes of the text, whole rows or not.
    ///   - isWhole: whether `head` is all of the text.
    ///   - declared: what the map says, which is taken as it is.
    package static func dialect(of head: [UInt8], isWhole: Bool, declared: SourceOptions = SourceOptions()) -> DelimitedDialect {
        var dialect = DelimitedDialect()
        if !head.contains(0x0A), head.contains(0x0D) { dialect.lineEnd = 0x0D }
        dialect.quote = declared.quote.map(\.byte) ?? quote(of: head)
        dialect.delimiter = declared.delimiter ?? delimiter(of: head, isWhole: isWhole, dialect: dialect)
        let table = cells(of: head, isWhole: isWhole, dialect: dialect)
        let names = (table.first ?? []).map { $0.trimmingSpaces() }
        dialect.hasHeader = declared.hasHeader ?? (declared.columns.isEmpty ? HeaderGuess.isHeader(table) : names == declared.columns)
        if !declared.columns.isEmpty {
            dialect.columns = declared.columns
        } else if dialect.hasHeader {
            dialect.columns = unique(names, used: table.dropFirst().map { $0.lastIndex { !$0.isEmpty } ?? 0 }.max() ?? 0)
        } else {
            dialect.columns = (0..<usualCount(of: table).count).map { "column_\($0 + 1)" }
        }
        dialect.decimalComma = declared.decimalComma ?? hasDecimalCommas(table.dropFirst(dialect.hasHeader ? 1 : 0))
        return dialect
    }

    /// The rows of a text, without one that may be cut short.
    package static func cells(of head: [UInt8], isWhole: Bool, dialect: DelimitedDialect) -> [[String]] {
        var splitter = DelimitedSplitter(dialect)
        var records: [RawRecord] = []
        _ = splitter.split(head, isLast: isWhole, into: &records)
        return records.lazy.filter { $0.problem == nil }.prefix(rows)
            .map { DelimitedRow.cells(of: head, in: $0.range, dialect: dialect) }
    }

    /// Tab, semicolon and pipe stand in text so seldom that as many in each row are hardly chance; else what agrees best.
    private static func delimiter(of head: [UInt8], isWhole: Bool, dialect: DelimitedDialect) -> UInt8 {
        var best = (delimiter: UInt8(ascii: ","), score: 0.0)
        for delimiter in [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")] {
            var candidate = dialect
            candidate.delimiter = delimiter
            let table = cells(of: head, isWhole: isWhole, dialect: candidate)
            let usual = usualCount(of: table)
            guard usual.count > 1, let first = table.first else { continue }
            let share = Double(usual.rows) / Double(table.count)
            if delimiter != UInt8(ascii: ","), share >= 0.9, first.count == usual.count { return delimiter }
            let score = share * share * (1 - 1 / Double(usual.count + 1)) * (first.count == usual.count ? 1 : 0.5)
            if score > best.score { best = (delimiter, score) }
        }
        return best.delimiter
    }

    /// The number of cells that most rows have, and how many do.
    private static func usualCount(of table: [[String]]) -> (count: Int, rows: Int) {
        var rows: [Int: Int] = [:]
        for row in table { rows[row.count, default: 0] += 1 }
        let usual = rows.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return (usual?.key ?? 1, usual?.value ?? 0)
    }

    /// `"` unless cells in single quotes are seen and none in double ones.
    private static func quote(of head: [UInt8]) -> UInt8 {
        let single = UInt8(ascii: "'")
        let double = UInt8(ascii: "\"")
        var opened: [UInt8: Int] = [:]
        var closed: [UInt8: Int] = [:]
        for (offset, byte) in head.enumerated() where byte == single || byte == double {
            let before = offset > 0 ? head[offset - 1] : 0x0A
            let after = offset + 1 < head.count ? head[offset + 1] : 0x0A
            if isBorder(before) { opened[byte, default: 0] += 1 }
            if isBorder(after) { closed[byte, default: 0] += 1 }
        }
        let singles = min(opened[single] ?? 0, closed[single] ?? 0)
        return singles >= 2 && (opened[double] ?? 0) == 0 ? single : double
    }

    private static func isBorder(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): true
        default: false
        }
    }

    /// Whether numbers are written `12,5`: some are, none is written `12.5`, and not all could be thousands, as in `1,234`.
    private static func hasDecimalCommas(_ table: ArraySlice<[String]>) -> Bool {
        var commas = 0
        var certain = 0
        for cell in table.joined() {
            let text = cell.trimmingSpaces()
            guard text.utf8.count <= 24, text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else { continue }
            if NumberText.isPlainNumber(text) { return false }
            if NumberText.value(of: text, decimalComma: true) != nil {
                commas += 1
                let decimals = text.utf8.reversed().prefix { $0 != UInt8(ascii: ",") }.count
                if decimals != 3 || text.utf8.contains(UInt8(ascii: ".")) { certain += 1 }
            }
        }
        return commas > 0 && certain * 2 >= commas
    }

    /// Gives blank and repeated names a number, so that no column hides another.
    /// - Parameter used: the last column with any contents; blank names behind it are left out.
    private static func unique(_ names: [String], used: Int) -> [String] {
        let count = max(used + 1, (names.lastIndex { !$0.isEmpty } ?? 0) + 1)
        let names = names.prefix(count)
        var seen: Set<String> = []
        return names.enumerated().map { index, name in
            var candidate = name.isEmpty ? "column_\(index + 1)" : name
            var number = 2
            while !seen.insert(candidate).inserted {
                candidate = "\(name)_\(number)"
                number += 1
            }
            return candidate
        }
    }
}
