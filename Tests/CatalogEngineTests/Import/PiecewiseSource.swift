import CatalogEngine

/// Bytes handed out in pieces of given sizes, over and over; fails at the end if told so.
final class PiecewiseSource: ByteSource {
    private let bytes: [UInt8]
    private let sizes: [Int]
    private let failure: (any Error)?
    private var position = 0
    private var calls = 0

    init(_ bytes: [UInt8], sizes: [Int] = [1 << 16], failure: (any Error)? = nil) {
        self.bytes = bytes
        self.sizes = sizes
        self.failure = failure
    }

    func next() throws -> [UInt8] {
        let size = sizes[calls % sizes.count]
        calls += 1
        let end = min(bytes.count, position + size)
        defer { position = end }
        if position == end, let failure { throw failure }
        return Array(bytes[position..<end])
    }
}

extension RecordSplitter {
    /// The texts of all records of `text`, with their lines and faults, read in pieces.
    static func records(of text: [UInt8], by splitter: Self, sizes: [Int]) throws -> [(text: String, record: RawRecord)] {
        let reader = RecordReader(PiecewiseSource(text, sizes: sizes), splitter: splitter)
        var records: [(text: String, record: RawRecord)] = []
        while let batch = try reader.next() {
            for record in batch.records { records.append((batch.text(of: record), record)) }
        }
        return records
    }
}
