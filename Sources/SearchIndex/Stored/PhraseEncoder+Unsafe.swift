package import ByteStorage

/// Writes documents as references into a ``PhraseBook``: greedily, the longest match among the last few places of the same six or four bytes.
///
/// - Complexity: O(bytes · places looked at); about 50 MB/s a core, 10 bytes of memory a byte of the book.
package struct PhraseEncoder {
    /// Places of six bytes, and of four where six are not found, that are tried.
    private static let longTries = 6
    private static let shortTries = 2
    private static let hashBits = 17
    /// No match is longer, so that a decoder can bound what damaged bytes ask for.
    static let longestMatch = 4096

    private let book: [UInt8]
    private let long: Places
    private let short: Places

    /// The positions of each hash of the book, the last first.
    private struct Places {
        var heads: [Int32]
        var previous: [Int32]
        let shift: UInt64

        init(_ book: [UInt8], bytes: Int) {
            shift = UInt64(64 - bytes * 8)
            heads = [Int32](repeating: -1, count: 1 << PhraseEncoder.hashBits)
            previous = [Int32](repeating: -1, count: book.count)
            unsafe book.withUnsafeBytes { book in
                guard book.count >= 8 else { return }
                for place in 0...book.count - 8 {
                    let slot = unsafe slot(book.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                    previous[place] = heads[slot]
                    heads[slot] = Int32(place)
                }
            }
        }

        @inline(__always)
        func slot(_ word: UInt64) -> Int {
            Int(truncatingIfNeeded: ((UInt64(littleEndian: word) << shift) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - PhraseEncoder.hashBits))
        }
    }

    package init(_ book: PhraseBook) {
        self.book = book.bytes
        long = Places(book.bytes, bytes: 6)
        short = Places(book.bytes, bytes: 4)
    }

    /// Appends an encoded document.
    package func append(_ document: [UInt8], to output: inout ByteBuilder) {
        output.append(varint: UInt64(document.count))
        unsafe document.withUnsafeBytes { text in
            unsafe book.withUnsafeBytes { book in
                var at = 0
                var pending = 0
                while at < text.count {
                    let match = unsafe longestMatch(text, at, book)
                    guard match.length >= 4 else {
                        at += 1
                        continue
                    }
                    unsafe Self.appendLiterals(text, pending..<at, to: &output)
                    Self.append(match.length, at: match.place, to: &output)
                    at += match.length
                    pending = at
                }
                unsafe Self.appendLiterals(text, pending..<at, to: &output)
            }
        }
    }

    private static func appendLiterals(_ text: UnsafeRawBufferPointer, _ range: Range<Int>, to output: inout ByteBuilder) {
        var start = range.lowerBound
        while start < range.upperBound {
            let count = min(128, range.upperBound - start)
            output.append(UInt8(count - 1))
            for index in start..<start + count { unsafe output.append(text[index]) }
            start += count
        }
    }

    private static func append(_ length: Int, at place: Int, to output: inout ByteBuilder) {
        output.append(UInt8(0x80 | min(length - 4, 7) << 4 | place >> 16))
        output.append(UInt8(truncatingIfNeeded: place >> 8))
        output.append(UInt8(truncatingIfNeeded: place))
        if length >= 11 { output.append(varint: UInt64(length - 11)) }
    }

    private func longestMatch(
        _ text: UnsafeRawBufferPointer, _ at: Int, _ book: UnsafeRawBufferPointer
    ) -> (length: Int, place: Int) {
        // A hash reads eight bytes; the few before the end of a document stay as they are.
        guard at + 8 <= text.count else { return (0, 0) }
        let word = unsafe text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        var best = (length: 0, place: 0)
        unsafe look(long, word, Self.longTries, text, at, book, &best)
        if best.length < 6 { unsafe look(short, word, Self.shortTries, text, at, book, &best) }
        return best
    }

    @inline(__always)
    private func look(
        _ places: Places, _ word: UInt64, _ tries: Int, _ text: UnsafeRawBufferPointer, _ at: Int, _ book: UnsafeRawBufferPointer,
        _ best: inout (length: Int, place: Int)
    ) {
        var place = Int(places.heads[places.slot(word)])
        var left = tries
        while place >= 0, left > 0 {
            left -= 1
            let limit = min(text.count - at, book.count - place, Self.longestMatch)
            if best.length < limit, unsafe book[place + best.length] == text[at + best.length] {
                let length = unsafe Self.commonLength(text, at, book, place, limit)
                if length > best.length { best = (length, place) }
            }
            place = Int(places.previous[place])
        }
    }

    /// How many bytes two texts share, at most `limit`, which both have.
    private static func commonLength(
        _ left: UnsafeRawBufferPointer, _ at: Int, _ right: UnsafeRawBufferPointer, _ place: Int, _ limit: Int
    ) -> Int {
        var length = 0
        while length &+ 8 <= limit {
            let (a, b) = unsafe (
                left.loadUnaligned(fromByteOffset: at &+ length, as: UInt64.self),
                right.loadUnaligned(fromByteOffset: place &+ length, as: UInt64.self)
            )
            let difference = (a ^ b).littleEndian
            if difference != 0 { return length &+ difference.trailingZeroBitCount / 8 }
            length &+= 8
        }
        while length < limit, unsafe left[at &+ length] == right[place &+ length] { length &+= 1 }
        return length
    }
}
