/// The encodings of text that an import reads.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Windows-1252, and Latin-1 with it: files that call themselves Latin-1 use its quotes, dashes and euro signs.
    case windows1252 = "Windows-1252"

    /// Reads a name as people write it: `utf8`, `UTF-16`, `latin1`, `iso-8859-1`, `cp1252`, …; nil for unknown ones.
    package init?(named name: String) {
        let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
        switch plain {
        case "utf8", "ascii", "usascii": self = .utf8
        case "utf16", "utf16le", "ucs2": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "windows1252", "cp1252", "ansi", "latin1", "iso88591", "iso885915", "latin9": self = .windows1252
        default: return nil
        }
    }

    /// The encoding that a byte order mark tells, with the length of the mark in bytes.
    package static func byteOrderMark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }
}
