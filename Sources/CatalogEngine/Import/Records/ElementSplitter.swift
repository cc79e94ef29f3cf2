/// Records that are elements of a JSON array, or JSON values one after another.
///
/// Only brackets and strings are followed; what is between them is read later, element by element, so that no array is ever
/// held as a whole. An element whose fault upsets the brackets (a string or a bracket left open, one too many) ends where
/// another begins in the same way: with `{` as far to the right on its line, or behind a comma with the same first key.
package struct ElementSplitter: RecordSplitter {
    private enum State {
        /// Between elements.
        case between
        /// In the element that begins at `start`.
        case element
        /// Looking for the next element after the broken one that begins at `start`.
        case lost
        /// No way back was found, or nothing of concern comes; the rest of the input is passed over.
        case givenUp
    }

    private enum Step { case more, ended, broken }

    private var state = State.between
    /// Where to look on, in the buffer.
    private var position = 0
    private var line = 1
    private var start = 0
    private var startLine = 1
    /// White space before the element on its line; nil where other text precedes it.
    private var indent: Int?
    /// White space since the last line end, while there is nothing else.
    private var lineIndent: Int? = 0
    private var inString = false
    private var escaped = false
    /// The brackets that are open, innermost last, by the byte that closes them.
    private var open: [UInt8] = []
    /// Whether the `[` around all elements has been seen, and its `]`.
    private var arrayIsOpen = false
    private var arrayIsClosed = false
    /// The first element up to its first colon.
    private var opening: [UInt8]?

    /// Whether anything behind the `]` is of no concern.
    private var endsWithArray = false

    package init() {}

    /// A splitter of the records in an envelope.
    /// - Parameter head: the text at least as far as the list begins.
    package init(in envelope: JSONEnvelope, of head: [UInt8]) {
        position = envelope.start
        line = 1 + head[..<envelope.start].count { $0 == 0x0A }
        lineIndent = nil
        arrayIsOpen = true
        endsWithArray = true
    }

    package mutating func split(_ buffer: [UInt8], isLast: Bool, into records: inout [RawRecord]) -> Int {
        while true {
            switch state {
            case .between:
                if findElement(buffer) { continue }
                if endsWithArray, arrayIsClosed {
                    state = .givenUp
                    continue
                }
                if isLast, arrayIsOpen, !arrayIsClosed {
                    let problem = RecordProblem(expected: "`]` at the end of the array", found: "the end of the input", line: line)
                    records.append(RawRecord(range: buffer.count..<buffer.count, line: line, problem: problem))
                }
                return consume(buffer.count)
            case .element:
                switch followElement(buffer) {
                case .ended:
                    if opening == nil { opening = Self.opening(of: buffer[start..<position]) }
                    records.append(RawRecord(range: buffer.trimmed(start..<position), line: startLine))
                    state = .between
                case .broken: state = .lost
                case .more:
                    guard isLast || position - start > Self.longestRecord else { return consume(start) }
                    state = .lost
                }
            case .lost:
                if let next = wayBack(buffer) {
                    endBroken(buffer, at: next, into: &records)
                    state = .between
                } else if isLast || buffer.count - start > Self.longestRecord {
                    endBroken(buffer, at: buffer.count, into: &records)
                    state = .givenUp
                } else {
                    return consume(start)
                }
            case .givenUp: return consume(buffer.count)
            }
        }
    }

    private mutating func consume(_ count: Int) -> Int {
        start -= count
        position -= count
        return count
    }

    /// Passes over what stands between elements; true when it stops at the first byte of one.
    private mutating func findElement(_ buffer: [UInt8]) -> Bool {
        while position < buffer.count {
            let byte = buffer[position]
            switch byte {
            case 0x0A:
                line += 1
                lineIndent = 0
            case 0x20, 0x09: lineIndent = lineIndent.map { $0 + 1 }
            case 0x0D: break
            case UInt8(ascii: ","): lineIndent = nil
            case UInt8(ascii: "[") where !arrayIsOpen:
                arrayIsOpen = true
                lineIndent = nil
            case UInt8(ascii: "]") where arrayIsOpen && !arrayIsClosed:
                arrayIsClosed = true
                if endsWithArray { return false }
            default:
                start = position
                startLine = line
                indent = lineIndent
                lineIndent = nil
                open.removeAll(keepingCapacity: true)
                inString = false
                escaped = false
                state = .element
                return true
            }
            position += 1
        }
        return false
    }

    /// Follows an element as far as the buffer goes; on `.ended`, `position` is behind its last byte.
    private mutating func followElement(_ buffer: [UInt8]) -> Step {
        while position < buffer.count {
            let byte = buffer[position]
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                } else if byte == 0x0A {
                    return .broken
                }
                position += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
            case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // A bracket that nothing opened ends a plain value, or is an element of its own, for its fault to be told.
                guard let closing = open.popLast() else {
                    position = max(position, start + 1)
                    return .ended
                }
                guard closing == byte else { return .broken }
                if open.isEmpty {
                    position += 1
                    return .ended
                }
            case UInt8(ascii: ",") where open.isEmpty: return .ended
            case 0x0A:
                if open.isEmpty { return .ended }
                line += 1
            default: break
            }
            position += 1
        }
        return .more
    }

    /// Where the element after the broken one begins; nil when that is not in the buffer.
    private func wayBack(_ buffer: [UInt8]) -> Int? {
        if let indent {
            var offset = start
            while let end = buffer.endOfLine(from: offset) {
                offset = end + 1
                let candidate = offset + indent
                guard candidate < buffer.count, buffer[candidate] == UInt8(ascii: "{") else { continue }
                if buffer[offset..<candidate].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return candidate }
            }
            return nil
        }
        guard let opening = opening ?? Self.opening(of: buffer[start...]) else { return nil }
        var offset = start + 1
        while offset + opening.count <= buffer.count {
            if buffer[offset] == opening[0], buffer[offset..<offset + opening.count].elementsEqual(opening) {
                let before = buffer.trimmed(start..<offset)
                if buffer[before.upperBound - 1] == UInt8(ascii: ",") { return offset }
            }
            offset += 1
        }
        return nil
    }

    /// Gives the broken element, whose fault is found when it is read.
    private mutating func endBroken(_ buffer: [UInt8], at end: Int, into records: inout [RawRecord]) {
        var range = buffer.trimmed(start..<end)
        if range.count > 1, buffer[range.upperBound - 1] == UInt8(ascii: ",") { range = range.lowerBound..<range.upperBound - 1 }
        records.append(RawRecord(range: range, line: startLine))
        line = startLine
        for offset in start..<end where buffer[offset] == 0x0A { line += 1 }
        position = end
        lineIndent = indent
        arrayIsClosed = arrayIsClosed || end == buffer.count
    }

    private static func opening(of element: ArraySlice<UInt8>) -> [UInt8]? {
        element.prefix(200).firstIndex(of: UInt8(ascii: ":")).map { Array(element[...$0]) }
    }
}
