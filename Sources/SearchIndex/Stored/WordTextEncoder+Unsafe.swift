import ByteStorage

/// Writes texts as references to the words of the forward index, in the order of a document; see ``StoredEncoder``.
struct WordTextEncoder {
    enum Exception {
        static let capital: UInt8 = 0
        static let capitals: UInt8 = 1
        static let separator: UInt8 = 2
        static let longSeparator: UInt8 = 3
        /// Words since the last exception that fit into its byte.
        static let inlineLimit = 31
    }

    /// Words before this one belong to texts before.
    private var next = 0
    private var exceptions = ByteBuilder()
    private var exceptionCount = 0
    private var lastException = 0

    /// Begins a document.
    mutating func begin() { next = 0 }

    /// Appends a text if it is made of words that follow, and is shorter so.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ words: DocumentWords, to output: inout ByteBuilder) -> Bool {
        // Most places are ruled out by the first letter.
        guard let head = unsafe text.prefix(4).first(where: Self.isOfWord) else { return false }
        let first = Self.folded(head)
        guard words.begins(next, with: first), let count = unsafe match(text, words, from: next) else {
            for start in words.fieldStarts where start > next && words.begins(start, with: first) {
                if let count = unsafe match(text, words, from: start) {
                    output.append(0x44)
                    output.append(varint: UInt64(start - next))
                    next = start
                    write(count, to: &output)
                    return true
                }
            }
            return false
        }
        write(count, to: &output)
        return true
    }

    private mutating func write(_ count: Int, to output: inout ByteBuilder) {
        output.append(exceptionCount == 0 ? 0x41 : 0x42)
        output.append(varint: UInt64(count))
        if exceptionCount > 0 {
            output.append(varint: UInt64(exceptionCount))
            output.append(contentsOf: exceptions.bytes)
        }
        next += count
    }

    /// The number of words from one on that a text consists of, with the exceptions noted; nil where they do not make it up.
    /// - Parameter first: a word that begins as the text does.
    private mutating func match(_ text: UnsafeBufferPointer<UInt8>, _ words: DocumentWords, from first: Int) -> Int? {
        exceptions.removeAll()
        (exceptionCount, lastException) = (0, 0)
        var at = 0
        var word = first
        while true {
            let separator = at
            while at < text.count, unsafe !Self.isOfWord(text[at]) {
                guard unsafe text[at] < 0x80 else { return nil }
                at += 1
            }
            let isEdge = word == first || at == text.count
            if unsafe isEdge ? at > separator : at != separator + 1 || text[separator] != 0x20 {
                unsafe noteSeparator(UnsafeBufferPointer(rebasing: text[separator..<at]), at: word - first)
            }
            if at == text.count { break }
            guard word < words.count else { return nil }
            let (begin, end) = (words.starts[word], words.starts[word + 1])
            guard end > begin, end - begin <= text.count - at,
                unsafe noteCase(text, at, words.bytes, begin, end - begin, word - first)
            else { return nil }
            at += end - begin
            word += 1
        }
        return exceptions.count + 4 < text.count ? word - first : nil
    }

    private mutating func note(_ kind: UInt8, at word: Int) {
        let distance = word - lastException
        exceptions.append(UInt8(min(distance, Exception.inlineLimit)) << 3 | kind)
        if distance >= Exception.inlineLimit { exceptions.append(varint: UInt64(distance - Exception.inlineLimit)) }
        exceptionCount += 1
        lastException = word
    }

    private mutating func noteSeparator(_ text: UnsafeBufferPointer<UInt8>, at word: Int) {
        if text.count == 1 {
            note(Exception.separator, at: word)
            unsafe exceptions.append(text[0])
        } else {
            note(Exception.longSeparator, at: word)
            exceptions.append(varint: UInt64(text.count))
            unsafe exceptions.append(contentsOf: Array(text))
        }
    }

    /// Notes which letters of a word are great; false where the text does not have the word, or in neither of the ways that can be noted.
    private mutating func noteCase(
        _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ word: [UInt8], _ begin: Int, _ count: Int, _ number: Int
    ) -> Bool {
        var (great, small) = (0, 0)
        for index in 0..<count {
            let (byte, wanted) = unsafe (text[at + index], word[begin + index])
            if byte == wanted {
                guard byte < 0x80 else { return false }
                if byte >= 0x61, byte <= 0x7A { small += 1 }
            } else {
                guard byte >= 0x41, byte <= 0x5A, byte | 0x20 == wanted else { return false }
                great += 1
            }
        }
        if great == 0 { return true }
        if great == 1, unsafe text[at] != word[begin] {
            note(Exception.capital, at: number)
        } else if small == 0 {
            note(Exception.capitals, at: number)
        } else {
            return false
        }
        return true
    }

    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    @inline(__always)
    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A
    }
}
