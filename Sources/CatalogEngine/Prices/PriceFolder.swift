import ByteStorage
import CommerceStore
import Foundation
import Synchronization

/// Price lists as files beside the segments: derived from the store, and read in place of it where they are recent enough.
///
/// ```
/// prices/THROUGH   no file has changes after this number
/// prices/17.list   see PriceFile
/// ```
/// The folder can be removed at any time. A file is replaced as a whole; nothing is synced, since a damaged one is told by its checksum.
final class PriceFolder: Sendable {
    private let path: String
    /// What `THROUGH` says.
    private let through = Mutex<Int64>(0)

    init(path: String) {
        self.path = path
        if let data = FileManager.default.contents(atPath: path + "/THROUGH"), let number = Int64(String(decoding: data, as: UTF8.self)) {
            through.withLock { $0 = number }
        }
    }

    private func file(_ number: PriceListNumber) -> String { "\(path)/\(number.rawValue).list" }

    /// Removes all files when they know changes that the store does not: it is an older one, or another.
    func check(against sequence: Int64) {
        through.withLock { through in
            guard through > sequence else { return }
            FileSystem.remove(path)
            through = 0
        }
    }

    /// A list as it was written last, with the number of the last change that is in it.
    func list(_ number: PriceListNumber) -> PriceFile? {
        guard let region = try? ByteRegion(mapping: file(number)) else { return nil }
        return PriceFile(region, of: number)
    }

    /// The number of the last change in a file, read without the rest of it.
    func sequence(of number: PriceListNumber) -> Int64? {
        guard let handle = FileHandle(forReadingAtPath: file(number)) else { return nil }
        defer { try? handle.close() }
        guard let head = try? handle.read(upToCount: 24), head.count == 24 else { return nil }
        return (16..<24).reversed().reduce(Int64(0)) { $0 << 8 | Int64(head[$1]) }
    }

    /// Writes a list; what cannot be written will be read from the store.
    func write(_ file: PriceFile) {
        do {
            try through.withLock { through in
                guard file.sequence > through || !FileSystem.exists(path) else { return }
                try FileSystem.createFolder(path)
                try Data("\(file.sequence)".utf8).write(to: URL(filePath: path + "/THROUGH"), options: .atomic)
                through = file.sequence
            }
            try Data(file.bytes).write(to: URL(filePath: self.file(file.number)), options: .atomic)
        } catch {
            FileSystem.remove(self.file(file.number))
        }
    }

    /// Removes a file that is of no use; nothing there is fine.
    func remove(_ number: PriceListNumber) { FileSystem.remove(file(number)) }

    /// Bytes of all files.
    var bytes: Int {
        FileSystem.names(in: path).reduce(0) { sum, name in
            sum + ((try? FileManager.default.attributesOfItem(atPath: path + "/" + name)[.size] as? Int) ?? 0)
        }
    }
}
