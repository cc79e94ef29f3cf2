/// A document's JSON text taken apart: its texts and numbers, and what stands around them.
///
/// The shape is the text with a mark in the place of each text, quotation marks included, and of each number. Names of members, `true`,
/// `false` and `null` belong to the shape. The marks are bytes that JSON cannot have.
struct DocumentShape {
    static let textMark: UInt8 = 0
    static let numberMark: UInt8 = 1

    /// The shape, and room behind it: it is never longer than the document.
    private var room: [UInt8] = []
    private var length = 0
    /// For each mark the place of its value in the document; of a text without its quotation marks.
    private(set) var values: [(range: Range<Int>, isText: Bool)] = []

    /// Calls `body` with the bytes of the shape.
    func withShape<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        unsafe room.withUnsafeBufferPointer { unsafe body(UnsafeBufferPointer(rebasing: $0.prefix(length))) }
    }

    /// Takes a document apart.
    /// - Parameter document: valid JSON.
    /// - Complexity: O(bytes)
    mutating func read(_ document: [UInt8]) {
        var values: [(range: Range<Int>, isText: Bool)] = []
        swap(&values, &self.values)
        values.removeAll(keepingCapacity: true)
        if room.count < document.count { room = [UInt8](repeating: 0, count: document.count * 2) }
        length = unsafe room.withUnsafeMutableBufferPointer { room in
            unsafe document.withUnsafeBufferPointer { unsafe Self.take(apart: $0, to: room, &values) }
        }
        self.values = values
    }

    /// - Parameters:
    ///   - text: the document.
    ///   - room: for the shape, no shorter than the document: a mark takes the place of one byte or more.
    /// - Returns: Bytes of the shape.
    private static func take(
        apart text: UnsafeBufferPointer<UInt8>, to room: UnsafeMutableBufferPointer<UInt8>,
        _ values: inout [(range: Range<Int>, isText: Bool)]
    ) -> Int {
        let count = text.count
        var length = 0
        var at = 0
        /// Where what belongs to the shape begins, and is not there yet.
        var pending = 0
        @inline(__always)
        func copy(upTo end: Int) {
            for index in pending..<end {
                unsafe room[length] = text[index]
                length &+= 1
            }
        }
        @inline(__always)
        func take(_ value: Range<Int>, isText: Bool, from start: Int) {
            copy(upTo: start)
            unsafe room[length] = isText ? textMark : numberMark
            length &+= 1
            values.append((value, isText))
        }
        while at < count {
            let byte = unsafe text[at]
            if byte == 0x22 {
                let start = at
                let end = unsafe endOfText(text, at + 1)
                at = end + 1
                var behind = at
                while behind < count, unsafe text[behind] <= 0x20 { behind += 1 }
                if behind < count, unsafe text[behind] == 0x3A { continue }
                take(start + 1..<min(end, count), isText: true, from: start)
                pending = at
            } else if byte == 0x2D || byte >= 0x30 && byte <= 0x39 {
                let start = at
                at += 1
                while at < count, unsafe isOfNumber(text[at]) { at += 1 }
                take(start..<at, isText: false, from: start)
                pending = at
            } else {
                at += 1
            }
        }
        if pending < count { copy(upTo: count) }
        return length
    }

    /// Where the quotation mark stands that ends a text.
    private static func endOfText(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var at = start
        guard let base = unsafe UnsafeRawPointer(text.baseAddress) else { return start }
        // Eight bytes at a time: most texts have neither a quotation mark nor a reverse solidus but at their end.
        while at &+ 8 <= text.count {
            let word = unsafe UInt64(littleEndian: (base + at).loadUnaligned(as: UInt64.self))
            let found = firstByte(word, 0x22) | firstByte(word, 0x5C)
            guard found != 0 else {
                at &+= 8
                continue
            }
            at &+= found.trailingZeroBitCount / 8
            if unsafe text[at] == 0x22 { return at }
            at &+= 2
        }
        while at < text.count, unsafe text[at] != 0x22 {
            unsafe at += text[at] == 0x5C ? 2 : 1
        }
        return max(start, min(at, text.count))
    }

    /// The lowest bit set is in the first of eight bytes that equals one, none where no byte does.
    @inline(__always)
    private static func firstByte(_ word: UInt64, _ byte: UInt64) -> UInt64 {
        let difference = word ^ byte &* 0x0101_0101_0101_0101
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func isOfNumber(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2B || byte == 0x2D || byte | 0x20 == 0x65
    }
}
