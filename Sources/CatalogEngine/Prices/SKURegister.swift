import CommerceStore

/// From SKUs to the numbers that the store knows them by, and back; numbers count from 1 without many gaps.
///
/// The texts lie one after the other in one block, found by open addressing: about 30 bytes a SKU.
struct SKURegister: Sendable {
    private var bytes: [UInt8] = []
    /// End of each text, by number.
    private var ends: [UInt32] = [0]
    /// Numbers by hash of the text, 0 where free.
    private var slots: [UInt32] = [0, 0, 0, 0]

    /// The greatest number given.
    var last: Int64 { Int64(ends.count - 1) }

    /// Adds a SKU of a number above ``last``.
    mutating func add(_ number: SKUNumber, _ text: [UInt8]) {
        while ends.count < Int(number.rawValue) { ends.append(UInt32(bytes.count)) }
        bytes.append(contentsOf: text)
        ends.append(UInt32(bytes.count))
        if ends.count * 3 > slots.count * 2 { grow() } else { insert(UInt32(number.rawValue)) }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for number in 1..<UInt32(ends.count) where ends[Int(number)] > ends[Int(number) - 1] { insert(number) }
    }

    private mutating func insert(_ number: UInt32) {
        let mask = slots.count - 1
        var slot = Self.hash(bytes[range(number)]) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = number
    }

    private func range(_ number: UInt32) -> Range<Int> { Int(ends[Int(number) - 1])..<Int(ends[Int(number)]) }

    /// The number of a SKU; 0 for one that has none.
    /// - Complexity: O(bytes) expected
    func number(of text: [UInt8]) -> UInt32 {
        let mask = slots.count - 1
        var slot = Self.hash(text[...]) & mask
        while slots[slot] != 0 {
            let range = range(slots[slot])
            if range.count == text.count, bytes[range].elementsEqual(text) { return slots[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// The SKU of a number; empty for one that is not given.
    func text(of number: UInt32) -> [UInt8] { number > 0 && number < ends.count ? Array(bytes[range(number)]) : [] }

    /// FNV-1a.
    private static func hash(_ text: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff_ffff_ffff)
    }
}
