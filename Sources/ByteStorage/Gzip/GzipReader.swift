import CZlib
import Foundation

/// Inflates a gzip stream (RFC 1952) while it is read, in constant memory.
///
/// ```swift
/// let reader = GzipReader(fileDescriptor: descriptor)
/// while case let chunk = try reader.read(upTo: 1 << 16), !chunk.isEmpty { … }
/// ```
///
/// Members that follow one another read as one stream, and zero bytes after the last are skipped, as `gzip` does. The reader
/// is used by one thread at a time.
@safe package final class GzipReader {
    /// Fills the buffer from its start and returns how many bytes it wrote; 0 says that the source has ended.
    package typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

    private enum State { case betweenMembers, inMember, ended }

    private let source: Source
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var state = State.betweenMembers
    private var sourceEnded = false
    /// Compressed bytes taken from the source so far.
    private var received = 0
    private var members = 0

    /// Reads compressed bytes through a closure, `bufferSize` bytes at most each time.
    package init(bufferSize: Int = 1 << 16, read source: @escaping Source) {
        precondition(bufferSize > 0, "the buffer must hold at least one byte")
        unsafe self.source = source
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe input = .allocate(byteCount: bufferSize, alignment: 16)
        // 15 bits of window, + 16 for the gzip format alone.
        let status = unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib cannot start: out of memory, or another version than it was built for")
    }

    /// Reads compressed bytes from a file descriptor, which stays open and the caller's.
    package convenience init(fileDescriptor: Int32, bufferSize: Int = 1 << 16) {
        unsafe self.init(bufferSize: bufferSize) { buffer in
            while true {
                let count = unsafe Foundation.read(fileDescriptor, buffer.baseAddress, buffer.count)
                if count >= 0 { return count }
                if errno != EINTR {
                    throw GzipError(.system, offset: 0, "cannot read the gzip file: \(unsafe String(cString: strerror(errno)))")
                }
            }
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
        unsafe input.deallocate()
    }

    /// Compressed bytes consumed so far, for progress.
    package var compressedBytesRead: Int { unsafe received - Int(stream.pointee.avail_in) }

    /// Fills the buffer from its start and returns how many bytes it wrote; 0 says that the stream has ended.
    /// - Throws: ``GzipError``, or what the source throws. Bytes given before a fault was seen may be part of a broken member.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard buffer.count > 0, let target = buffer.baseAddress else { return 0 }
        let room = min(buffer.count, Int(UInt32.max))
        unsafe stream.pointee.next_out = target.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(room)
        while unsafe Int(stream.pointee.avail_out) == room {
            if state == .betweenMembers { try beginMember() }
            if state == .ended { return 0 }
            try inflateSome()
        }
        return unsafe room - Int(stream.pointee.avail_out)
    }

    /// Up to `limit` bytes of the inflated stream; empty at its end.
    /// - Throws: ``GzipError``, or what the source throws.
    package func read(upTo limit: Int) throws -> [UInt8] {
        try unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = try unsafe read(into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// All that is left of the inflated stream.
    /// - Throws: ``GzipError``, or what the source throws.
    package func readToEnd() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while case let chunk = try read(upTo: 1 << 16), !chunk.isEmpty { bytes += chunk }
        return bytes
    }

    /// Inflates until there is no input or no room left, or the member ends.
    private func inflateSome() throws {
        if unsafe stream.pointee.avail_in == 0, try !refill() {
            throw GzipError(
                .truncated, offset: received, "the gzip data ends after \(received) bytes in the middle of a member: the file is cut short")
        }
        let status = unsafe inflate(stream, Z_NO_FLUSH)
        switch status {
        case Z_OK, Z_BUF_ERROR: return
        case Z_STREAM_END: state = .betweenMembers
        case Z_MEM_ERROR: throw GzipError(.system, offset: compressedBytesRead, "cannot inflate: out of memory")
        default:
            let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "zlib error \(status)"
            throw GzipError(.corrupt, offset: compressedBytesRead, "the gzip data is damaged near byte \(compressedBytesRead): \(reason)")
        }
    }

    /// Looks for the next member: starts it, or ends the stream where the source ends.
    private func beginMember() throws {
        guard try skipPadding() else {
            state = .ended
            if members == 0 {
                throw GzipError(.truncated, offset: received, "the gzip data is empty: expected at least a header of 10 bytes")
            }
            return
        }
        let first = unsafe stream.pointee.next_in.pointee
        guard first == 0x1F else {
            let offset = compressedBytesRead
            throw members == 0
                ? GzipError(.notGzip, offset: offset, "not gzip data: expected the bytes 1F 8B at the start")
                : GzipError(.corrupt, offset: offset, "expected the end or another gzip member after byte \(offset), found other data")
        }
        if members > 0 { unsafe inflateReset(stream) }
        members += 1
        state = .inMember
    }

    /// Makes sure that a byte of input is there, past zero bytes between members; false at the end of the source.
    private func skipPadding() throws -> Bool {
        while true {
            if unsafe stream.pointee.avail_in == 0, try !refill() { return false }
            if members == 0 { return true }
            while unsafe stream.pointee.avail_in > 0 {
                if unsafe stream.pointee.next_in.pointee != 0 { return true }
                unsafe stream.pointee.next_in += 1
                unsafe stream.pointee.avail_in -= 1
            }
        }
    }

    private func refill() throws -> Bool {
        if sourceEnded { return false }
        let count = try unsafe source(input)
        precondition(unsafe count >= 0 && count <= input.count, "a source returns the number of bytes that it wrote")
        if count == 0 {
            sourceEnded = true
            return false
        }
        received += count
        unsafe stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_in = UInt32(count)
        return true
    }
}
