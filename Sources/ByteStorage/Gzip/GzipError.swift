/// Why a gzip stream could not be read to its end.
package struct GzipError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: Sendable, Equatable {
        /// The bytes do not begin like gzip.
        case notGzip
        /// The bytes end in the middle of a member.
        case truncated
        /// A header, a block, a checksum or a length is wrong.
        case corrupt
        /// The operating system said no, or memory ran out.
        case system
    }

    package var code: Code
    /// Compressed bytes consumed before the fault was seen.
    package var offset: Int
    package var message: String

    package init(_ code: Code, offset: Int, _ message: String) {
        self.code = code
        self.offset = offset
        self.message = message
    }

    package var description: String { message }
}
