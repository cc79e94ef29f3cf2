import Foundation
import Synchronization

/// A file of one JSON object a line, handed out in blocks of whole lines to several threads.
final class CatalogFile: Sendable {
    private struct State: ~Copyable {
        var handle: FileHandle
        var rest: [UInt8] = []
        var isAtEnd = false
    }

    static let blockSize = 1 << 20
    private let state: Mutex<State>

    /// - Throws: when the file cannot be opened.
    init(path: String) throws {
        state = Mutex(State(handle: try FileHandle(forReadingFrom: URL(filePath: path))))
    }

    /// The next block of whole lines, empty at the end.
    /// - Throws: when reading fails.
    func nextBlock() throws -> [UInt8] {
        try state.withLock { state in
            var block = state.rest
            state.rest = []
            while !state.isAtEnd {
                guard let data = try state.handle.read(upToCount: Self.blockSize), !data.isEmpty else {
                    state.isAtEnd = true
                    break
                }
                block.append(contentsOf: data)
                if let end = block.lastIndex(of: 0x0a) {
                    state.rest = Array(block[(end + 1)...])
                    block.removeLast(block.count - end - 1)
                    break
                }
            }
            return block
        }
    }
}

/// A document of the catalog, its id made a string as a stored document's must be.
struct CatalogDocument {
    var id: String
    var bytes: [UInt8]

    private static let opening = Array(#"{"id":"#.utf8)

    /// - Throws: `BenchError` when the line does not begin with a numeric or text `id`.
    init(line: ArraySlice<UInt8>) throws {
        let start = line.startIndex + Self.opening.count
        guard line.starts(with: Self.opening), start < line.endIndex, let comma = line[start...].firstIndex(of: 0x2c) else {
            throw BenchError("a line does not begin with `{\"id\":`: \(String(decoding: line.prefix(60), as: UTF8.self))")
        }
        if line[start] == 0x22 {
            id = String(decoding: line[(start + 1)..<(comma - 1)], as: UTF8.self)
            bytes = Array(line)
            return
        }
        id = String(decoding: line[start..<comma], as: UTF8.self)
        bytes = []
        bytes.reserveCapacity(line.count + 2)
        bytes += Self.opening
        bytes.append(0x22)
        bytes += line[start..<comma]
        bytes.append(0x22)
        bytes += line[comma...]
    }

    /// The documents of a block of lines.
    static func documents(in block: [UInt8]) throws -> [CatalogDocument] {
        try block.split(separator: 0x0a).map { try CatalogDocument(line: $0) }
    }
}
