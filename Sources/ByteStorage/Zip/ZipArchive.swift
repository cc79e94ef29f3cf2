import CZlib

/// The entries of a ZIP archive that is in memory as a whole (APPNOTE 6.3.10): stored or deflated, neither encrypted nor split.
///
/// ```swift
/// let archive = try ZipArchive(bytes)
/// let sheet = try archive.contents(of: "xl/worksheets/sheet1.xml")
/// ```
/// The end of the central directory, little-endian:
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 4 | `50 4B 05 06` |
/// | 8 | 2 | entries of the directory |
/// | 12 | 4 | its bytes |
/// | 16 | 4 | its offset |
/// | 20 | 2 | bytes of the comment that follows |
///
/// The directory's own sizes are checked against ``Limits`` before anything is unpacked, and an entry never yields more than it states, so
/// that a small file cannot fill the memory.
package struct ZipArchive: Sendable {
    /// How much an archive may hold.
    package struct Limits: Sendable {
        package var entries = 1000
        /// Bytes of one entry, unpacked.
        package var entrySize = 64 << 20
        /// Bytes of all entries that are read, unpacked.
        package var totalSize = 128 << 20

        package init() {}
    }

    private struct Entry: Sendable {
        var flags: UInt16
        var method: UInt16
        var checksum: UInt32
        var packed: Int
        var size: Int
        var offset: Int
    }

    private let bytes: [UInt8]
    private let limits: Limits
    private let entries: [String: Entry]

    /// Whether the bytes begin like a ZIP archive with anything in it.
    package static func isZip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// Reads the directory.
    /// - Throws: ``ZipError``.
    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
        self.bytes = bytes
        self.limits = limits
        let end = try Self.end(of: bytes)
        let (count, offset) = (Int(bytes.word16(end + 8)), Int(bytes.word32(end + 16)))
        guard count < 0xFFFF, offset < 0xFFFF_FFFF else { throw ZipError(.unsupported, "archives of more than 4 GB are not read") }
        guard count <= limits.entries else { throw ZipError(.tooLarge, "the archive has more than \(limits.entries) entries") }
        var entries: [String: Entry] = [:]
        var total = 0
        var position = offset
        for _ in 0..<count {
            guard position >= 0, position + 46 <= end, bytes.word32(position) == 0x0201_4B50 else {
                throw ZipError(.corrupt, "the directory of the archive is damaged")
            }
            let nameLength = Int(bytes.word16(position + 28))
            let next = position + 46 + nameLength + Int(bytes.word16(position + 30)) + Int(bytes.word16(position + 32))
            guard next <= end else { throw ZipError(.corrupt, "the directory of the archive is damaged") }
            let entry = Entry(
                flags: bytes.word16(position + 8), method: bytes.word16(position + 10), checksum: bytes.word32(position + 16),
                packed: Int(bytes.word32(position + 20)), size: Int(bytes.word32(position + 24)), offset: Int(bytes.word32(position + 42)))
            total += entry.size
            guard entry.size <= limits.entrySize, total <= limits.totalSize else {
                throw ZipError(.tooLarge, "the archive unpacks to more than \(limits.entrySize >> 20) MB")
            }
            entries[String(decoding: bytes[position + 46..<position + 46 + nameLength], as: UTF8.self)] = entry
            position = next
        }
        self.entries = entries
    }

    /// Names of the entries, ascending.
    package var names: [String] { entries.keys.sorted() }

    /// The bytes of an entry, unpacked and checked; nil when there is none of the name.
    /// - Throws: ``ZipError``.
    package func contents(of name: String) throws(ZipError) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        guard entry.flags & 1 == 0 else { throw ZipError(.unsupported, "the archive is encrypted") }
        guard entry.offset + 30 <= bytes.count, bytes.word32(entry.offset) == 0x0403_4B50 else {
            throw ZipError(.corrupt, "an entry of the archive is damaged")
        }
        let start = entry.offset + 30 + Int(bytes.word16(entry.offset + 26)) + Int(bytes.word16(entry.offset + 28))
        guard start + entry.packed <= bytes.count else { throw ZipError(.truncated, "the archive is cut short") }
        let packed = bytes[start..<start + entry.packed]
        let contents: [UInt8]
        switch entry.method {
        case 0 where entry.size == entry.packed: contents = Array(packed)
        case 8: contents = try Deflate.inflate(packed, size: entry.size)
        case 0: throw ZipError(.corrupt, "an entry of the archive is damaged")
        default: throw ZipError(.unsupported, "the archive is compressed by another method than DEFLATE")
        }
        guard contents.zipChecksum == entry.checksum else { throw ZipError(.corrupt, "an entry of the archive has a wrong checksum") }
        return contents
    }

    /// Where the end of the directory begins: behind it comes a comment at most.
    private static func end(of bytes: [UInt8]) throws(ZipError) -> Int {
        guard isZip(bytes) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) else { throw ZipError(.notZip, "the bytes are no ZIP archive") }
        var position = bytes.count - 22
        let least = max(0, bytes.count - 22 - 0xFFFF)
        while position >= least {
            if bytes.word32(position) == 0x0605_4B50 { return position }
            position -= 1
        }
        throw ZipError(.truncated, "the archive is cut short: it has no directory")
    }
}

extension [UInt8] {
    fileprivate func word16(_ offset: Int) -> UInt16 { UInt16(self[offset]) | UInt16(self[offset + 1]) << 8 }

    fileprivate func word32(_ offset: Int) -> UInt32 { UInt32(word16(offset)) | UInt32(word16(offset + 2)) << 16 }

    /// CRC-32 as archives state it.
    var zipChecksum: UInt32 {
        unsafe withUnsafeBufferPointer { unsafe UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
    }
}
