/// A document's JSON text taken apart: its texts and numbers, and what stands around them.
///
/// The shape is the text with a mark in the place of each text, quotation marks included, and of each number. Names of members, `true`,
/// `false` and `null` belong to the shape. The marks are bytes that JSON cannot have.
struct DocumentShape {
    static let textMark: UInt8 = 0
    static let numberMark: UInt8 = 1

    private(set) var shape: [UInt8] = []
    /// For each mark the place of its value in the document; of a text without its quotation marks.
    private(set) var values: [(range: Range<Int>, isText: Bool)] = []

    /// Takes a document apart.
    /// - Parameter document: valid JSON.
    /// - Complexity: O(bytes)
    mutating func read(_ document: [UInt8]) {
        shape.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        unsafe document.withUnsafeBufferPointer { text in
            let count = text.count
            var at = 0
            while at < count {
                let byte = unsafe text[at]
                if byte == 0x22 {
                    let end = unsafe Self.endOfText(text, at + 1)
                    var behind = end + 1
                    while behind < count, unsafe text[behind] <= 0x20 { behind += 1 }
                    if behind < count, unsafe text[behind] == 0x3A {
                        unsafe shape.append(contentsOf: text[at..<min(end + 1, count)])
                    } else {
                        shape.append(Self.textMark)
                        values.append((at + 1..<min(end, count), true))
                    }
                    at = end + 1
                } else if byte == 0x2D || byte >= 0x30 && byte <= 0x39 {
                    var end = at + 1
                    while end < count, unsafe Self.isOfNumber(text[end]) { end += 1 }
                    shape.append(Self.numberMark)
                    values.append((at..<end, false))
                    at = end
                } else {
                    shape.append(byte)
                    at += 1
                }
            }
        }
    }

    /// Where the quotation mark stands that ends a text.
    private static func endOfText(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var at = start
        while at < text.count, unsafe text[at] != 0x22 {
            unsafe at += text[at] == 0x5C ? 2 : 1
        }
        return max(start, min(at, text.count))
    }

    @inline(__always)
    private static func isOfNumber(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2B || byte == 0x2D || byte | 0x20 == 0x65
    }
}
