/// A cursor over bytes that checks every read against the end.
@safe package struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    package private(set) var offset: Int
    private let what: String

    /// - Parameter what: named in errors, for example "segment 7, field table".
    package init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0, what: String) {
        unsafe self.bytes = bytes
        self.offset = offset
        self.what = what
    }

    package var remaining: Int { unsafe bytes.count - offset }

    private func short(_ wanted: Int) -> StorageError {
        StorageError(.corrupt, "\(what): \(wanted) bytes expected at offset \(offset), \(max(remaining, 0)) left")
    }

    /// Reads a little-endian integer.
    package mutating func fixed<Value: FixedWidthInteger & BitwiseCopyable>(_: Value.Type) throws(StorageError) -> Value {
        let size = Value.bitWidth / 8
        guard offset >= 0, remaining >= size else { throw short(size) }
        let value = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
        offset += size
        return Value(littleEndian: value)
    }

    /// Reads a varint of at most ten bytes.
    package mutating func varint() throws(StorageError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard remaining > 0 else { throw short(1) }
            let byte = unsafe bytes[offset]
            offset += 1
            guard shift < 64 else { throw StorageError(.corrupt, "\(what): a varint of more than ten bytes at offset \(offset)") }
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    /// Reads a count that cannot be larger than what is left, each item taking at least a byte.
    package mutating func count() throws(StorageError) -> Int {
        let value = try varint()
        guard value <= UInt64(max(remaining, 0)) else { throw short(Int(clamping: value)) }
        return Int(value)
    }

    /// Reads a string written by `ByteBuilder.append(string:)`; damaged UTF-8 is repaired.
    package mutating func string() throws(StorageError) -> String {
        let length = try count()
        let text = unsafe String(decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]), as: UTF8.self)
        offset += length
        return text
    }

    /// Takes the next `length` bytes.
    @unsafe package mutating func slice(_ length: Int) throws(StorageError) -> UnsafeRawBufferPointer {
        guard length >= 0, remaining >= length else { throw short(length) }
        defer { offset += length }
        return unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
    }

    /// Skips to a multiple of `alignment`.
    package mutating func align(to alignment: Int) {
        offset = (offset + alignment - 1) / alignment * alignment
    }
}
