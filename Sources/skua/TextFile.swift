import Foundation

/// Reads small files that a command line names.
package enum TextFile {
    /// The bytes of the file; `-` is standard input.
    /// - Throws: `CommandError` naming the file.
    package static func bytes(at path: String) throws(CommandError) -> [UInt8] {
        if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            let reason = FileManager.default.fileExists(atPath: path) ? error.localizedDescription : "there is no such file"
            throw CommandError("\(path) cannot be read: \(reason)")
        }
    }

    /// The text of the file.
    /// - Throws: `CommandError` naming the file, also where it is not UTF-8.
    package static func text(at path: String) throws(CommandError) -> String {
        guard let text = String(validating: try bytes(at: path), as: UTF8.self) else {
            throw CommandError("\(path) is not UTF-8 text")
        }
        return text
    }
}
