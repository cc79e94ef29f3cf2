/// Tells encodings apart by what their bytes look like.
package enum EncodingGuess {
    /// UTF-16 without a byte order mark: Latin letters, digits and line ends leave every other byte zero.
    /// - Parameter head: the first bytes of the text, some thousand.
    package static func utf16(_ head: [UInt8]) -> TextEncoding? {
        var zeros = (even: 0, odd: 0)
        for (offset, byte) in head.prefix(1 << 14).enumerated() where byte == 0 {
            if offset & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let pairs = min(head.count, 1 << 14) / 2
        guard pairs > 0 else { return nil }
        if zeros.odd * 5 >= pairs, zeros.even * 50 <= pairs { return .utf16LittleEndian }
        if zeros.even * 5 >= pairs, zeros.odd * 50 <= pairs { return .utf16BigEndian }
        return nil
    }

    /// UTF-8 or Windows-1252, from a stretch of text that holds the first bytes ≥ 0x80 of a file.
    ///
    /// Text in Windows-1252 almost never looks like well-formed UTF-8 by chance, so that one good sequence for every nine bad
    /// bytes is enough for UTF-8; the bad ones are then faults of their lines. Where nothing is well-formed the bytes are
    /// Windows-1252 if they make sense as such: letters beside letters, signs beside spaces and digits.
    package static func utf8OrWindows1252(_ window: [UInt8]) -> TextEncoding {
        var good = 0
        var bad = 0
        var sensible = 0
        var offset = 0
        while offset < window.count {
            if window[offset] < 0x80 {
                offset += 1
                continue
            }
            let length = UTF8Check.sequenceLength(window, at: offset)
            if length > 0 {
                good += 1
                offset += length
            } else {
                // A sequence cut by the end of the window says nothing.
                if window.count - offset < 4, window[offset] >= 0xC2, offset + 1 == window.count || window[offset + 1] & 0xC0 == 0x80 {
                    break
                }
                bad += 1
                if isSensibleInWindows1252(window, at: offset) { sensible += 1 }
                offset += 1
            }
        }
        if bad == 0 || good * 9 >= bad { return .utf8 }
        return sensible * 2 >= bad ? .windows1252 : .utf8
    }

    private static func isSensibleInWindows1252(_ bytes: [UInt8], at offset: Int) -> Bool {
        let byte = bytes[offset]
        let before = offset > 0 ? bytes[offset - 1] : 0x20
        let after = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
        switch byte {
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return false  // not assigned
        case 0xFE, 0xFF: return false  // þ and ÿ: far likelier a stray byte
        case 0xC2, 0xC3: return isLetter(after)  // Â and Ã before a sign: half of a broken UTF-8 sequence
        case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFD:
            return isLetter(before) || isLetter(after) || isSpace(before)
        default: return true  // signs: € – ’ ° ± µ × …
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0xC0
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
