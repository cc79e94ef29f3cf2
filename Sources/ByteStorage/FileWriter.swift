import Foundation

/// A new file written from front to back through a buffer, synced when finished unless it is not to last.
package final class FileWriter {
    package let path: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    /// Bytes written so far, buffered ones included.
    package private(set) var offset = 0

    /// Creates or truncates the file.
    package init(path: String) throws(StorageError) {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StorageError.system("create", path) }
        buffer.reserveCapacity(1 << 18)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    package func write(_ bytes: [UInt8]) throws(StorageError) {
        offset += bytes.count
        if buffer.count + bytes.count > 1 << 18 { try flush() }
        if bytes.count > 1 << 18 {
            try writeThrough(bytes)
        } else {
            buffer.append(contentsOf: bytes)
        }
    }

    private func flush() throws(StorageError) {
        try writeThrough(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func writeThrough(_ bytes: [UInt8]) throws(StorageError) {
        var done = 0
        while done < bytes.count {
            let from = done
            let descriptor = descriptor
            let written = unsafe bytes.withUnsafeBytes {
                unsafe Foundation.write(descriptor, $0.baseAddress! + from, $0.count - from)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw StorageError.system("write", path)
            }
            done += written
        }
    }

    /// Writes what is buffered and closes.
    /// - Parameter durably: whether to sync before.
    package func finish(durably: Bool = true) throws(StorageError) {
        try flush()
        guard !durably || fsync(descriptor) == 0 else { throw StorageError.system("fsync", path) }
        close(descriptor)
        descriptor = -1
    }
}
