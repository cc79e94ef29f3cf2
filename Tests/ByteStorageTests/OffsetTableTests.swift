import ByteStorage
import TestSupport
import Testing

/// 1. Offsets are read back at the edges of groups of 64.
/// 2. A table that is too short for what it states is refused.
@Suite struct OffsetTableTests {
    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 1000])
    func `offsets are read back`(count: Int) throws {
        var random = SeededRandom(UInt64(count))
        var starts = [0]
        for _ in 0..<count { starts.append(starts[starts.count - 1] + Int.random(in: 0...100_000, using: &random)) }
        let region = ByteRegion(copying: OffsetTable.encode(starts))
        defer { withExtendedLifetime(region) {} }
        let table = try OffsetTable(unsafe Bytes(region.bytes))
        #expect(table.count == count)
        #expect((0...count).map { table.start($0) } == starts)
    }

    @Test func `a short table is refused`() {
        let whole = OffsetTable.encode(Array(0...100))
        for length in 0..<whole.count {
            let region = ByteRegion(copying: Array(whole.prefix(length)))
            defer { withExtendedLifetime(region) {} }
            if length < 8 {
                // Without its count the table is an empty one that lacks its base.
                #expect(throws: StorageError.self) { try OffsetTable(unsafe Bytes(region.bytes)) }
            } else {
                #expect(throws: StorageError.self, "cut to \(length)") { try OffsetTable(unsafe Bytes(region.bytes)) }
            }
        }
    }
}
