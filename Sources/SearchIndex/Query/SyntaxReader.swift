/// Walks through the text of a parameter (`filter_by`, `sort_by`, `facet_by`) and says where it goes wrong.
///
/// It works on UTF-8 bytes: every character with a meaning is ASCII. Columns of errors are counted in characters.
struct SyntaxReader {
    /// The parameter that is read, for messages.
    let parameter: String
    let bytes: [UInt8]
    var position = 0

    init(_ text: String, parameter: String) {
        self.parameter = parameter
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// The byte at an offset, nil behind the end.
    func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// The byte to be read next, nil at the end.
    var current: UInt8? { byte(at: position) }

    /// The next offset from `offset` on that holds no white space.
    func afterSpaces(from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
        return offset
    }

    mutating func skipSpaces() { position = afterSpaces(from: position) }

    /// Whether the ASCII text stands at `offset`.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset + length <= bytes.count else { return false }
        return text.withUTF8Buffer { text in
            for index in 0..<length where unsafe bytes[offset + index] != text[index] { return false }
            return true
        }
    }

    /// Moves behind the ASCII text if it stands here.
    mutating func take(_ text: StaticString) -> Bool {
        guard has(text, at: position) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }

    /// The text of a range without white space around it.
    func trimmed(_ range: Range<Int>) -> String {
        var range = range
        while let first = range.first, Self.isSpace(bytes[first]) { range = range.dropFirst() }
        while let last = range.last, Self.isSpace(bytes[last]) { range = range.dropLast() }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

// MARK: - Errors

extension SyntaxReader {
    /// The error of a text that goes wrong at `offset`, by default here.
    func failure(_ expected: String, at offset: Int? = nil) -> SearchError {
        let offset = min(offset ?? position, bytes.count)
        let column = column(of: offset)
        return SearchError(.syntax, "\(parameter), column \(column): expected \(expected), found \(found(at: offset))", column: column)
    }

    /// The error of a part that is understood and cannot be done.
    func unsupported(_ what: String, at offset: Int) -> SearchError {
        let column = column(of: offset)
        return SearchError(.syntax, "\(parameter), column \(column): \(what)", column: column)
    }

    /// The column of an offset, in characters from 1.
    func column(of offset: Int) -> Int { String(decoding: bytes[..<offset], as: UTF8.self).count + 1 }

    /// What stands at an offset: an operator, or the word up to the next space, at most 24 characters of it.
    private func found(at offset: Int) -> String {
        guard offset < bytes.count else { return "the end" }
        for text in ["&&", "||"] where bytes[offset...].starts(with: text.utf8) { return "`\(text)`" }
        var word = ""
        for character in String(decoding: bytes[offset...].prefix(96), as: UTF8.self) {
            if character.isWhitespace, !word.isEmpty { break }
            word.append(character)
            if word.count == 24 || "()[],:".contains(character) { break }
        }
        return "`\(word)`"
    }
}
