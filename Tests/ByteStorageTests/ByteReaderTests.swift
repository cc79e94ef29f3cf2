import ByteStorage
import TestSupport
import Testing

/// 1. What a builder wrote a reader reads.
/// 2. Cut anywhere, the reader throws.
/// 3. A published file is whole: the old one or the new one.
@Suite struct ByteReaderTests {
    @Test func `what was written is read`() throws {
        var random = SeededRandom(3)
        for _ in 0..<200 {
            let number = UInt64.random(in: 0...UInt64.max, using: &random) >> UInt64.random(in: 0...63, using: &random)
            let text = String(repeating: "åb", count: Int.random(in: 0...40, using: &random))
            var builder = ByteBuilder()
            builder.append(varint: number)
            builder.append(string: text)
            builder.append(fixed: UInt32(truncatingIfNeeded: number))
            let region = ByteRegion(copying: builder.bytes)
            defer { withExtendedLifetime(region) {} }
            var reader = unsafe ByteReader(region.bytes, what: "test")
            #expect(try reader.varint() == number)
            #expect(try reader.string() == text)
            #expect(try reader.fixed(UInt32.self) == UInt32(truncatingIfNeeded: number))
            #expect(reader.remaining == 0)
            for length in 0..<builder.count {
                let cut = ByteRegion(copying: Array(builder.bytes.prefix(length)))
                defer { withExtendedLifetime(cut) {} }
                #expect(throws: StorageError.self) {
                    var reader = unsafe ByteReader(cut.bytes, what: "test")
                    _ = try reader.varint()
                    _ = try reader.string()
                    _ = try reader.fixed(UInt32.self)
                }
            }
        }
    }

    @Test func `a file is published whole`() throws {
        let folder = TemporaryDirectory()
        let path = folder.file("file")
        for size in [0, 1, 100, 300_000, 700_000] {
            let bytes = [UInt8](repeating: UInt8(size % 251), count: size)
            try FileSystem.publish(bytes, at: path)
            let region = try ByteRegion(mapping: path)
            defer { withExtendedLifetime(region) {} }
            #expect(unsafe Bytes(region.bytes).array() == bytes)
        }
        #expect(FileSystem.names(in: folder.path) == ["file"])
        #expect(throws: StorageError.self) { try ByteRegion(mapping: folder.file("absent")) }
    }
}
