/// Cuts a stream of bytes into lines, whatever pieces it arrives in.
///
/// A line ends at `\n`, or at the end of the stream; a `\r` before it is dropped, and so are blank lines. A line that is longer
/// than the limit is skipped and reported, so that memory stays bounded.
package struct LineSplitter: Sendable {
    /// What stands on a line.
    package enum Line: Sendable, Equatable {
        case text([UInt8])
        /// The line was longer than the limit; it was not kept.
        case tooLong
    }

    /// Most bytes of a line.
    package let limit: Int
    private var rest: [UInt8] = []
    private var isSkipping = false

    package init(limit: Int) {
        self.limit = limit
    }

    /// Takes a piece and appends the lines that it completes.
    /// - Complexity: O(bytes)
    package mutating func split(_ piece: some Collection<UInt8>, into lines: inout [Line]) {
        var remainder = piece[...]
        while let newline = remainder.firstIndex(of: UInt8(ascii: "\n")) {
            take(remainder[..<newline])
            endLine(into: &lines)
            remainder = remainder[remainder.index(after: newline)...]
        }
        take(remainder)
    }

    /// Appends what stands after the last line end.
    package mutating func finish(into lines: inout [Line]) {
        endLine(into: &lines)
    }

    private mutating func take(_ part: some Collection<UInt8>) {
        if isSkipping { return }
        if rest.count + part.count > limit {
            isSkipping = true
            rest = []
        } else {
            rest.append(contentsOf: part)
        }
    }

    private mutating func endLine(into lines: inout [Line]) {
        if isSkipping {
            lines.append(.tooLong)
        } else {
            if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
            if !rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { lines.append(.text(rest)) }
        }
        rest = []
        isSkipping = false
    }
}
