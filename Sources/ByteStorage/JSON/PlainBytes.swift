/// Bytes of a JSON string that stand for themselves: all but the quote, the backslash and control characters.
enum PlainBytes {
    /// The first byte in `start..<end` that does not stand for itself, or `end`.
    ///
    /// Eight bytes at once: subtracting takes a byte below 0x20, or one that an XOR with `"` or `\` made zero, under zero and
    /// sets its high bit. A borrow can mislead only above such a byte, so that the lowest hit is exact; bytes from 0x80 on
    /// have their own high bit masked out.
    /// - Complexity: O(end - start)
    @inline(__always)
    static func end(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var position = start
        while position + 8 <= end {
            let word = unsafe UInt64(littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let slashes = word ^ (ones &* 0x5C)
            let special = ((quotes &- ones) | (slashes &- ones) | (word &- (ones &* 0x20))) & ~word & highs
            if special != 0 { return position + special.trailingZeroBitCount >> 3 }
            position += 8
        }
        while position < end {
            let byte = unsafe base[position]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return position }
            position += 1
        }
        return end
    }
}
