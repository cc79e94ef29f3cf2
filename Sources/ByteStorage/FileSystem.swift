import Foundation

/// The few file operations that durability rests on.
package enum FileSystem {
    /// Replaces a file in one step: a crash leaves the old or the new contents, never a mixture.
    ///
    /// Writes beside the target, syncs, renames over it and syncs the folder.
    /// - Throws: `StorageError` naming the call and path that failed.
    package static func publish(_ bytes: [UInt8], at path: String) throws(StorageError) {
        let temporary = path + ".tmp"
        let writer = try FileWriter(path: temporary)
        try writer.write(bytes)
        try writer.finish()
        guard unsafe rename(temporary, path) == 0 else { throw StorageError.system("rename", temporary) }
        try syncFolder((path as NSString).deletingLastPathComponent)
    }

    /// Makes the names in a folder durable.
    package static func syncFolder(_ path: String) throws(StorageError) {
        try sync(path, O_RDONLY | O_DIRECTORY)
    }

    /// Makes the contents of a file durable.
    package static func sync(_ path: String) throws(StorageError) {
        try sync(path, O_RDONLY)
    }

    private static func sync(_ path: String, _ flags: Int32) throws(StorageError) {
        let descriptor = unsafe open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError.system("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StorageError.system("fsync", path) }
    }

    /// Creates a folder and those above it.
    package static func createFolder(_ path: String) throws(StorageError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw StorageError(.system, "mkdir \(path): \(error.localizedDescription)")
        }
    }

    /// Removes a file or a folder with all in it; nothing there is fine.
    package static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The names in a folder, sorted; empty where there is none.
    package static func names(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
