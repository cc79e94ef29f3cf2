import ByteStorage

/// The reading of one document's values; see ``StoredEncoder`` for how they are written.
///
/// Words are most of a document. They are read in one loop that keeps all it needs in registers, and each is moved with the blank behind
/// it, which is taken back where another separator follows: a document of 60 words takes a third of the instructions of word by word.
@unsafe struct StoredRun {
    private let encoded: UnsafeRawBufferPointer
    private var offset: Int
    private var words: ForwardCursor
    var sink: TextSink
    private let texts: PackedTexts.View
    private let wordTexts: WordTexts.View
    private let phrases: Bytes

    init(
        encoded: Bytes, offset: Int, words: ForwardCursor, sink: TextSink, texts: PackedTexts.View, wordTexts: WordTexts.View,
        phrases: Bytes
    ) {
        unsafe self.encoded = encoded.raw
        unsafe self.offset = offset
        unsafe self.words = words
        unsafe self.sink = sink
        unsafe self.texts = texts
        unsafe self.wordTexts = wordTexts
        unsafe self.phrases = phrases
    }

    @inline(__always)
    private mutating func byte() -> UInt8 {
        let at = unsafe offset
        unsafe offset = at &+ 1
        return unsafe at < encoded.count ? encoded[at] : 0
    }

    @inline(__always)
    private mutating func varint() -> UInt64 {
        let first = unsafe byte()
        return first < 0x80 ? UInt64(first) : unsafe longVarint(first)
    }

    @inline(never)
    private mutating func longVarint(_ first: UInt8) -> UInt64 {
        unsafe offset &-= 1
        return unsafe Bytes(encoded).varint(&offset)
    }

    @inline(__always)
    private mutating func length() -> Int { unsafe Int(clamping: varint()) }

    @inline(__always)
    private mutating func copy(_ length: Int) {
        let length = unsafe min(length, encoded.count)
        unsafe sink.append(encoded, offset, count: length)
        unsafe offset &+= length
    }

    @inline(__always)
    mutating func number() {
        let code = unsafe byte()
        if code < 0xc0 {
            unsafe sink.append(number: UInt64(code))
        } else if code <= 0xc7 {
            unsafe sink.append(number: varint(), decimals: Int(code & 7))
        } else {
            unsafe copy(length())
        }
    }

    @inline(__always)
    mutating func text() {
        let code = unsafe byte()
        guard code >= 0x80 else { return unsafe ownText(code) }
        let number = unsafe Int(code & 0x7f) << 8 | Int(byte())
        guard unsafe number < texts.count else { return }
        let text = unsafe texts.text(number)
        unsafe sink.append(text.start, count: text.count &- 1)
    }

    /// Any text but a frequent one.
    private mutating func ownText(_ first: UInt8) {
        var code = first
        if code == 0x44 {
            unsafe skipWords(length())
            code = unsafe byte()
        }
        switch code {
        case 0..<0x40: unsafe copy(Int(code))
        case 0x40: unsafe copy(length())
        case 0x41:
            if unsafe appendWords(length()) > 0 { unsafe sink.removeLast() }
        case 0x42: unsafe exceptionalWords(length())
        case 0x43: unsafe phrase(length())
        case 0x45: unsafe sink.append(number: varint())
        default: break
        }
    }

    private mutating func phrase(_ length: Int) {
        let size = unsafe min(length, encoded.count)
        let phrase = unsafe Bytes(encoded).slice(offset, size)
        unsafe offset &+= size
        var start = 0
        guard PhraseDecoder.length(phrase, &start) != nil else { return }
        unsafe PhraseDecoder.append(phrase, from: start, phrases, to: &sink)
    }

    private mutating func skipWords(_ count: Int) {
        var left = count
        while left > 0, unsafe words.nextWord() != nil { left -= 1 }
    }

    /// Appends the next words, each with a blank behind it.
    /// - Returns: How many there were.
    @inline(never)
    private mutating func appendWords(_ count: Int) -> Int {
        // Copies, which live in registers.
        var (words, sink) = unsafe (self.words, self.sink)
        let texts = unsafe wordTexts.frequent
        var number = 0
        while number < count, !sink.isFull, let code = words.nextWord() {
            let place = Int(code) &- 1
            if unsafe place < texts.count {
                let text = unsafe texts.text(place)
                unsafe sink.append(text.start, count: text.count)
            } else {
                unsafe wordTexts.appendRare(code, to: &sink)
            }
            number &+= 1
        }
        unsafe self.words = words
        unsafe self.sink = sink
        return number
    }

    private mutating func exceptionalWords(_ count: Int) {
        var number = 0
        var place = 0
        /// Whether a blank ends the text so far, in the place of what is to come.
        var hasBlank = false
        var left = unsafe length()
        while left > 0, unsafe offset < encoded.count {
            left &-= 1
            let head = unsafe byte()
            var distance = Int(head >> 3)
            if distance == WordTextEncoder.Exception.inlineLimit { unsafe distance &+= min(length(), StoredEncoder.longest) }
            place &+= distance
            let wanted = min(place, count) &- number
            if wanted > 0 {
                guard unsafe appendWords(wanted) == wanted else { return unsafe sink.removeLast() }
                hasBlank = true
                number &+= wanted
            }
            let kind = head & 7
            if kind == WordTextEncoder.Exception.separator || kind == WordTextEncoder.Exception.longSeparator {
                if hasBlank { unsafe sink.removeLast() }
                hasBlank = false
                unsafe copy(kind == WordTextEncoder.Exception.separator ? 1 : length())
            } else if number < count {
                let start = unsafe sink.count
                guard unsafe appendWords(1) == 1 else { break }
                hasBlank = true
                number &+= 1
                unsafe sink.capitalize(from: start, count: kind == WordTextEncoder.Exception.capital ? 1 : .max)
            }
        }
        if number < count, unsafe appendWords(count &- number) > 0 { hasBlank = true }
        if hasBlank { unsafe sink.removeLast() }
    }
}
