import ByteStorage

/// Walks the terms of one document in the forward index; see ``ForwardEncoder`` for the layout.
///
/// ```swift
/// while let field = cursor.nextField() {
///     while cursor.hasToken { use(field, cursor.next()) }
/// }
/// ```
/// Damaged bytes give other terms; nothing is read beyond them.
@safe struct ForwardCursor {
    private let bytes: UnsafeRawBufferPointer
    private let frequent: UnsafeBufferPointer<UInt32>
    /// Whether a field's head holds its number of tokens.
    private let hasShortHeads: Bool
    private var offset = 0
    /// Tokens of the field that were not read yet.
    private var left: UInt64 = 0

    /// - Parameter frequent: nil in formats that know no frequent words.
    init(_ bytes: Bytes, frequent: FrequentTerms?) {
        unsafe self.bytes = bytes.raw
        unsafe self.frequent = frequent?.ordinals.buffer ?? UnsafeBufferPointer(start: nil, count: 0)
        hasShortHeads = frequent != nil
    }

    /// Goes to the next field and returns its number; what is left of this one is skipped.
    mutating func nextField() -> Int? {
        skip()
        guard unsafe offset < bytes.count else { return nil }
        let head = varint()
        guard hasShortHeads else {
            left = varint()
            return Int(truncatingIfNeeded: head)
        }
        left = head & 7
        if left == 0 { left = varint() }
        return Int(truncatingIfNeeded: head >> 3)
    }

    /// Tokens of the field that were not read yet, as its head has it.
    var tokensLeft: Int { Int(clamping: left) }

    /// Whether the field has another token.
    @inline(__always)
    var hasToken: Bool { unsafe left > 0 && offset < bytes.count }

    /// The next token as it is written; see ``FrequentTerms``.
    @inline(__always)
    mutating func nextCode() -> UInt32 {
        left &-= 1
        return UInt32(truncatingIfNeeded: varint())
    }

    /// The next token: the ordinal of a term + 1, 0 where a value ends.
    @inline(__always)
    mutating func next() -> UInt32 {
        let token = nextCode()
        guard unsafe token > frequent.count else { return token == 0 ? 0 : unsafe frequent[Int(token) &- 1] &+ 1 }
        return token &- UInt32(truncatingIfNeeded: unsafe frequent.count)
    }

    /// The code of the next word, over the ends of values and fields; nil behind the last.
    @inline(__always)
    mutating func nextWord() -> UInt32? {
        while true {
            while hasToken {
                let code = nextCode()
                if code > 0 { return code }
            }
            guard nextField() != nil else { return nil }
        }
    }

    /// Goes behind the last token of the field.
    mutating func skip() {
        while left > 0, unsafe offset < bytes.count {
            if unsafe bytes[offset] < 0x80 { left &-= 1 }
            offset &+= 1
        }
        left = 0
    }

    @inline(__always)
    private mutating func varint() -> UInt64 {
        guard unsafe offset < bytes.count else { return 0 }
        let first = unsafe bytes[offset]
        offset &+= 1
        if first < 0x80 { return UInt64(first) }
        // Two bytes name all frequent words.
        if unsafe offset < bytes.count, case let second = unsafe bytes[offset], second < 0x80 {
            offset &+= 1
            return UInt64(first & 0x7f) | UInt64(second) << 7
        }
        return longVarint(UInt64(first & 0x7f))
    }

    private mutating func longVarint(_ first: UInt64) -> UInt64 {
        var value = first
        var shift: UInt64 = 7
        while shift < 64, unsafe offset < bytes.count {
            let byte = unsafe bytes[offset]
            offset &+= 1
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { break }
            shift &+= 7
        }
        return value
    }
}
