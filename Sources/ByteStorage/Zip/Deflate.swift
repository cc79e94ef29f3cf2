import CZlib

/// Raw DEFLATE data (RFC 1951) in whole buffers, as archives hold it.
package enum Deflate {
    /// Inflates data of a known length.
    ///
    /// - Parameters:
    ///   - bytes: one raw stream; what follows it is an error.
    ///   - size: bytes that it must inflate to; no more than that are ever held.
    /// - Throws: ``ZipError`` with `.truncated` or `.corrupt`.
    package static func inflate(_ bytes: ArraySlice<UInt8>, size: Int) throws(ZipError) -> [UInt8] {
        var stream = unsafe z_stream()
        let status = unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib cannot start: out of memory, or another version than it was built for")
        defer { unsafe inflateEnd(&stream) }
        precondition(bytes.count <= Int(UInt32.max) && size < Int(UInt32.max), "at most 4 GB are inflated at once")

        var outcome = Z_OK
        // One byte of room beyond the size shows a stream that is longer than it was said to be.
        let output = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                outcome = unsafe CZlib.inflate(&stream, Z_FINISH)
                count = unsafe output.count - Int(stream.avail_out)
            }
        }
        let rest = unsafe Int(stream.avail_in)
        switch outcome {
        case Z_STREAM_END where output.count == size && rest == 0: return output
        case Z_BUF_ERROR where output.count <= size, Z_OK where output.count <= size:
            throw ZipError(.truncated, "the compressed data ends too early")
        default: throw ZipError(.corrupt, "the compressed data is damaged, or not of the length that is stated")
        }
    }
}
