/// Records that are lines: JSONL. Empty lines are passed over.
package struct LineSplitter: RecordSplitter {
    /// Where to look on; all before it belongs to a line that has not ended.
    private var position = 0
    private var line = 1
    /// Whether the line has been given up as too long and its rest is to be passed over.
    private var isSkipping = false

    package init() {}

    package mutating func split(_ buffer: [UInt8], isLast: Bool, into records: inout [RawRecord]) -> Int {
        var start = 0
        while let end = buffer.endOfLine(from: position) {
            take(buffer, start..<end, into: &records)
            line += 1
            start = end + 1
            position = start
        }
        if isLast {
            take(buffer, start..<buffer.count, into: &records)
            start = buffer.count
        } else if isSkipping {
            start = buffer.count
        } else if buffer.count - start > Self.longestRecord {
            let problem = RecordProblem(
                expected: "a line of at most \(Self.longestRecord >> 20) MB", found: "a longer one", line: line)
            records.append(RawRecord(range: start..<start + 200, line: line, problem: problem))
            isSkipping = true
            start = buffer.count
        }
        position = buffer.count - start
        return start
    }

    private mutating func take(_ buffer: [UInt8], _ range: Range<Int>, into records: inout [RawRecord]) {
        guard !isSkipping else {
            isSkipping = false
            return
        }
        let content = buffer.trimmed(range)
        if !content.isEmpty { records.append(RawRecord(range: content, line: line)) }
    }
}
