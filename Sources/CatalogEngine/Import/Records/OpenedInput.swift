import ByteStorage

/// An input whose first bytes have been read, which tell how the rest is written.
final class OpenedInput {
    /// Bytes of text that are looked at before the first record is read.
    static let headSize = 1 << 20

    let name: String
    let format: SourceFormat
    let dialect: DelimitedDialect?
    private let envelope: JSONEnvelope?
    /// The first bytes of the text, whole records or not.
    let head: [UInt8]
    /// Whether `head` is all there is.
    let isWhole: Bool
    private let isCompressed: Bool
    private let bytes: InterruptibleSource
    private let text: TextSource

    /// - Throws: ``ImportError`` with code `.source`.
    init(path: String, options: SourceOptions, meter: InputMeter?) throws(ImportError) {
        name = Self.displayName(of: path)
        let file = InterruptibleSource(try FileSource(path: path, meter: meter))
        do {
            let start = try PrefixedSource.head(of: file, count: 2)
            isCompressed = Gzip.isGzip(start)
            let whole = PrefixedSource(prefix: start, rest: file)
            bytes = InterruptibleSource(isCompressed ? GzipSource(whole) : whole)
            text = TextSource(bytes, declared: options.encoding)
            head = try PrefixedSource.head(of: text, count: Self.headSize)
        } catch {
            throw ImportError(.source, "cannot be read: \(error)", file: name)
        }
        if let failure = file.failure ?? bytes.failure, head.isEmpty { throw Self.error(failure, name) }
        isWhole = head.count < Self.headSize
        let mayBeEnvelope = options.format.map { $0 == .json } ?? SourceFormat.mayBeEnvelope(path: path)
        do {
            envelope = mayBeEnvelope ? try JSONEnvelope.find(in: head, isWhole: isWhole, named: options.records) : nil
        } catch {
            throw Self.error(error, name)
        }
        format = options.format ?? (envelope == nil ? SourceFormat.detect(path: path, head: head) : .json)
        dialect = format == .csv ? DialectGuess.dialect(of: head, isWhole: isWhole, declared: options) : nil
    }

    static func displayName(of path: String) -> String { path == "-" ? "standard input" : path }

    var summary: InputSummary {
        InputSummary(name: name, format: format, encoding: text.encoding, dialect: dialect, isCompressed: isCompressed)
    }

    var encoding: TextEncoding { text.encoding }

    /// What stopped the reading before the end of the input.
    var failure: ImportError? { bytes.failure.map { Self.error($0, name) } }

    /// Reads the input from its first byte; once.
    func records(input: Int) -> RecordReader {
        RecordReader(PrefixedSource(prefix: head, rest: text), splitter: splitter, input: input) { [self] in
            RecordReader.State(encoding: text.encoding, isInterrupted: bytes.failure != nil)
        }
    }

    /// The whole records of the head.
    func sample() -> RawBatch {
        var splitter = self.splitter
        var records: [RawRecord] = []
        _ = splitter.split(head, isLast: isWhole && bytes.failure == nil, into: &records)
        if dialect?.hasHeader == true, !records.isEmpty { records.removeFirst() }
        return RawBatch(input: 0, bytes: head, records: records, encoding: encoding, dialect: dialect)
    }

    private var splitter: any RecordSplitter {
        switch format {
        case .csv: DelimitedSplitter(dialect ?? DelimitedDialect())
        case .jsonl: LineSplitter()
        case .json: envelope.map { ElementSplitter(in: $0, of: head) } ?? ElementSplitter()
        }
    }

    private static func error(_ failure: any Error, _ name: String) -> ImportError {
        if var error = failure as? ImportError {
            error.file = name
            return error
        }
        return ImportError(.source, "\(failure)", file: name)
    }
}
