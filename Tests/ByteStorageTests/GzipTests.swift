import ByteStorage
import Foundation
import TestSupport
import Testing

/// 1. What was compressed reads back the same, whatever the sizes of the pieces on both sides.
/// 2. Members that follow one another, and zero padding, read as one stream.
/// 3. A stream cut anywhere is reported as truncated, after all whole bytes were given.
/// 4. A damaged stream never crashes and never passes for a good one.
/// 5. Errors of the source come through.
@Suite struct GzipTests {
    private static func text(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
        let words = ["bolt ", "washer ", "M8x40\n", "DIN 933,", "ø"].map { Array($0.utf8) }
        var bytes: [UInt8] = []
        while bytes.count < count { bytes += words.randomElement(using: &random)! }
        return Array(bytes.prefix(count))
    }

    /// A source that hands out pieces of at most `piece` bytes.
    private static func reader(_ bytes: [UInt8], piece: Int, bufferSize: Int = 1 << 16) -> GzipReader {
        var position = 0
        return unsafe GzipReader(bufferSize: bufferSize) { buffer in
            let count = min(piece, buffer.count, bytes.count - position)
            unsafe buffer.copyBytes(from: bytes[position..<position + count])
            position += count
            return count
        }
    }

    @Test("1: round trips", arguments: [0, 1, 100, 65_535, 65_536, 65_537, 1_000_000])
    func roundTrip(count: Int) throws {
        var random = SeededRandom(UInt64(count))
        let bytes = Self.text(count, &random)
        let packed = Gzip.compress(bytes)
        #expect(Gzip.isGzip(packed))
        #expect(try Gzip.decompress(packed) == bytes)
        for (piece, bufferSize, limit) in [(1, 1, 70_001), (7, 4096, 1000), (100_000, 333, 1 << 20)] {
            let reader = Self.reader(packed, piece: piece, bufferSize: bufferSize)
            var inflated: [UInt8] = []
            while case let chunk = try reader.read(upTo: limit), !chunk.isEmpty { inflated += chunk }
            #expect(inflated == bytes)
            #expect(try reader.read(upTo: limit).isEmpty)
            #expect(reader.compressedBytesRead == packed.count)
        }
    }

    @Test("1: from a file descriptor")
    func fileDescriptor() throws {
        var random = SeededRandom(9)
        let bytes = Self.text(300_000, &random)
        let directory = TemporaryDirectory()
        try Data(Gzip.compress(bytes)).write(to: URL(fileURLWithPath: directory.file("a.gz")))
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: directory.file("a.gz")))
        defer { try? file.close() }
        #expect(try GzipReader(fileDescriptor: file.fileDescriptor).readToEnd() == bytes)
        let error = #expect(throws: GzipError.self) { try GzipReader(fileDescriptor: -1).readToEnd() }
        #expect(error?.code == .system)
    }

    @Test("2: several members and padding")
    func members() throws {
        let parts = [Array("one ".utf8), [], Array("two ".utf8), Array("three".utf8)]
        var packed: [UInt8] = []
        for part in parts { packed += Gzip.compress(part) }
        for padding in [0, 1, 511, 70_000] {
            for piece in [1, 10, 100_000] {
                let all = packed + [UInt8](repeating: 0, count: padding)
                #expect(try Self.reader(all, piece: piece).readToEnd() == Array("one two three".utf8))
            }
        }
        let error = #expect(throws: GzipError.self) { try Gzip.decompress(packed + Array("tail".utf8)) }
        #expect(error?.code == .corrupt)
        #expect(error?.offset == packed.count)
    }

    @Test("3: cut anywhere")
    func truncated() {
        var random = SeededRandom(4)
        let bytes = Self.text(2_000, &random)
        let packed = Gzip.compress(bytes)
        for end in 0..<packed.count {
            let reader = Self.reader(Array(packed[..<end]), piece: 50)
            var inflated: [UInt8] = []
            let error = #expect(throws: GzipError.self) {
                while case let chunk = try reader.read(upTo: 64), !chunk.isEmpty { inflated += chunk }
            }
            #expect(error?.code == .truncated)
            #expect(bytes.starts(with: inflated))
        }
    }

    @Test("4: bit flips are never silent, other data is named")
    func damaged() {
        var random = SeededRandom(5)
        let bytes = Self.text(3_000, &random)
        let packed = Gzip.compress(bytes)
        var unnoticed = 0
        for _ in 0..<2_000 {
            var copy = packed
            // Bytes 4...9 of the header (time, flags for the packer, system) mean nothing to the content.
            let index = Int.random(in: 10..<copy.count, using: &random)
            copy[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
            // A flip in the unused bits after the last block changes nothing; any other is seen.
            guard let inflated = try? Gzip.decompress(copy) else { continue }
            unnoticed += 1
            #expect(inflated == bytes)
        }
        #expect(unnoticed < 20)
        let error = #expect(throws: GzipError.self) { try Gzip.decompress(Array("sku,title\n".utf8)) }
        #expect(error?.code == .notGzip)
        #expect(throws: GzipError.self) { try Gzip.decompress([0x1F, 0x42, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) }
    }

    @Test("5: an error of the source")
    func sourceError() {
        struct Broken: Error {}
        let reader = unsafe GzipReader { _ in throw Broken() }
        #expect(throws: Broken.self) { try reader.readToEnd() }
    }
}
