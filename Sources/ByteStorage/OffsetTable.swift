/// Growing offsets of variable-length items, a little over four bytes each.
///
/// Layout: `count` u64, then for each 64 items a u64 base, then a u32 distance from its base for each item and for the end.
package struct OffsetTable: Sendable {
    static let group = 64
    let bytes: Bytes
    package let count: Int
    let distances: Int

    package init(_ bytes: Bytes) throws(StorageError) {
        self.bytes = bytes
        let stated = bytes.load(0, as: UInt64.self)
        guard stated <= UInt64(bytes.count) else { throw StorageError(.corrupt, "offset table: more items than bytes") }
        count = Int(stated)
        distances = 8 + (count / Self.group + 1) * 8
        guard bytes.count >= distances + (count + 1) * 4 else { throw StorageError(.corrupt, "offset table: too short") }
    }

    /// Where item `index` starts; `count` gives the end of the last.
    @inline(__always)
    package func start(_ index: Int) -> Int {
        let base = bytes.load(8 &+ (index / Self.group) &* 8, as: UInt64.self)
        return Int(truncatingIfNeeded: base) &+ Int(bytes.load(distances &+ index &* 4, as: UInt32.self))
    }

    /// Encodes offsets: `starts` holds each item's start and at last the end.
    package static func encode(_ starts: [Int]) -> [UInt8] {
        let count = starts.count - 1
        var builder = ByteBuilder(reserving: 16 + starts.count * 5)
        builder.append(fixed: UInt64(count))
        for base in 0...(count / group) {
            builder.append(fixed: UInt64(starts[min(base * group, count)]))
        }
        for (index, start) in starts.enumerated() {
            builder.append(fixed: UInt32(start - starts[min(index / group * group, count)]))
        }
        return builder.bytes
    }
}
