import Foundation
import Synchronization

/// A file of one JSON object a line, handed out in blocks of whole lines to several threads.
public final class CatalogFile: Sendable {
    private struct State: ~Copyable {
        var handle: FileHandle
        var rest: [UInt8] = []
        var isAtEnd = false
    }

    static let blockSize = 1 << 20
    private let state: Mutex<State>

    /// - Throws: when the file cannot be opened.
    public init(path: String) throws {
        state = Mutex(State(handle: try FileHandle(forReadingFrom: URL(filePath: path))))
    }

    /// The next block of whole lines, empty at the end.
    /// - Throws: when reading fails.
    public func nextBlock() throws -> [UInt8] {
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
