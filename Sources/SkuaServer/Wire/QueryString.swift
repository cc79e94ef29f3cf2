/// The part of a URL after `?`, decoded as HTML forms encode it: `+` is a space, `%41` a byte.
package enum QueryString {
    /// Names and values in order; a name without `=` has an empty value.
    /// - Throws: ``ServerError`` 400 for a broken escape or text that is not UTF-8.
    /// - Complexity: O(bytes)
    package static func parse(_ text: String) throws(ServerError) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        for part in text.utf8.split(separator: UInt8(ascii: "&")) {
            let equals = part.firstIndex(of: UInt8(ascii: "="))
            let name = try decode(part[..<(equals ?? part.endIndex)], plusIsSpace: true)
            let value = try equals.map { (at) throws(ServerError) in
                try decode(part[part.index(after: at)...], plusIsSpace: true)
            }
            pairs.append((name, value ?? ""))
        }
        return pairs
    }

    /// Values by name; a repeated name keeps its last value.
    /// - Throws: ``ServerError`` 400 for a broken escape or text that is not UTF-8.
    package static func dictionary(_ text: String) throws(ServerError) -> [String: String] {
        var values: [String: String] = [:]
        for (name, value) in try parse(text) { values[name] = value }
        return values
    }

    /// Decodes one segment of a path, where `+` is a plus.
    /// - Throws: ``ServerError`` 400 for a broken escape or text that is not UTF-8.
    package static func decodePathSegment(_ text: Substring) throws(ServerError) -> String {
        try decode(text.utf8, plusIsSpace: false)
    }

    private static func decode(_ text: Substring.UTF8View, plusIsSpace: Bool) throws(ServerError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexValue), let low = rest.next().flatMap(hexValue) else {
                    throw .badRequest("The URL holds a `%` that is not followed by two hexadecimal digits.")
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else {
            throw .badRequest("The URL holds bytes that are not UTF-8.")
        }
        return decoded
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
