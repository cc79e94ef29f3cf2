/// Builds a ZIP archive in memory, without times in it: equal contents give equal bytes.
package struct ZipWriter: Sendable {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// Adds an entry.
    ///
    /// - Parameter isDeflated: whether it is compressed.
    package mutating func add(_ name: String, _ contents: [UInt8], isDeflated: Bool = true) {
        precondition(name.utf8.count <= 0xFFFF && contents.count < Int(UInt32.max), "an entry has less than 4 GB and a name that fits")
        // A gzip member is a header of ten bytes, the raw data, and eight bytes of checksum and length.
        let packed = isDeflated ? Array(Gzip.compress(contents)[10...].dropLast(8)) : contents
        var head: [UInt8] = []
        head.append(word16: 20)
        head.append(word16: 0x0800)
        head.append(word16: isDeflated ? 8 : 0)
        // No time, and the first day that the format knows.
        head.append(word16: 0)
        head.append(word16: 0x21)
        head.append(word32: contents.zipChecksum)
        head.append(word32: UInt32(packed.count))
        head.append(word32: UInt32(contents.count))
        head.append(word16: UInt16(name.utf8.count))
        head.append(word16: 0)

        directory.append(word32: 0x0201_4B50)
        directory.append(word16: 20)
        directory += head
        for _ in 0..<5 { directory.append(word16: 0) }
        directory.append(word32: UInt32(bytes.count))
        directory += name.utf8

        bytes.append(word32: 0x0403_4B50)
        bytes += head
        bytes += name.utf8
        bytes += packed
        count += 1
    }

    /// The archive with all that was added.
    package func finished() -> [UInt8] {
        var archive = bytes + directory
        archive.append(word32: 0x0605_4B50)
        archive.append(word32: 0)
        archive.append(word16: UInt16(count))
        archive.append(word16: UInt16(count))
        archive.append(word32: UInt32(directory.count))
        archive.append(word32: UInt32(bytes.count))
        archive.append(word16: 0)
        return archive
    }
}

extension [UInt8] {
    fileprivate mutating func append(word16 value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func append(word32 value: UInt32) {
        append(word16: UInt16(truncatingIfNeeded: value))
        append(word16: UInt16(truncatingIfNeeded: value >> 16))
    }
}
