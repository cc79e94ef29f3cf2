import ByteStorage

/// Room for a text of known length, which is never exceeded.
///
/// Most of what is appended is short: where it and the room left allow, a whole step of bytes is moved, of which only those wanted count.
@safe struct TextSink {
    private let room: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    /// Bytes that are moved at once.
    static let step = 32

    init(_ room: UnsafeMutableRawBufferPointer) {
        unsafe self.room = room
    }

    var isFull: Bool { unsafe count == room.count }

    /// Whether a step can be written.
    @inline(__always)
    private var hasStep: Bool { unsafe count &+ Self.step <= room.count }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard unsafe count < room.count else { return }
        unsafe room[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ bytes: Bytes) { unsafe append(bytes.raw) }

    @inline(never)
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        let length = unsafe min(bytes.count, room.count &- count)
        guard length > 0, let from = bytes.baseAddress, let to = unsafe room.baseAddress else { return }
        unsafe (to + count).copyMemory(from: from, byteCount: length)
        count &+= length
    }

    /// Appends a part of some bytes, cut to what there is.
    @inline(__always)
    mutating func append(_ bytes: UnsafeRawBufferPointer, _ start: Int, count length: Int) {
        if start >= 0, length >= 0, start <= bytes.count &- Self.step, let base = bytes.baseAddress {
            return unsafe append(base + start, count: min(length, bytes.count &- start))
        }
        guard start >= 0, length > 0, start < bytes.count else { return }
        unsafe append(UnsafeRawBufferPointer(rebasing: bytes[start..<min(start &+ length, bytes.count)]))
    }

    /// Appends bytes from a place where a step can be read, whatever their number.
    @inline(__always)
    mutating func append(_ start: UnsafeRawPointer, count length: Int) {
        guard length <= Self.step, hasStep, let base = unsafe room.baseAddress else {
            return unsafe append(UnsafeRawBufferPointer(start: start, count: length))
        }
        unsafe (base + count).storeBytes(of: start.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
        if length > 16 {
            unsafe (base + count + 16).storeBytes(of: (start + 16).loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
        }
        count &+= length
    }

    /// Takes back the last byte, if there is one.
    @inline(__always)
    mutating func removeLast() { if count > 0 { count &-= 1 } }

    /// Appends what `write` puts into the room left, and tells the length of.
    mutating func append(_ write: (UnsafeMutableRawBufferPointer) -> Int) {
        unsafe count &+= write(UnsafeMutableRawBufferPointer(rebasing: room[count...]))
    }

    /// Appends a number with a point before its last `decimals` digits, and zeros in front so that one stands before the point.
    @inline(__always)
    mutating func append(number: UInt64, decimals: Int = 0) {
        if decimals == 0, number < 10 { return append(UInt8(0x30 &+ number)) }
        appendLong(number, decimals)
    }

    @inline(never)
    private mutating func appendLong(_ number: UInt64, _ decimals: Int) {
        var limit: UInt64 = 10
        var length = 1
        while number >= limit, length < 20 {
            length &+= 1
            if length < 20 { limit &*= 10 }
        }
        length = max(length, decimals &+ 1) &+ (decimals > 0 ? 1 : 0)
        guard unsafe count &+ length <= room.count else { return }
        var rest = number
        var at = count &+ length
        if decimals > 0 {
            for _ in 0..<decimals {
                at &-= 1
                unsafe room[at] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
                rest /= 10
            }
            at &-= 1
            unsafe room[at] = 0x2E
        }
        while at > count {
            at &-= 1
            unsafe room[at] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
            rest /= 10
        }
        count &+= length
    }

    /// Makes letters from a place on great.
    /// - Parameter count: letters, from the first on.
    @inline(__always)
    mutating func capitalize(from start: Int, count letters: Int) {
        for index in start..<start &+ min(letters, count &- start) {
            let byte = unsafe room[index]
            if byte >= 0x61, byte <= 0x7A { unsafe room[index] = byte & 0xDF }
        }
    }
}
