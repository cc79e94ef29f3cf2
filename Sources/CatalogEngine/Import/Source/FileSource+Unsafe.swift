import Foundation

/// The bytes of a file or of the standard input.
package final class FileSource: ByteSource {
    private let name: String
    private let descriptor: Int32
    private let ownsDescriptor: Bool
    private let pieceSize: Int
    private let meter: InputMeter?

    /// Opens a file; `-` is the standard input.
    /// - Parameters:
    ///   - pieceSize: most bytes that one read brings.
    ///   - meter: told of every byte read.
    /// - Throws: ``ImportError`` with code `.source`.
    package init(path: String, pieceSize: Int = 1 << 18, meter: InputMeter? = nil) throws(ImportError) {
        name = path == "-" ? "standard input" : path
        self.pieceSize = pieceSize
        self.meter = meter
        ownsDescriptor = path != "-"
        descriptor = unsafe path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure("cannot be opened", name) }
        var status = stat()
        if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            if ownsDescriptor { close(descriptor) }
            throw ImportError(.source, "is a folder; expected a file", file: name)
        }
    }

    deinit {
        if ownsDescriptor { close(descriptor) }
    }

    package func next() throws -> [UInt8] {
        let piece = try unsafe [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
            while true {
                let got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
                if got >= 0 {
                    count = got
                    return
                }
                if errno != EINTR { throw Self.failure("cannot be read", name) }
            }
        }
        meter?.add(piece.count)
        return piece
    }

    private static func failure(_ what: String, _ name: String) -> ImportError {
        ImportError(.source, "\(what): \(unsafe String(cString: strerror(errno)))", file: name)
    }
}
