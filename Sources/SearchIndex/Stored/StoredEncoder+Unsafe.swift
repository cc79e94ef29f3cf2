import ByteStorage

/// Writes documents by what they share with others and with their own words in the forward index.
///
/// ```
/// a document:   varint 0, then what ``PhraseEncoder`` makes of it; or
///               varint number of its shape + 1, varint length of the JSON, then its values in order
/// a number:     00…bf  itself     c0  varint     c0 + n  varint with its last n digits behind the point, n in 1…7
///               cf     varint length, its text
/// a text:       00…3f  length, bytes     40  varint length, bytes     45  varint that it is the digits of
///               41     varint n: the next n words of the forward index with a space between them
///               42     the same with exceptions: varint n, varint exceptions, these
///               43     varint length, a ``PhraseEncoder``'s
///               44     varint n: passes over n words; a code follows
///               80…ff  with the next byte the number of a frequent text
/// an exception: 3 bits kind, above them words since the last one, 31 and a varint of the rest where there are more; kinds are 0 first
///               letter great, 1 all letters great, 2 other separator of the byte that follows, 3 the same of varint length and bytes
/// ```
/// Texts are as they stand in JSON, escapes included. The separator before the first and behind the last word is none.
/// - Complexity: O(bytes) for documents of a known shape.
struct StoredEncoder {
    /// Longer documents are left to the phrases, so that a decoder can bound what damaged bytes ask for.
    static let longest = 1 << 20
    /// Other texts of this length are looked up among the phrases.
    private static let leastOfPhrases = 24

    private let phrases: PhraseEncoder
    private var shapes = TermTable()
    private var texts = TermTable()
    private let hasShapes: Bool
    private var shape = DocumentShape()
    private var wordText = WordTextEncoder()
    private var scratch = ByteBuilder()

    init(_ book: StoredBook) throws(StorageError) {
        phrases = PhraseEncoder(book.phrases)
        hasShapes = book.shapes != nil
        guard let bytes = book.shapes else { return }
        let region = ByteRegion(copying: bytes)
        let table = try unsafe ShapeTable(Bytes(region.bytes), what: "shapes of stored documents")
        for range in table.shapes { _ = shapes.number(of: bytes.span.extracting(range)) }
        for range in table.texts { _ = texts.number(of: bytes.span.extracting(range)) }
        withExtendedLifetime(region) {}
    }

    /// Appends an encoded document.
    /// - Parameter words: all that the document has in the forward index.
    mutating func append(_ json: [UInt8], _ words: DocumentWords, to output: inout ByteBuilder) {
        guard hasShapes else { return phrases.append(json, to: &output) }
        guard json.count <= Self.longest, let number = knownShape(of: json) else {
            output.append(varint: 0)
            return phrases.append(json, to: &output)
        }
        output.append(varint: UInt64(number) + 1)
        output.append(varint: UInt64(json.count))
        wordText.begin()
        unsafe json.withUnsafeBufferPointer { json in
            for value in shape.values {
                let text = unsafe UnsafeBufferPointer(rebasing: json[value.range])
                unsafe value.isText ? appendText(text, words, to: &output) : Self.appendNumber(text, to: &output)
            }
        }
    }

    private mutating func knownShape(of json: [UInt8]) -> UInt32? {
        shape.read(json)
        return unsafe shape.withShape { unsafe shapes.known($0) }
    }

    private mutating func appendText(_ text: UnsafeBufferPointer<UInt8>, _ words: DocumentWords, to output: inout ByteBuilder) {
        if text.count > 1, text.count <= ShapeTable.longestText, let number = unsafe texts.known(text) {
            output.append(UInt8(0x80 | number >> 8))
            return output.append(UInt8(truncatingIfNeeded: number))
        }
        if text.count > 3, unsafe wordText.append(text, words, to: &output) { return }
        if text.count > 2, let digits = unsafe Self.digits(text, 0..<text.count) {
            output.append(0x45)
            return output.append(varint: digits)
        }
        if text.count >= Self.leastOfPhrases {
            scratch.removeAll()
            phrases.append(unsafe Array(text), to: &scratch)
            if scratch.count + 4 < text.count {
                output.append(0x43)
                output.append(varint: UInt64(scratch.count))
                return output.append(contentsOf: scratch.bytes)
            }
        }
        if text.count < 0x40 {
            output.append(UInt8(text.count))
        } else {
            output.append(0x40)
            output.append(varint: UInt64(text.count))
        }
        unsafe output.append(contentsOf: Array(text))
    }

    private static func appendNumber(_ text: UnsafeBufferPointer<UInt8>, to output: inout ByteBuilder) {
        let point = unsafe text.firstIndex(of: 0x2E) ?? text.count
        let decimals = max(text.count - point - 1, 0)
        if decimals <= 7, point < text.count ? decimals > 0 : true, let whole = unsafe digits(text, 0..<point) {
            if point == text.count {
                if whole >= 0xc0 { output.append(0xc0) }
                return output.append(varint: whole, orByteBelow: 0xc0)
            }
            if let fraction = unsafe digits(text, point + 1..<text.count, leadingZeros: true), whole < 1_000_000_000 {
                output.append(UInt8(0xc0 + decimals))
                return output.append(varint: (0..<decimals).reduce(whole) { value, _ in value * 10 } + fraction)
            }
        }
        output.append(0xcf)
        output.append(varint: UInt64(text.count))
        unsafe output.append(contentsOf: Array(text))
    }

    /// The number that some digits stand for; nil for anything else, and where they would not come back as they are.
    private static func digits(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, leadingZeros: Bool = false) -> UInt64? {
        guard !range.isEmpty, range.count <= 18, unsafe leadingZeros || range.count == 1 || text[range.lowerBound] != 0x30 else {
            return nil
        }
        var value: UInt64 = 0
        for index in range {
            let digit = unsafe text[index]
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + UInt64(digit - 0x30)
        }
        return value
    }
}

extension ByteBuilder {
    /// A small number as the byte that it is, another one as a varint.
    fileprivate mutating func append(varint value: UInt64, orByteBelow limit: UInt64) {
        if value < limit { append(UInt8(value)) } else { append(varint: value) }
    }
}
