import ByteStorage

/// A small file that starts with a magic word and a version and ends with a checksum of all before.
enum CheckedFile {
    struct Contents {
        let region: ByteRegion
        let version: UInt32
    }

    /// Reads and checks a file.
    /// - Parameter oldest: the first version that is still read; the last alone where it is not given.
    /// - Throws: `SearchError` corrupt, tooNew, tooOld or system, naming the file.
    static func read(_ path: String, magic: UInt64, version: UInt32, oldest: UInt32? = nil, what: String) throws(SearchError) -> Contents {
        let region: ByteRegion
        do { region = try ByteRegion(mapping: path) } catch { throw SearchError(.system, error.message) }
        let bytes = unsafe Bytes(region.bytes)
        guard bytes.count >= 20, bytes.load(0, as: UInt64.self) == magic else { throw SearchError(.corrupt, "\(path): not a \(what) file") }
        let sum = unsafe Checksum.of(bytes.slice(0, bytes.count - 8).raw)
        guard sum == bytes.load(bytes.count - 8, as: UInt64.self) else {
            throw SearchError(.corrupt, "\(path): the checksum of the \(what) is wrong")
        }
        let found = bytes.load(8, as: UInt32.self)
        if found > version { throw SearchError(.tooNew, "\(path): format \(found); this program reads up to \(version)") }
        if found < oldest ?? version { throw SearchError(.tooOld, "\(path): format \(found) is no longer read; rebuild the index") }
        return Contents(region: region, version: found)
    }
}
