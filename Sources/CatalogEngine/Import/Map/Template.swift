package import ByteStorage

/// A text with places to fill in: `{mpn} {attributes.Package?}`.
///
/// A place without a value makes the whole text have none, unless its path ends in `?`. White space that is left over where an
/// optional value is missing shrinks to one space. `{{` and `}}` stand for braces.
package struct Template: Sendable, Equatable {
    package enum Part: Sendable, Equatable {
        case text(String)
        case place(FieldPath, isOptional: Bool)
    }

    package let parts: [Part]

    /// - Throws: ``TemplateSyntaxError``.
    package init(_ text: String) throws(TemplateSyntaxError) {
        var parts: [Part] = []
        var literal = ""
        var rest = text[...]
        while let character = rest.first {
            rest = rest.dropFirst()
            switch character {
            case "{" where rest.first == "{", "}" where rest.first == "}":
                literal.append(character)
                rest = rest.dropFirst()
            case "{":
                guard let end = rest.firstIndex(of: "}") else {
                    throw TemplateSyntaxError(message: "`{` without its `}`; braces themselves are written `{{` and `}}`")
                }
                var name = rest[..<end]
                let isOptional = name.hasSuffix("?")
                if isOptional { name = name.dropLast() }
                guard let path = FieldPath(String(name)) else {
                    throw TemplateSyntaxError(message: "`{\(rest[..<end])}` does not name a field")
                }
                if !literal.isEmpty { parts.append(.text(literal)) }
                literal = ""
                parts.append(.place(path, isOptional: isOptional))
                rest = rest[rest.index(after: end)...]
            case "}": throw TemplateSyntaxError(message: "`}` without its `{`; braces themselves are written `{{` and `}}`")
            default: literal.append(character)
            }
        }
        if !literal.isEmpty { parts.append(.text(literal)) }
        self.parts = parts
    }

    /// The paths that are filled in.
    package var paths: [FieldPath] {
        parts.compactMap { if case .place(let path, _) = $0 { path } else { nil } }
    }

    /// The text for a record; nil when a value that it needs is missing, or nothing but white space is left.
    /// - Parameter nulls: texts that stand for a missing value.
    package func text(for record: JSONObject, nulls: NullTexts) -> String? {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .place(let path, let isOptional):
                if let text = path.value(in: record).flatMap({ Self.text(of: $0, nulls: nulls) }) {
                    result += text
                } else if !isOptional {
                    return nil
                }
            }
        }
        let collapsed = Self.collapsed(result)
        return collapsed.isEmpty ? nil : collapsed
    }

    private static func text(of value: JSON, nulls: NullTexts) -> String? {
        switch value {
        case .string(let text):
            let trimmed = text.trimmingSpaces()
            return trimmed.isEmpty || nulls.contains(trimmed) ? nil : trimmed
        case .int, .bool: return value.description
        case .double(let number): return number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : "\(number)"
        case .array(let elements):
            let texts = elements.compactMap { text(of: $0, nulls: nulls) }
            return texts.isEmpty ? nil : texts.joined(separator: ", ")
        case .null, .object: return nil
        }
    }

    /// Runs of spaces as one space, none at the ends.
    private static func collapsed(_ text: String) -> String {
        var previous: UInt8 = 0x20
        var isCollapsed = true
        for byte in text.utf8 {
            if (byte == 0x20 && previous == 0x20) || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                isCollapsed = false
                break
            }
            previous = byte
        }
        if isCollapsed, previous != 0x20 { return text }
        var result = ""
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
                pendingSpace = !result.isEmpty
            } else {
                if pendingSpace { result += " " }
                pendingSpace = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// What is wrong with the text of a ``Template``.
package struct TemplateSyntaxError: Error, Sendable, Equatable {
    package var message: String
}
