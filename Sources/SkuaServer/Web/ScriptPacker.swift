/// Leaves out of a script what only its readers need: comments, indentation, and spaces around operators.
///
/// It is no parser. It tells strings, regular expressions and templates from code and changes the code only, also within the
/// `${…}` of templates. A line end stays wherever it could end a statement.
struct ScriptPacker {
    private let source: [UInt8]
    private var position = 0
    private var packed: [UInt8] = []

    private init(_ script: String) {
        source = Array(script.utf8)
        packed.reserveCapacity(source.count)
    }

    /// The packed script.
    /// - Complexity: O(bytes)
    static func pack(_ script: String) -> String {
        var packer = ScriptPacker(script)
        packer.packCode(inTemplate: false)
        return String(decoding: packer.packed, as: UTF8.self)
    }

    private var current: UInt8? { position < source.count ? source[position] : nil }

    private func isNext(_ byte: UInt8) -> Bool { position + 1 < source.count && source[position + 1] == byte }

    private mutating func copy() {
        guard let current else { return }
        packed.append(current)
        position += 1
    }

    /// Packs code up to the end, or to the `}` that closes the `${` before it.
    private mutating func packCode(inTemplate: Bool) {
        var depth = 0
        while let byte = current {
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""): copyQuoted(upTo: byte)
            case UInt8(ascii: "`"): copyTemplate()
            case UInt8(ascii: "/") where isNext(UInt8(ascii: "/")): skipLine()
            case UInt8(ascii: "/") where isNext(UInt8(ascii: "*")): skipBlockComment()
            case UInt8(ascii: "/") where beginsExpression: copyRegularExpression()
            case UInt8(ascii: " "), UInt8(ascii: "\n"): packSpaces()
            case UInt8(ascii: "{"):
                depth += 1
                copy()
            case UInt8(ascii: "}"):
                if inTemplate, depth == 0 { return }
                depth -= 1
                copy()
            default: copy()
            }
        }
    }

    private mutating func copyQuoted(upTo quote: UInt8) {
        repeat {
            if current == UInt8(ascii: "\\") { copy() }
            copy()
        } while current != nil && current != quote
        copy()
    }

    private mutating func copyTemplate() {
        copy()
        while let byte = current {
            switch byte {
            case UInt8(ascii: "`"): return copy()
            case UInt8(ascii: "\\"):
                copy()
                copy()
            case UInt8(ascii: "$") where isNext(UInt8(ascii: "{")):
                copy()
                copy()
                packCode(inTemplate: true)
                copy()
            default: copy()
            }
        }
    }

    private mutating func copyRegularExpression() {
        var inClass = false
        repeat {
            switch current {
            case UInt8(ascii: "\\"): copy()
            case UInt8(ascii: "["): inClass = true
            case UInt8(ascii: "]"): inClass = false
            default: break
            }
            copy()
        } while current != nil && (inClass || current != UInt8(ascii: "/"))
        copy()
    }

    /// Whether a slash here begins a regular expression, since nothing stands before it that could be divided.
    private var beginsExpression: Bool {
        guard let last = packed.last(where: { $0 != UInt8(ascii: "\n") }) else { return true }
        if "(,=:[!&|?{};<>+-*%~^".utf8.contains(last) { return true }
        return ["return", "typeof", "case", "of", "in"].contains { word in
            packed.suffix(word.utf8.count).elementsEqual(word.utf8)
                && !Self.isIdentifier(packed.dropLast(word.utf8.count).last ?? UInt8(ascii: " "))
        }
    }

    private mutating func skipLine() {
        while let byte = current, byte != UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func skipBlockComment() {
        position += 2
        while current != nil, !(current == UInt8(ascii: "*") && isNext(UInt8(ascii: "/"))) { position += 1 }
        position += 2
    }

    /// Packs spaces and line ends into one line end, one space or nothing.
    private mutating func packSpaces() {
        var hasLineEnd = false
        while let byte = current, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
            hasLineEnd = hasLineEnd || byte == UInt8(ascii: "\n")
            position += 1
        }
        guard let last = packed.last, let next = current else { return }
        if hasLineEnd {
            if !"\n{;,(".utf8.contains(last), !")]},.:?&|".utf8.contains(next) { packed.append(UInt8(ascii: "\n")) }
        } else if Self.isIdentifier(last) && Self.isIdentifier(next) || last == next && "+-".utf8.contains(last) {
            packed.append(UInt8(ascii: " "))
        }
    }

    private static func isIdentifier(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...: true
        default: false
        }
    }
}
