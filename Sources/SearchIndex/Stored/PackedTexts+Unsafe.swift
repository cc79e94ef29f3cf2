import ByteStorage

/// Texts side by side in memory, by number, each followed by a blank, so that a text is copied with one move of a few registers.
///
/// Memory: the bytes of all texts with their blanks, ``TextSink/step`` zero bytes so that the last ones can be moved like the others, u32
/// where each begins and the end of the last.
@safe struct PackedTexts: @unchecked Sendable {
    // Unchecked only for the pointers, into bytes that are never written again and live as long as `region`.

    /// What reads the texts, as long as the texts live.
    @unsafe struct View {
        fileprivate let bytes: UnsafeRawPointer
        fileprivate let starts: UnsafePointer<UInt32>
        let count: Int

        /// Where a text stands, and its length with the blank behind it; a step can be read from there.
        /// - Parameter number: 0..<count
        @inline(__always)
        func text(_ number: Int) -> (start: UnsafeRawPointer, count: Int) {
            let start = unsafe Int(starts[number])
            return unsafe (bytes + start, Int(starts[number &+ 1]) &- start)
        }
    }

    private let region: ByteRegion
    @unsafe let view: View

    /// - Parameter append: appends the text of a number.
    init(count: Int, _ append: (Int, inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        var starts: [UInt32] = [0]
        starts.reserveCapacity(count + 1)
        for number in 0..<count {
            append(number, &bytes)
            bytes.append(0x20)
            starts.append(UInt32(bytes.count))
        }
        let room = (bytes.count + TextSink.step + 3) / 4 * 4
        region = unsafe ByteRegion(byteCount: room + starts.count * 4) { memory in
            unsafe memory.initializeMemory(as: UInt8.self, repeating: 0)
            unsafe bytes.withUnsafeBytes { unsafe memory.copyMemory(from: $0) }
            unsafe starts.withUnsafeBytes { unsafe UnsafeMutableRawBufferPointer(rebasing: memory[room...]).copyMemory(from: $0) }
        }
        let base = unsafe region.bytes.baseAddress.unsafelyUnwrapped
        unsafe view = View(bytes: base, starts: (base + room).assumingMemoryBound(to: UInt32.self), count: count)
    }

    var count: Int { unsafe view.count }

    /// The bytes of a text.
    subscript(_ number: Int) -> Bytes {
        let text = unsafe view.text(number)
        return unsafe Bytes(UnsafeRawBufferPointer(start: text.start, count: text.count - 1))
    }
}
