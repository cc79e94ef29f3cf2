import ByteStorage

/// Distinct byte strings with numbers in order of arrival: a hash table over one arena.
///
/// Open addressing, linear probing, at most two thirds full. A class hop or a `String` a token would cost more than all the rest.
struct TermTable {
    /// Hash in the upper half, number + 1 in the lower; 0 for none. The hash stands beside the number, so that another term is mostly told
    /// apart without a second cache miss.
    private var slots: [UInt64]
    private var arena: [UInt8] = []
    private var starts: [Int] = [0]

    init() {
        slots = [UInt64](repeating: 0, count: 1 << 10)
    }

    var count: Int { starts.count - 1 }
    /// Bytes held, about.
    var footprint: Int { arena.count + count * 8 + slots.count * 8 }

    func bytes(_ number: Int) -> ArraySlice<UInt8> { arena[starts[number]..<starts[number + 1]] }

    /// The number of a term, given the first time it is seen.
    mutating func number(of term: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = unsafe ByteHash.hash(UnsafeRawBufferPointer(term))
        let slot = unsafe slot(of: term, hash)
        guard slots[slot] == 0 else { return UInt32(truncatingIfNeeded: slots[slot]) - 1 }
        let number = UInt32(count)
        unsafe arena.append(contentsOf: term)
        starts.append(arena.count)
        slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
        if count * 3 > slots.count * 2 { grow() }
        return number
    }

    /// The number of a term that was seen, nil of another.
    func known(_ term: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let slot = unsafe slot(of: term, ByteHash.hash(UnsafeRawBufferPointer(term)))
        return slots[slot] == 0 ? nil : UInt32(truncatingIfNeeded: slots[slot]) - 1
    }

    /// Where a term stands, or would: an empty slot where it was not seen.
    private func slot(of term: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] >> 32 == hash >> 32 {
                let number = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
                if unsafe matches(number, term) { return slot }
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    mutating func number(of term: Span<UInt8>) -> UInt32 {
        unsafe term.withUnsafeBufferPointer { unsafe number(of: $0) }
    }

    private func matches(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[number]
        guard starts[number + 1] - start == term.count else { return false }
        return unsafe arena.withUnsafeBufferPointer { arena in
            for index in 0..<term.count where unsafe arena[start &+ index] != term[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for number in 0..<count {
            let hash = unsafe arena.withUnsafeBytes {
                unsafe ByteHash.hash(UnsafeRawBufferPointer(rebasing: $0[starts[number]..<starts[number + 1]]))
            }
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
        }
    }

    /// The numbers in the byte order of their terms.
    func sortedNumbers() -> [UInt32] {
        unsafe arena.withUnsafeBytes { arena in
            (0..<UInt32(count)).sorted { left, right in
                unsafe Bytes.compare(
                    Bytes(UnsafeRawBufferPointer(rebasing: arena[starts[Int(left)]..<starts[Int(left) + 1]])),
                    Bytes(UnsafeRawBufferPointer(rebasing: arena[starts[Int(right)]..<starts[Int(right) + 1]]))) < 0
            }
        }
    }
}

/// The hash that segments store: the same on every machine and in every version of the format.
enum ByteHash {
    /// Eight bytes a step, multiply and rotate, then a final mix.
    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            unsafe hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9FB2_1C65_1E98_DF25
            hash = hash << 31 | hash >> 33
            offset += 8
        }
        unsafe hash = (hash ^ tail(of: bytes)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        return hash ^ hash >> 32
    }

    /// The bytes behind the last whole eight as one number, the first of them the highest.
    @inline(__always)
    private static func tail(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        let (count, bits) = (bytes.count, UInt64(bytes.count & 7) * 8)
        if count >= 8 {
            let last = unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
            return last & (1 << bits &- 1)
        }
        if count >= 4 {
            let first = unsafe UInt64(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))
            let last = unsafe UInt64(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
            return first << (bits - 32) | last & (1 << (bits - 32) &- 1)
        }
        var tail: UInt64 = 0
        for index in 0..<count { unsafe tail = tail << 8 | UInt64(bytes[index]) }
        return tail
    }

    static func hash(_ bytes: [UInt8]) -> UInt64 { unsafe bytes.withUnsafeBytes { unsafe hash($0) } }
}
