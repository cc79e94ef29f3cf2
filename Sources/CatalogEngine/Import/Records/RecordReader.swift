/// Reads an input as batches of raw records, each as large as what one read brings.
package final class RecordReader {
    /// What the source knows beside its bytes.
    package struct State {
        /// What the text was written in, for messages.
        package var encoding = TextEncoding.utf8
        /// Whether the end is not the end of the input, but where it could not be read on.
        package var isInterrupted = false

        package init(encoding: TextEncoding = .utf8, isInterrupted: Bool = false) {
            self.encoding = encoding
            self.isInterrupted = isInterrupted
        }
    }

    private let source: any ByteSource
    private let state: () -> State
    private let input: Int
    private var splitter: any RecordSplitter
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    /// - Parameters:
    ///   - source: text in UTF-8.
    ///   - input: which input this is, counted from 0.
    ///   - state: asked after each read.
    package init(_ source: any ByteSource, splitter: any RecordSplitter, input: Int = 0, state: @escaping () -> State = { State() }) {
        self.source = source
        self.splitter = splitter
        self.input = input
        self.state = state
    }

    /// The next records, at least one; nil at the end.
    ///
    /// Where reading is interrupted, a record that has begun is left out: it is most likely cut short.
    package func next() throws -> RawBatch? {
        var records: [RawRecord] = []
        while !isAtEnd {
            let piece = try source.next()
            isAtEnd = piece.isEmpty
            let state = state()
            if isAtEnd, state.isInterrupted { return nil }
            buffer += piece
            let consumed = splitter.split(buffer, isLast: isAtEnd, into: &records)
            if records.isEmpty {
                buffer.removeFirst(consumed)
                continue
            }
            let batch = RawBatch(input: input, bytes: buffer, records: records, encoding: state.encoding)
            buffer = Array(buffer[consumed...])
            return batch
        }
        return nil
    }
}
