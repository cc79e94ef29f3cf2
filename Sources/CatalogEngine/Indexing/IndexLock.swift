import ByteStorage
import Foundation
import Synchronization

/// The right to maintain the indexes of a data folder, which one process at a time holds.
///
/// It is an `flock` on a file, so that the system takes it back from a process that ends in any way.
final class IndexLock: Sendable {
    private let path: String
    /// Nil once the right was given back.
    private let descriptor: Mutex<CInt?>

    /// Takes the right; nil when another process holds it.
    /// - Throws: ``EngineError`` with `.internal` when the file cannot be opened.
    init?(path: String) throws {
        guard let descriptor = try Self.take(path) else { return nil }
        self.path = path
        self.descriptor = Mutex(descriptor)
    }

    private static func take(_ path: String) throws -> CInt? {
        let descriptor = unsafe Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw EngineError(.internal, StorageError.system("open", path).message) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        // For people, and for the message of the process that finds the lock taken.
        _ = ftruncate(descriptor, 0)
        try? FileHandle(fileDescriptor: descriptor).write(contentsOf: Data("\(getpid())\n".utf8))
        return descriptor
    }

    /// The number of the process that holds the right, as it wrote it; nil when unknown.
    static func holder(path: String) -> Int? {
        FileManager.default.contents(atPath: path).flatMap { Int(String(decoding: $0, as: UTF8.self).filter(\.isNumber)) }
    }

    /// Takes the right anew when somebody has removed the file, so that no other process finds it free.
    /// - Returns: false when another process was faster.
    func renew() throws -> Bool {
        try descriptor.withLock { descriptor in
            guard let held = descriptor, !Self.isFile(held, at: path) else { return true }
            guard let taken = try Self.take(path) else { return false }
            close(held)
            descriptor = taken
            return true
        }
    }

    /// Whether an open file is the one that a path leads to.
    private static func isFile(_ descriptor: CInt, at path: String) -> Bool {
        var held = stat()
        var named = stat()
        guard unsafe fstat(descriptor, &held) == 0, unsafe stat(path, &named) == 0 else { return false }
        return held.st_ino == named.st_ino && held.st_dev == named.st_dev
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
