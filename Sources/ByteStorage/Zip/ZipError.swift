/// Why a ZIP archive, or an entry of it, could not be read.
package struct ZipError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: Sendable, Equatable {
        /// The bytes are no ZIP archive.
        case notZip
        /// The bytes end before the archive does.
        case truncated
        /// A header, a block, a checksum or a length is wrong.
        case corrupt
        /// Encrypted, split, or packed in a way that is not understood.
        case unsupported
        /// It holds more than may be unpacked.
        case tooLarge
    }

    package var code: Code
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
