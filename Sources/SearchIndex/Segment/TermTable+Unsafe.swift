import ByteStorage

/// Distinct byte strings with numbers in order of arrival: a hash table over one arena.
///
/// Open addressing, linear probing, at most two thirds full. A class hop or a `String` a token would cost more than all the rest, and so
/// does each cache line: looking a term up was 18 % of building an index while slot, place and bytes of it were three.
struct TermTable {
    /// A term as far as it can be told without the arena.
    private struct Slot {
        /// Hash in the upper half, number + 1 in the lower; 0 for none.
        var head: UInt64 = 0
        var text = Text()

        var number: UInt32? { head == 0 ? nil : UInt32(truncatingIfNeeded: head) - 1 }
    }

    /// The first 23 bytes of a term, zeros where it is shorter, and its length up to `longest`.
    private struct Text: Equatable {
        var first: UInt64 = 0
        var second: UInt64 = 0
        var third: UInt64 = 0

        /// The length that stands for all from it on.
        static let longest = 24

        init() {}

        init(_ term: UnsafeBufferPointer<UInt8>) {
            unsafe first = Self.word(term, 0)
            unsafe second = Self.word(term, 8)
            unsafe third = Self.word(term, 16) & (1 << 56 - 1) | UInt64(min(term.count, Self.longest)) << 56
        }

        /// Whether the term has bytes that are not here.
        var isCut: Bool { third >> 56 == UInt64(Self.longest) }

        /// The eight bytes from an offset on, zeros behind the last.
        @inline(__always)
        private static func word(_ term: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
            let left = term.count &- offset
            guard left > 0 else { return 0 }
            let end = unsafe UnsafeRawPointer(term.baseAddress.unsafelyUnwrapped + term.count)
            if left >= 8 { return unsafe (end - left).loadUnaligned(as: UInt64.self) }
            if term.count >= 8 { return unsafe (end - 8).loadUnaligned(as: UInt64.self) >> UInt64(64 &- left &* 8) }
            if left >= 4 {
                let low = unsafe UInt64((end - left).loadUnaligned(as: UInt32.self))
                let high = unsafe UInt64((end - 4).loadUnaligned(as: UInt32.self))
                return low | high << UInt64(left &* 8 &- 32)
            }
            var word: UInt64 = 0
            for index in 0..<left { unsafe word |= UInt64(term[offset &+ index]) << UInt64(index &* 8) }
            return word
        }
    }

    private var slots: [Slot]
    private var arena: [UInt8] = []
    private var starts: [Int] = [0]

    init() {
        slots = [Slot](repeating: Slot(), count: 1 << 8)
    }

    var count: Int { starts.count - 1 }
    /// Bytes held, about.
    var footprint: Int { arena.count + count * 8 + slots.count * MemoryLayout<Slot>.stride }

    func bytes(_ number: Int) -> ArraySlice<UInt8> { arena[starts[number]..<starts[number + 1]] }

    /// The number of a term, given the first time it is seen.
    mutating func number(of term: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = unsafe ByteHash.hash(UnsafeRawBufferPointer(term))
        let text = unsafe Text(term)
        let slot = unsafe slot(of: term, text, hash)
        if let number = slots[slot].number { return number }
        let number = UInt32(count)
        unsafe arena.append(contentsOf: term)
        starts.append(arena.count)
        slots[slot] = Slot(head: (hash >> 32) << 32 | UInt64(number + 1), text: text)
        if count * 3 > slots.count * 2 { grow() }
        return number
    }

    /// The number of a term that was seen, nil of another.
    func known(_ term: UnsafeBufferPointer<UInt8>) -> UInt32? {
        unsafe slots[slot(of: term, Text(term), ByteHash.hash(UnsafeRawBufferPointer(term)))].number
    }

    /// Where a term stands, or would: an empty slot where it was not seen.
    @inline(__always)
    private func slot(of term: UnsafeBufferPointer<UInt8>, _ text: Text, _ hash: UInt64) -> Int {
        unsafe slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while unsafe slots[slot].head != 0 {
                if unsafe slots[slot].head >> 32 == hash >> 32, unsafe slots[slot].text == text {
                    if !text.isCut { return slot }
                    if unsafe matches(Int(UInt32(truncatingIfNeeded: slots[slot].head)) - 1, term) { return slot }
                }
                slot = (slot + 1) & mask
            }
            return slot
        }
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
        let before = slots
        slots = [Slot](repeating: Slot(), count: before.count * 2)
        let mask = slots.count - 1
        for known in before {
            guard let number = known.number.map(Int.init) else { continue }
            let hash = unsafe arena.withUnsafeBytes {
                unsafe ByteHash.hash(UnsafeRawBufferPointer(rebasing: $0[starts[number]..<starts[number + 1]]))
            }
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot].head != 0 { slot = (slot + 1) & mask }
            slots[slot] = known
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
