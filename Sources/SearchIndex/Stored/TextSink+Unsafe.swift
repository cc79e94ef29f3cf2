import ByteStorage

/// Room for a text of known length, which is never exceeded.
@safe struct TextSink {
    private let room: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ room: UnsafeMutableRawBufferPointer) {
        unsafe self.room = room
    }

    var isFull: Bool { unsafe count == room.count }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard unsafe count < room.count else { return }
        unsafe room[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ bytes: Bytes) { unsafe append(bytes.raw) }

    @inline(__always)
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        let length = unsafe min(bytes.count, room.count &- count)
        guard length > 0, let from = bytes.baseAddress, let to = unsafe room.baseAddress else { return }
        unsafe (to + count).copyMemory(from: from, byteCount: length)
        count &+= length
    }

    /// Appends a part of some bytes, which mostly is short: one move of sixteen bytes costs less than a call that asks how many there are.
    @inline(__always)
    mutating func append(_ bytes: UnsafeRawBufferPointer, _ start: Int, count length: Int) {
        guard start >= 0, length > 0, start <= bytes.count &- Self.step, length <= Self.step, unsafe count <= room.count &- Self.step
        else {
            guard start >= 0, length > 0, start < bytes.count else { return }
            return unsafe append(UnsafeRawBufferPointer(rebasing: bytes[start..<min(start &+ length, bytes.count)]))
        }
        unsafe room.storeBytes(
            of: bytes.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self), toByteOffset: count, as: SIMD16<UInt8>.self)
        count &+= length
    }

    /// Bytes that are moved at once.
    static let step = 16

    mutating func append(_ bytes: [UInt8]) { unsafe bytes.withUnsafeBytes { unsafe append($0) } }

    /// Appends a number with a point before its last `decimals` digits, and zeros in front so that one stands before the point.
    mutating func append(number: UInt64, decimals: Int = 0) {
        var length = 1
        var rest = number / 10
        while rest > 0 {
            length += 1
            rest /= 10
        }
        length = max(length, decimals + 1) + (decimals > 0 ? 1 : 0)
        guard unsafe count + length <= room.count else { return }
        rest = number
        for place in 0..<length {
            let isPoint = place == decimals && decimals > 0
            unsafe room[count + length - 1 - place] = isPoint ? 0x2E : UInt8(0x30 + rest % 10)
            if !isPoint { rest /= 10 }
        }
        count += length
    }

    /// Makes letters from a place on great.
    /// - Parameter count: letters, from the first on.
    mutating func capitalize(from start: Int, count letters: Int) {
        for index in start..<start + min(letters, count - start) {
            let byte = unsafe room[index]
            if byte >= 0x61, byte <= 0x7A { unsafe room[index] = byte & 0xDF }
        }
    }
}
