/// Records that are rows of a table: CSV and its relatives, with line ends inside of quotes.
///
/// A quote that is never closed would swallow the rest of the file. It is taken back to the end of the line on which it was
/// opened, as one fault, and the next line is a row again, when
/// - something other than a delimiter or a line end follows the quote that seems to close it,
/// - no quote closes it within ``longestCell`` bytes or before the end, or
/// - the row that comes of it has the wrong number of cells while the next line by itself has the right one.
package struct DelimitedSplitter: RecordSplitter {
    /// Most bytes between two quotes.
    package static let longestCell = 1 << 20

    private enum Cell {
        /// Before the first byte of a cell.
        case start
        case plain
        case quoted
        /// Behind a quote inside of a quoted cell: its end, or the first half of a doubled quote.
        case closed
        /// In a row that has a fault already, whose rest is passed over.
        case faulty
    }

    /// Where a quoted cell begins and where the line ends on which it does.
    private struct Quote {
        var offset: Int
        var line: Int
        var lineEnd: Int?
    }

    private let delimiter: UInt8
    private let lineEnd: UInt8
    /// The quote, or a byte that text cannot hold where there is none.
    private let quoteByte: UInt8
    private let hasQuote: Bool
    /// Cells of a good row, if known; helps to tell a quote left open from a cell of several lines.
    private let expectedCells: Int?

    private var cell = Cell.start
    private var position = 0
    private var line = 1
    private var start = 0
    private var startLine = 1
    private var cells = 1
    private var quote = Quote(offset: 0, line: 1)
    /// The first quoted cell of the row that holds a line end.
    private var spanning: Quote?
    private var problem: RecordProblem?
    /// Whether the fault of the row has been given before its end was in sight.
    private var problemIsGiven = false

    package init(_ dialect: DelimitedDialect, expectedCells: Int? = nil) {
        delimiter = dialect.delimiter
        lineEnd = dialect.lineEnd
        quoteByte = dialect.quote ?? 0xFF
        hasQuote = dialect.quote != nil
        self.expectedCells = expectedCells ?? (dialect.columns.isEmpty ? nil : dialect.columns.count)
    }

    package mutating func split(_ buffer: [UInt8], isLast: Bool, into records: inout [RawRecord]) -> Int {
        while true {
            scan(buffer, into: &records)
            if cell == .quoted, isLast || position - quote.offset > Self.longestCell {
                leaveOpenQuote(buffer, isLast: isLast, into: &records)
                continue
            }
            if !isLast, position - start > Self.longestRecord {
                giveUpLongRow(into: &records)
            }
            break
        }
        if isLast, start < buffer.count { endRow(buffer, at: buffer.count, into: &records) }
        let consumed = isLast ? buffer.count : start
        rebase(by: consumed)
        return consumed
    }

    /// Gives a row that is longer than any row may be by its first bytes, and passes over the rest of it.
    private mutating func giveUpLongRow(into records: inout [RawRecord]) {
        if !problemIsGiven {
            let tooLong = RecordProblem(expected: "a row of at most \(Self.longestRecord >> 20) MB", found: "a longer one", line: startLine)
            records.append(RawRecord(range: start..<start + 200, line: startLine, problem: problem ?? tooLong))
            problemIsGiven = true
        }
        cell = .faulty
        start = position
    }

    private mutating func rebase(by consumed: Int) {
        position -= consumed
        start -= consumed
        quote.offset -= consumed
        quote.lineEnd = quote.lineEnd.map { $0 - consumed }
        if let spanning {
            self.spanning = Quote(offset: spanning.offset - consumed, line: spanning.line, lineEnd: spanning.lineEnd.map { $0 - consumed })
        }
    }

    /// Looks at all bytes up to the end of the buffer, or to where an open quote has become too long.
    private mutating func scan(_ buffer: [UInt8], into records: inout [RawRecord]) {
        let count = buffer.count
        while position < count {
            let byte = buffer[position]
            switch cell {
            case .start:
                if byte == quoteByte, hasQuote {
                    cell = .quoted
                    quote = Quote(offset: position, line: line)
                } else if byte == delimiter {
                    cells += 1
                } else if byte == lineEnd {
                    endRow(buffer, at: position, into: &records)
                    continue
                } else {
                    cell = .plain
                }
            case .plain:
                while position < count, buffer[position] != delimiter, buffer[position] != lineEnd { position += 1 }
                guard position < count else { return }
                if buffer[position] == lineEnd {
                    endRow(buffer, at: position, into: &records)
                    continue
                }
                cells += 1
                cell = .start
            case .quoted:
                if byte == quoteByte {
                    cell = .closed
                } else if byte == lineEnd {
                    line += 1
                    if quote.lineEnd == nil { quote.lineEnd = position }
                    if position - quote.offset > Self.longestCell { return }
                }
            case .closed:
                if byte == quoteByte {
                    cell = .quoted
                } else if byte == delimiter {
                    closeQuote()
                    cells += 1
                    cell = .start
                } else if byte == lineEnd {
                    closeQuote()
                    endRow(buffer, at: position, into: &records)
                    continue
                } else if byte != 0x20 && byte != 0x0D {
                    badQuote(buffer, into: &records)
                    continue
                }
            case .faulty:
                while position < count, buffer[position] != lineEnd { position += 1 }
                guard position < count else { return }
                endRow(buffer, at: position, into: &records)
                continue
            }
            position += 1
        }
    }

    private mutating func closeQuote() {
        if quote.lineEnd != nil, spanning == nil { spanning = quote }
    }

    /// Ends the row at a line end, or at the end of the buffer, and goes behind it.
    private mutating func endRow(_ buffer: [UInt8], at end: Int, into records: inout [RawRecord]) {
        if let spanning, problem == nil, let expectedCells, cells != expectedCells, isWholeRow(buffer, after: spanning.lineEnd) {
            return takeBack(spanning, buffer, found: "a row of \(cells) cells in place of \(expectedCells)", into: &records)
        }
        var contentEnd = end
        if contentEnd > start, buffer[contentEnd - 1] == 0x0D { contentEnd -= 1 }
        if !problemIsGiven, !buffer.trimmed(start..<contentEnd).isEmpty || problem != nil {
            records.append(RawRecord(range: start..<contentEnd, line: startLine, problem: problem))
        }
        beginRow(at: min(end + 1, buffer.count), line: line + 1)
    }

    private mutating func beginRow(at offset: Int, line: Int) {
        position = offset
        start = offset
        self.line = line
        startLine = line
        cells = 1
        cell = .start
        spanning = nil
        problem = nil
        problemIsGiven = false
    }

    /// Something follows a closing quote that cannot: a quote was left open before, or one inside is not doubled.
    private mutating func badQuote(_ buffer: [UInt8], into records: inout [RawRecord]) {
        if quote.lineEnd != nil {
            return takeBack(quote, buffer, found: "text that goes on to line \(line)", into: &records)
        }
        let place = place(of: position, line: line, buffer)
        let text = buffer[position] < 0x80 ? "`\(Character(UnicodeScalar(buffer[position])))`" : "more text"
        problem = RecordProblem(
            expected: "a delimiter or the line end after a closing quote (a quote inside a cell is written twice)", found: text,
            line: place.line,
            column: place.column)
        cell = .faulty
    }

    /// The end of the file, or a length that no cell has, and still no closing quote.
    private mutating func leaveOpenQuote(_ buffer: [UInt8], isLast: Bool, into records: inout [RawRecord]) {
        let found = isLast ? "the end of the file" : "none within \(Self.longestCell >> 20) MB"
        if quote.lineEnd != nil {
            takeBack(quote, buffer, found: found, into: &records)
        } else {
            problem = unclosed(quote, buffer, found: found)
            cell = .faulty
        }
    }

    /// Ends the row on the line on which a quote was opened, as a fault, and goes on with the next line.
    private mutating func takeBack(_ quote: Quote, _ buffer: [UInt8], found: String, into records: inout [RawRecord]) {
        let end = quote.lineEnd ?? buffer.count
        let contentEnd = end > start && buffer[end - 1] == 0x0D ? end - 1 : end
        let problem = unclosed(quote, buffer, found: found)
        records.append(RawRecord(range: start..<contentEnd, line: startLine, problem: problem))
        beginRow(at: end + 1, line: quote.line + 1)
    }

    private func unclosed(_ quote: Quote, _ buffer: [UInt8], found: String) -> RecordProblem {
        let place = place(of: quote.offset, line: quote.line, buffer)
        return RecordProblem(
            expected: "a closing quote for the one opened in column \(place.column)", found: found, line: place.line, column: place.column)
    }

    private func place(of offset: Int, line: Int, _ buffer: [UInt8]) -> TextPlace {
        var lineStart = offset
        while lineStart > start, buffer[lineStart - 1] != lineEnd { lineStart -= 1 }
        return TextPlace(of: offset, in: buffer, from: lineStart, line: line)
    }

    /// Whether the line behind a line end has, by itself, as many cells as a row should.
    private func isWholeRow(_ buffer: [UInt8], after end: Int?) -> Bool {
        guard let end, let expectedCells else { return false }
        let lineStart = end + 1
        var lineStop = lineStart
        while lineStop < buffer.count, buffer[lineStop] != lineEnd { lineStop += 1 }
        var found = 1
        var inQuotes = false
        for byte in buffer[lineStart..<max(lineStart, lineStop)] {
            if byte == quoteByte, hasQuote { inQuotes.toggle() } else if byte == delimiter, !inQuotes { found += 1 }
        }
        return found == expectedCells && !inQuotes
    }
}
