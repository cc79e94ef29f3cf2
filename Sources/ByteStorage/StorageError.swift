import Foundation

/// A failure of the file system or of bytes that do not have the promised shape.
package struct StorageError: Error, Sendable, CustomStringConvertible {
    package enum Code: Sendable { case system, corrupt }
    package var code: Code
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }

    /// The failure of a system call, with the reason that `errno` gives.
    package static func system(_ call: String, _ path: String) -> StorageError {
        let reason = unsafe String(cString: strerror(errno))
        return StorageError(.system, "\(call) \(path): \(reason)")
    }
}
