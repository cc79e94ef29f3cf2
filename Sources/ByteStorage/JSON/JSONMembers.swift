/// The members of a JSON object as places in its text, to change a few of them without reading the rest.
///
/// ```swift
/// var members = JSONMembers(of: [Array("price".utf8)], in: bytes)
/// members?.replace(0, with: Array("9.5".utf8))
/// ```
package struct JSONMembers: Sendable {
    package private(set) var bytes: [UInt8]
    /// The values of the named members, nil for those that are not there.
    private var values: [Range<Int>?]
    private let names: [[UInt8]]
    /// Place of the brace that closes the object.
    private var end: Int
    private var isEmpty: Bool

    /// Finds members by name.
    ///
    /// - Parameter bytes: valid JSON.
    /// - Returns: nil for what is no object, or when a name is there twice or written with escapes, so that it has to be read as a tree.
    /// - Complexity: O(bytes)
    package init?(of names: [[UInt8]], in bytes: [UInt8]) {
        self.names = names
        self.bytes = bytes
        values = names.map { _ in nil }
        end = 0
        isEmpty = true
        var at = Self.skipSpace(bytes, 0)
        guard at < bytes.count, bytes[at] == UInt8(ascii: "{") else { return nil }
        at = Self.skipSpace(bytes, at + 1)
        while at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
            isEmpty = false
            guard let keyEnd = Self.endOfString(bytes, at, allowsEscapes: false) else { return nil }
            let key = (at + 1)..<(keyEnd - 1)
            at = Self.skipSpace(bytes, keyEnd)
            guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return nil }
            let start = Self.skipSpace(bytes, at + 1)
            guard let valueEnd = Self.endOfValue(bytes, start) else { return nil }
            for index in names.indices where names[index].count == key.count && bytes[key].elementsEqual(names[index]) {
                guard values[index] == nil else { return nil }
                values[index] = start..<valueEnd
            }
            at = Self.skipSpace(bytes, valueEnd)
            guard at < bytes.count else { return nil }
            if bytes[at] == UInt8(ascii: ",") { at = Self.skipSpace(bytes, at + 1) } else { break }
        }
        guard at < bytes.count, bytes[at] == UInt8(ascii: "}") else { return nil }
        end = at
    }

    /// Whether the member is there.
    package func contains(_ index: Int) -> Bool { values[index] != nil }

    /// The text of a member's value.
    package func text(_ index: Int) -> ArraySlice<UInt8>? { values[index].map { bytes[$0] } }

    /// Sets the text of a member's value; a new member comes last.
    package mutating func set(_ index: Int, _ text: [UInt8]) {
        if let place = values[index] {
            splice(place, text)
            values[index] = place.lowerBound..<(place.lowerBound + text.count)
            return
        }
        var added: [UInt8] = isEmpty ? [UInt8(ascii: "\"")] : [UInt8(ascii: ","), UInt8(ascii: "\"")]
        added += names[index]
        added += [UInt8(ascii: "\""), UInt8(ascii: ":")]
        let start = end + added.count
        added += text
        splice(end..<end, added)
        values[index] = start..<(start + text.count)
        isEmpty = false
    }

    private mutating func splice(_ place: Range<Int>, _ text: [UInt8]) {
        bytes.replaceSubrange(place, with: text)
        let shift = text.count - place.count
        end += shift
        for index in values.indices {
            if let value = values[index], value.lowerBound >= place.upperBound {
                values[index] = (value.lowerBound + shift)..<(value.upperBound + shift)
            }
        }
    }

    private static func skipSpace(_ bytes: [UInt8], _ start: Int) -> Int {
        var at = start
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
        return at
    }

    /// The place behind a string that begins at `start`; nil for one without end, or with escapes where there must be none.
    private static func endOfString(_ bytes: [UInt8], _ start: Int, allowsEscapes: Bool) -> Int? {
        var at = start + 1
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""): return at + 1
            case UInt8(ascii: "\\"):
                guard allowsEscapes else { return nil }
                at += 2
            default: at += 1
            }
        }
        return nil
    }

    /// The place behind a value that begins at `start`.
    private static func endOfValue(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "\"") { return endOfString(bytes, start, allowsEscapes: true) }
        var depth = 0
        var at = start
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                guard let next = endOfString(bytes, at, allowsEscapes: true) else { return nil }
                at = next
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return at }
                depth -= 1
                if depth == 0 { return at + 1 }
            case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
                if depth == 0 { return at }
            default: break
            }
            at += 1
        }
        return nil
    }
}
