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
        let found = unsafe bytes.withUnsafeBufferPointer { text -> (values: [Range<Int>?], end: Int, isEmpty: Bool)? in
            var scanner = unsafe JSONMemberScanner(text, expecting: names.count)
            return scanner.find(names) ? (scanner.values, scanner.end, scanner.isEmpty) : nil
        }
        guard let found else { return nil }
        self.names = names
        self.bytes = bytes
        (values, end, isEmpty) = found
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
}
