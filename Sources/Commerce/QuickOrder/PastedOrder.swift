/// Reads a quick order that was pasted as text: one product a line, a code and a quantity in either order.
///
/// ```
/// 6204-2RS   40
/// 40 x 6204-2RS
/// GC-M8X40-A2;200;pce;for the gate
/// 54 OR 323014
/// ```
/// Cells are parted by tabs, else by semicolons, else by blanks, commas or a multiplication sign. A line that can be read in several ways is
/// given with all of them, that first which the lines that can be read in one way only speak for.
package enum PastedOrder {
    /// - Throws: ``CommerceError`` with `.limit` when there are too many lines.
    package static func read(_ text: String) throws(CommerceError) -> QuickOrderSheet {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .map { (number: $0 + 1, text: $1.trimmed) }.filter { !$0.text.isEmpty }
        // With a header, the text is a table.
        if let first = lines.first, QuickOrderTable.layout(of: cells(of: first.text)) != nil {
            let separator = separator(of: first.text)
            return try QuickOrderTable.read(lines.map { ($0.number, cells(of: $0.text, separator).map(String.init)) })
        }
        let isQuantityFirst = lines.reduce(0) { $0 + vote($1.text) } < 0
        var sheet = QuickOrderSheet()
        for line in lines {
            try add(line.text, line.number, isQuantityFirst, to: &sheet)
        }
        return sheet
    }

    /// 1 for a line whose last word alone is a quantity, -1 where the first alone is, 0 for all others.
    private static func vote(_ line: Substring) -> Int {
        let words = line.split { $0.isWhitespace || $0 == ";" || $0 == "," }
        guard words.count > 1, let first = words.first, let last = words.last else { return 0 }
        return (QuantityText.isNumber(last) ? 1 : 0) - (QuantityText.isNumber(first) ? 1 : 0)
    }

    private static func separator(of line: Substring) -> Character { ["\t", ";"].first { line.contains($0) } ?? "," }

    private static func cells(of line: Substring, _ separator: Character? = nil) -> [Substring] {
        line.split(separator: separator ?? self.separator(of: line), omittingEmptySubsequences: false).map(\.trimmed)
    }

    private static func add(
        _ line: Substring, _ number: Int, _ isQuantityFirst: Bool, to sheet: inout QuickOrderSheet
    ) throws(CommerceError) {
        if line.contains("\t") || line.contains(";") {
            var row = cells(of: line).map(String.init)
            if row.count > 1, QuantityText.read(row[0]) != nil, isQuantityFirst || QuantityText.read(row[1]) == nil { row.swapAt(0, 1) }
            return try QuickOrderTable.add(row, .positional, line: number, to: &sheet)
        }
        var entry = QuickOrderEntry(line: number, readings: [])
        for reading in multiplied(line) + words(line, isQuantityFirst) {
            if reading.isDoubtful, entry.doubtfulQuantity == nil, entry.readings.isEmpty { entry.doubtfulQuantity = reading.quantityText }
            let known = QuickOrderEntry.Reading(code: reading.code, quantity: reading.quantity, unit: reading.unit)
            if !entry.readings.contains(known) { entry.readings.append(known) }
        }
        entry.readings.append(QuickOrderEntry.Reading(code: String(line)))
        try sheet.add(entry)
    }

    private struct Reading {
        var code: String
        var quantity: FixedDecimal
        var unit: String?
        var isDoubtful: Bool
        var quantityText: String

        /// nil where the text is no quantity or nothing is left as the code.
        init?(code: Substring, quantity text: Substring, unit: Substring? = nil) {
            guard let read = QuantityText.read(text) else { return nil }
            let code = code.trimmed.trimmingMarks
            guard !code.isEmpty else { return nil }
            self.code = String(code)
            quantity = read.quantity
            self.unit = unit.map { String($0) } ?? read.unit
            isDoubtful = read.isDoubtful
            quantityText = String(text)
        }
    }

    /// `5 x ABC`, `5x ABC`, `ABC x 5`, `ABC x5`, `ABC × 5`: a letter counts as the sign beside a blank only, since `M8x40` is a code.
    private static func multiplied(_ line: Substring) -> [Reading] {
        var readings: [Reading] = []
        for sign in line.indices where "x×*X".contains(line[sign]) {
            let (before, after) = (line[..<sign], line[line.index(after: sign)...])
            let isLetter = line[sign].isLetter
            if !isLetter || after.first?.isWhitespace == true, QuantityText.isNumber(before.trimmed) {
                readings += [Reading(code: after, quantity: before.trimmed)].compactMap(\.self)
            }
            if !isLetter || before.last?.isWhitespace == true, QuantityText.isNumber(after.trimmed) {
                readings += [Reading(code: before, quantity: after.trimmed)].compactMap(\.self)
            }
        }
        return readings
    }

    /// Readings by the first and the last words, and by what stands behind the last comma.
    private static func words(_ line: Substring, _ isQuantityFirst: Bool) -> [Reading] {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, let last = words.last, words.count > 1 else { return comma(line) }
        let atEnd = Reading(code: line[..<last.startIndex], quantity: last)
        let atStart = Reading(code: line[first.endIndex...], quantity: first)
        let readings = (isQuantityFirst ? [atStart, atEnd] : [atEnd, atStart]).compactMap(\.self)
        guard words.count > 2 else { return readings + comma(line) }
        var measured: [(reading: Reading, unit: Substring)] = []
        let (second, beforeLast) = (words[1], words[words.count - 2])
        if last.allSatisfy(\.isLetter), let reading = Reading(code: line[..<beforeLast.startIndex], quantity: beforeLast, unit: last) {
            measured.append((reading, last))
        }
        if second.allSatisfy(\.isLetter), let reading = Reading(code: line[second.endIndex...], quantity: first, unit: second) {
            measured.append((reading, second))
        }
        // `5 pcs bolt` is hardly a part number `pcs bolt`; `5 m8 bolt` may be one.
        let pieces = measured.filter { PieceUnits.areEqual(String($0.unit), "pce") }.map(\.reading)
        let others = measured.filter { !PieceUnits.areEqual(String($0.unit), "pce") }.map(\.reading)
        return pieces + readings + others + comma(line)
    }

    private static func comma(_ line: Substring) -> [Reading] {
        guard let comma = line.lastIndex(of: ",") else { return [] }
        return [Reading(code: line[..<comma], quantity: line[line.index(after: comma)...].trimmed)].compactMap(\.self)
    }
}

extension QuantityText {
    /// Whether a text is a quantity without a unit.
    static func isNumber(_ text: some StringProtocol) -> Bool { read(text).map { $0.unit == nil } ?? false }
}

extension Substring {
    /// The text without separators that part it from a quantity.
    fileprivate var trimmingMarks: Substring {
        var text = self
        while let last = text.last, ",;:=|".contains(last) || last.isWhitespace { text.removeLast() }
        while let first = text.first, ",;:=|".contains(first) || first.isWhitespace { text.removeFirst() }
        return text
    }
}
