/// Reads an input as batches of raw records, each as large as what one read brings.
package final class RecordReader {
    private let source: any ByteSource
    private let encoding: () -> TextEncoding
    private let input: Int
    private var splitter: any RecordSplitter
    private var buffer: [UInt8] = []
    private var isAtEnd = false
    /// What stopped the reading before the end; the records before it have been given.
    package private(set) var failure: (any Error)?

    /// - Parameters:
    ///   - source: text in UTF-8.
    ///   - encoding: what the text was written in, for messages; asked after each read.
    ///   - input: which input this is, counted from 0.
    package init(_ source: any ByteSource, splitter: any RecordSplitter, input: Int = 0, encoding: @escaping () -> TextEncoding = { .utf8 }) {
        self.source = source
        self.splitter = splitter
        self.input = input
        self.encoding = encoding
    }

    /// The next records, at least one; nil at the end, and where the source fails (see ``failure``).
    package func next() -> RawBatch? {
        var records: [RawRecord] = []
        while !isAtEnd {
            do {
                let piece = try source.next()
                isAtEnd = piece.isEmpty
                buffer += piece
            } catch {
                // The last record is most likely cut short: it is left out, and the failure says so.
                failure = error
                isAtEnd = true
                return nil
            }
            let consumed = splitter.split(buffer, isLast: isAtEnd, into: &records)
            if records.isEmpty {
                buffer.removeFirst(consumed)
                continue
            }
            let rest = Array(buffer[consumed...])
            defer { buffer = rest }
            return RawBatch(input: input, bytes: buffer, records: records, encoding: encoding())
        }
        return nil
    }
}
