import ByteStorage
import TestSupport
import Testing

/// 1. What was written is read, stored or deflated.
/// 2. An archive that is cut short, flipped in any byte, encrypted, or larger than allowed gives an error, or the right contents: never a
///    crash, never other contents.
@Suite struct ZipArchiveTests {
    private static let contents = Array(String(repeating: "sku,quantity\n", count: 300).utf8)

    private static func archive() -> [UInt8] {
        var writer = ZipWriter()
        writer.add("a.txt", Array("hello".utf8), isDeflated: false)
        writer.add("dir/b.txt", contents)
        writer.add("empty", [])
        return writer.finished()
    }

    @Test func whatWasWrittenIsRead() throws {
        let archive = try ZipArchive(Self.archive())
        #expect(archive.names == ["a.txt", "dir/b.txt", "empty"])
        #expect(try archive.contents(of: "a.txt") == Array("hello".utf8))
        #expect(try archive.contents(of: "dir/b.txt") == Self.contents)
        #expect(try archive.contents(of: "empty") == [])
        #expect(try archive.contents(of: "none") == nil)
    }

    @Test func cutsAreErrors() {
        let whole = Self.archive()
        for count in 0..<whole.count {
            #expect(throws: ZipError.self) { try ZipArchive(Array(whole.prefix(count))) }
        }
    }

    @Test func flippedBytesGiveNoOtherContents() throws {
        let whole = Self.archive()
        var random = SeededRandom(9)
        for offset in whole.indices {
            var bytes = whole
            bytes[offset] ^= UInt8.random(in: 1...255, using: &random)
            guard let archive = try? ZipArchive(bytes) else { continue }
            for name in archive.names {
                guard let contents = try? archive.contents(of: name) else { continue }
                #expect([Array("hello".utf8), Self.contents, []].contains(contents), "byte \(offset)")
            }
        }
    }

    @Test func aBombIsRefusedBeforeItIsUnpacked() {
        var writer = ZipWriter()
        writer.add("zeros", [UInt8](repeating: 0, count: 4 << 20))
        let bytes = writer.finished()
        #expect(bytes.count < 8192)
        var limits = ZipArchive.Limits()
        limits.entrySize = 1 << 20
        #expect(throws: ZipError(.tooLarge, "the archive unpacks to more than 1 MB")) { try ZipArchive(bytes, limits: limits) }
        limits.entries = 0
        #expect(throws: ZipError.self) { try ZipArchive(bytes, limits: limits) }
        // One that lies about its size yields no more than it states.
        var lying = bytes
        let directory = lying.count - 22 - 46 - 5
        for offset in 0..<4 { lying[directory + 24 + offset] = offset == 0 ? 100 : 0 }
        #expect(throws: ZipError(.corrupt, "the compressed data is damaged, or not of the length that is stated")) {
            try ZipArchive(lying).contents(of: "zeros")
        }
    }

    @Test func encryptedEntriesAreTold() throws {
        var bytes = Self.archive()
        let directory = try #require((0..<bytes.count - 4).first { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 0x01, 0x02] })
        bytes[directory + 8] |= 1
        let archive = try ZipArchive(bytes)
        #expect(throws: ZipError(.unsupported, "the archive is encrypted")) { try archive.contents(of: "a.txt") }
    }
}
