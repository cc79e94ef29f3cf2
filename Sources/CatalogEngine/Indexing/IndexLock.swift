import ByteStorage
import Foundation
import Synchronization

/// The right to maintain the indexes of a data folder, which one process at a time holds.
///
/// It is an `flock` on a file, so that the system takes it back from a process that ends in any way.
final class IndexLock: Sendable {
    /// Nil once the right was given back.
    private let descriptor: Mutex<CInt?>

    /// Takes the right; nil when another process holds it.
    /// - Throws: ``EngineError`` with `.internal` when the file cannot be opened.
    init?(path: String) throws {
        let descriptor = unsafe Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw EngineError(.internal, StorageError.system("open", path).message) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = Mutex(descriptor)
        // For people, and for the message of the process that finds the lock taken.
        _ = ftruncate(descriptor, 0)
        try? FileHandle(fileDescriptor: descriptor).write(contentsOf: Data("\(getpid())\n".utf8))
    }

    /// The number of the process that holds the right, as it wrote it; nil when unknown.
    static func holder(path: String) -> Int? {
        FileManager.default.contents(atPath: path).flatMap { Int(String(decoding: $0, as: UTF8.self).filter(\.isNumber)) }
    }

    /// Gives the right back; doing so again does nothing.
    func release() {
        descriptor.withLock { descriptor in
            if let open = descriptor { close(open) }
            descriptor = nil
        }
    }

    deinit { release() }
}
