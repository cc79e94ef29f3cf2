import Foundation

/// A fresh folder that is removed when the value goes away, and at the latest when the process ends: threads that a failed test
/// leaves behind may still write to it.
package final class TemporaryDirectory: Sendable {
    package let path: String

    package init() {
        path = Self.root + "/" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// What holds the folders of this process.
    private static let root: String = {
        _ = atexit { try? FileManager.default.removeItem(atPath: TemporaryDirectory.root) }
        return NSTemporaryDirectory() + "skua-test-\(ProcessInfo.processInfo.processIdentifier)"
    }()

    /// The path of a file in the folder.
    package func file(_ name: String) -> String { path + "/" + name }
}
