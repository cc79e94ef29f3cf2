import ByteStorage
import Foundation

/// Every n-th record of a gzip file of lines, without looking at the bytes of the others one by one.
struct LineSampler {
    /// Where records stand in the file.
    struct Layout {
        /// Lines before the first record.
        var header = 0
        var linesPerRecord = 1
        /// Records for one of the sample.
        var stride: Int
    }

    private let layout: Layout
    private var records: [[UInt8]] = []
    private var record: [UInt8] = []
    private var number = 0

    private init(_ layout: Layout) {
        self.layout = layout
    }

    /// - Returns: the sampled records; their lines without ends, one behind the other.
    static func records(ofGzip path: String, _ layout: Layout) throws -> [[UInt8]] {
        guard let file = FileHandle(forReadingAtPath: path) else { throw CocoaError(.fileReadNoSuchFile) }
        defer { try? file.close() }
        let reader = GzipReader(fileDescriptor: file.fileDescriptor)
        var sampler = LineSampler(layout)
        while case let chunk = try reader.read(upTo: 1 << 20), !chunk.isEmpty { sampler.take(chunk) }
        if !sampler.record.isEmpty { sampler.records.append(sampler.record) }
        return sampler.records
    }

    private var isSampled: Bool {
        number >= layout.header && (number - layout.header) / layout.linesPerRecord % layout.stride == layout.stride - 1
    }

    private mutating func take(_ chunk: [UInt8]) {
        unsafe chunk.withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count, let base = bytes.baseAddress {
                let found = unsafe memchr(base + start, 0x0A, bytes.count - start)
                let end = unsafe found.map { unsafe UnsafeRawPointer($0) - base } ?? bytes.count
                if isSampled { unsafe record.append(contentsOf: bytes[start..<end]) }
                if unsafe found != nil { endLine() }
                start = end + 1
            }
        }
    }

    private mutating func endLine() {
        number += 1
        guard (number - layout.header) % layout.linesPerRecord == 0, !record.isEmpty else { return }
        records.append(record)
        record.removeAll(keepingCapacity: true)
    }
}
