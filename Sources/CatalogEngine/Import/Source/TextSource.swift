/// The text of an input as UTF-8 without a byte order mark, whatever its encoding.
///
/// The encoding is that of a byte order mark, else the declared one, else UTF-16 if every other byte is zero. Text that is
/// none of these is ASCII until a byte ≥ 0x80 comes; what follows then decides between UTF-8 and Windows-1252, so that an
/// umlaut in the last megabyte of a file is read as well as one in the first.
package final class TextSource: ByteSource {
    /// Bytes that are looked at to tell UTF-8 from Windows-1252, counted from the first byte that is not ASCII.
    private static let window = 1 << 16

    private let source: any ByteSource
    private let declared: TextEncoding?
    private var transcoder: Transcoder?
    private var started = false
    private var finished = false

    /// The encoding of the text so far read; `.utf8` as long as only ASCII has come.
    package private(set) var encoding = TextEncoding.utf8

    package init(_ source: any ByteSource, declared: TextEncoding? = nil) {
        self.source = source
        self.declared = declared
    }

    package func next() throws -> [UInt8] {
        while !finished {
            var piece: [UInt8]
            if started {
                piece = try source.next()
            } else {
                started = true
                piece = try PrefixedSource.head(of: source, count: 1 << 12)
                start(&piece)
            }
            if piece.isEmpty {
                finished = true
                return transcoder?.finish() ?? []
            }
            if transcoder == nil, let first = piece.firstIndex(where: { $0 >= 0x80 }) {
                while piece.count - first < Self.window {
                    let more = try source.next()
                    if more.isEmpty { break }
                    piece += more
                }
                decide(EncodingGuess.utf8OrWindows1252(Array(piece[max(0, first - 1)..<min(piece.count, first + Self.window)])))
            }
            let text = transcoder?.transcode(piece) ?? piece
            if !text.isEmpty { return text }
        }
        return []
    }

    /// Settles what the first bytes settle, and takes a byte order mark off.
    private func start(_ head: inout [UInt8]) {
        if let mark = TextEncoding.byteOrderMark(of: head) {
            head.removeFirst(mark.length)
            decide(mark.encoding)
        } else if let declared {
            decide(declared)
        } else if let encoding = EncodingGuess.utf16(head) {
            decide(encoding)
        }
    }

    private func decide(_ encoding: TextEncoding) {
        self.encoding = encoding
        transcoder = Transcoder(from: encoding)
    }
}
