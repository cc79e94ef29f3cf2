import ByteStorage
import CommerceStore

/// A price list as a file: what ``LoadedPriceList`` holds, here 12 bytes an entry.
///
/// | offset | size | what |
/// |---|---|---|
/// | 0 | 4 | `SPRL` |
/// | 4 | 4 | version of the format |
/// | 8 | 8 | number of the list in the store |
/// | 16 | 8 | number of the last change of prices that is in it |
/// | 24 | 16 | u32 entries, u32 large prices, u32 terms, u32 zero |
/// | 40 | 16 each | terms: i64 slot, i64 end of validity or the least i64 |
/// | | 8 each | large prices |
/// | | 4 each, three times | SKU numbers, ascending; numbers of terms; amounts |
/// | end − 8 | 8 | checksum of all before |
///
/// Numbers are little-endian. A file that is not as it should be is no file: the list is then read from the store.
struct PriceFile {
    var number: PriceListNumber
    var sequence: Int64
    var list: LoadedPriceList

    private static let magic: UInt32 = 0x4C52_5053
    private static let version: UInt32 = 1
    private static let headerSize = 40

    /// The bytes of a list without patches.
    var bytes: [UInt8] {
        var builder = ByteBuilder()
        builder.append(fixed: Self.magic)
        builder.append(fixed: Self.version)
        builder.append(fixed: number.rawValue)
        builder.append(fixed: sequence)
        for count in [list.skus.count, list.large.count, list.table.count, 0] { builder.append(fixed: UInt32(count)) }
        for term in list.table {
            builder.append(fixed: term.slot)
            builder.append(fixed: term.validUntil ?? .min)
        }
        for price in list.large { builder.append(fixed: price) }
        for column in [list.skus, list.terms.numbers, list.amounts] {
            unsafe column.withUnsafeBytes { unsafe builder.append(contentsOf: Array($0)) }
        }
        builder.append(fixed: Checksum.of(builder.bytes))
        return builder.bytes
    }

    /// - Returns: nil when the bytes are no file of the list.
    init?(_ region: ByteRegion, of number: PriceListNumber) {
        let bytes = unsafe Bytes(region.bytes)
        guard bytes.count >= Self.headerSize + 8, bytes.load(0, as: UInt32.self) == Self.magic,
            bytes.load(4, as: UInt32.self) == Self.version, bytes.load(8, as: Int64.self) == number.rawValue
        else { return nil }
        let counts = (0..<3).map { Int(bytes.load(24 + $0 * 4, as: UInt32.self)) }
        let (entries, large, terms) = (counts[0], counts[1], counts[2])
        let size = Self.headerSize + terms * 16 + large * 8 + entries * 12
        guard bytes.count == size + 8,
            unsafe Checksum.of(UnsafeRawBufferPointer(rebasing: region.bytes[..<size])) == bytes.load(size, as: UInt64.self)
        else { return nil }
        self.number = number
        sequence = bytes.load(16, as: Int64.self)
        var offset = Self.headerSize
        let table = (0..<terms).map { term in
            let until = bytes.load(offset + term * 16 + 8, as: Int64.self)
            return PriceTerm(slot: bytes.load(offset + term * 16, as: Int64.self), validUntil: until == .min ? nil : until)
        }
        offset += terms * 16
        let prices = (0..<large).map { bytes.load(offset + $0 * 8, as: Int64.self) }
        offset += large * 8
        func column() -> [UInt32] {
            defer { offset += entries * 4 }
            return unsafe [UInt32](unsafeUninitializedCapacity: entries) { buffer, count in
                // The size was checked above.
                unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: region.bytes[offset..<(offset + entries * 4)]))
                count = entries
            }
        }
        let (skus, numbers, amounts) = (column(), column(), column())
        guard !numbers.contains(where: { Int($0) >= terms }) else { return nil }
        list = LoadedPriceList(skus: skus, terms: numbers, amounts: amounts, large: prices, table: table)
    }

    init(number: PriceListNumber, sequence: Int64, list: LoadedPriceList) {
        (self.number, self.sequence, self.list) = (number, sequence, list)
    }
}
