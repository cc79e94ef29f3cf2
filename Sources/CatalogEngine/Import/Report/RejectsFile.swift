import ByteStorage
import Foundation

/// The file that says of every rejected row what is wrong with it, as CSV: `file,line,column,field,expected,found,record`.
///
/// It is written only if there is something to write, and takes its name when it is complete; one that an earlier import left
/// under the same name goes away when there is nothing to reject any more.
package final class RejectsFile {
    private static let header = "file,line,column,field,expected,found,record\n"

    /// Where the file is, or would be.
    package let path: String
    private var writer: FileWriter?
    /// Lines written, without the header.
    package private(set) var count = 0

    package init(path: String) {
        self.path = path
    }

    private var temporaryPath: String { path + ".part" }

    /// - Parameter record: the row as it stands in its file.
    package func add(_ row: RejectedRow, record: String) throws {
        let writer: FileWriter
        if let open = self.writer {
            writer = open
        } else {
            writer = try FileWriter(path: temporaryPath)
            self.writer = writer
            try writer.write(Array(Self.header.utf8))
        }
        let cells = [row.file, String(row.line), row.column.map(String.init) ?? "", row.field, row.expected, row.found, record]
        try writer.write(Array((cells.map(Self.quoted).joined(separator: ",") + "\n").utf8))
        count += 1
    }

    /// Closes the file.
    /// - Returns: its path, or nil when there is none.
    package func finish() throws -> String? {
        guard let writer else {
            removeOutdated()
            return nil
        }
        self.writer = nil
        try writer.finish()
        FileSystem.remove(path)
        try FileManager.default.moveItem(atPath: temporaryPath, toPath: path)
        return path
    }

    /// Removes a file of an earlier import, recognised by its header.
    private func removeOutdated() {
        guard let handle = FileHandle(forReadingAtPath: path) else { return }
        let start = try? handle.read(upToCount: Self.header.utf8.count)
        try? handle.close()
        if start == Data(Self.header.utf8) { FileSystem.remove(path) }
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }) else {
            return text
        }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
