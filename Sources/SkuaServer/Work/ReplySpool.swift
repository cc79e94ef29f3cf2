import Foundation
import Hummingbird
import NIOCore
import Synchronization

/// Keeps an answer that grows while the request is still being read: in memory while it is small, in a file when it is not.
///
/// Clients read the answer to an import only after they have sent all of it, so the answer has to wait somewhere.
final class ReplySpool: Sendable {
    private struct State {
        var memory: [UInt8] = []
        var file: FileHandle?
        var count = 0
    }

    private let threshold: Int
    private let state = Mutex(State())

    /// - Parameter threshold: bytes that are kept in memory.
    init(threshold: Int = 1 << 20) {
        self.threshold = threshold
    }

    /// Bytes so far.
    var count: Int { state.withLock { $0.count } }

    /// Whether a file has been started.
    var isInFile: Bool { state.withLock { $0.file != nil } }

    /// Appends a line, and a line feed between two lines.
    /// - Throws: what the file system says.
    func append(line: [UInt8]) throws {
        try state.withLock { state in
            if state.count > 0 { state.memory.append(UInt8(ascii: "\n")) }
            state.count += line.count + (state.count > 0 ? 1 : 0)
            state.memory += line
            guard state.memory.count >= threshold else { return }
            let file = try state.file ?? Self.makeFile()
            state.file = file
            try file.write(contentsOf: Data(state.memory))
            state.memory.removeAll(keepingCapacity: true)
        }
    }

    /// Everything, to be sent once; nothing may be appended any more.
    /// - Throws: what the file system says.
    func body() throws -> ResponseBody {
        let (memory, file, count) = try state.withLock { state in
            try state.file?.seek(toOffset: 0)
            return (state.memory, UncheckedFile(handle: state.file), state.count)
        }
        guard file.handle != nil else { return ResponseBody(byteBuffer: ByteBuffer(bytes: memory)) }
        return ResponseBody(contentLength: count) { writer in
            while let data = try file.handle?.read(upToCount: 1 << 18), !data.isEmpty {
                try await writer.write(ByteBuffer(bytes: data))
            }
            try await writer.write(ByteBuffer(bytes: memory))
            try await writer.finish(nil)
        }
    }

    /// A file without a name, which goes away with its handle.
    private static func makeFile() throws -> FileHandle {
        let path = NSTemporaryDirectory() + "skua-" + UUID().uuidString
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forUpdatingAtPath: path)
        else { throw ServerError.internal }
        try FileManager.default.removeItem(atPath: path)
        return handle
    }
}

/// A file handle that one task uses after another, never two at a time.
private struct UncheckedFile: @unchecked Sendable {
    let handle: FileHandle?
}
