import CZlib

/// Whole buffers to gzip (RFC 1952) and back.
package enum Gzip {
    /// Whether the bytes begin like a gzip stream.
    package static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// Compresses bytes to one gzip member, without a name or time in its header: equal input gives equal output.
    /// - Parameter level: 1 (fastest) to 9 (smallest).
    package static func compress(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
        precondition((1...9).contains(level), "a compression level is 1...9")
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let status = unsafe deflateInit2_(&stream, Int32(level), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        precondition(status == Z_OK, "zlib cannot start: out of memory, or another version than it was built for")
        defer { unsafe deflateEnd(&stream) }
        precondition(bytes.count <= Int(UInt32.max), "at most 4 GB are compressed at once")

        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        return unsafe bytes.withUnsafeBufferPointer { input in
            unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                let status = unsafe deflate(&stream, Z_FINISH)
                precondition(status == Z_STREAM_END, "zlib writes at most deflateBound bytes")
                count = unsafe output.count - Int(stream.avail_out)
            }
        }
    }

    /// Inflates a whole gzip stream.
    /// - Throws: ``GzipError``.
    package static func decompress(_ bytes: [UInt8]) throws -> [UInt8] {
        var position = 0
        let reader = unsafe GzipReader { buffer in
            let count = min(buffer.count, bytes.count - position)
            unsafe buffer.copyBytes(from: bytes[position..<position + count])
            position += count
            return count
        }
        return try reader.readToEnd()
    }
}
