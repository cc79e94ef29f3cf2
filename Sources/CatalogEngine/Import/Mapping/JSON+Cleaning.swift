import ByteStorage

extension JSON {
    /// The value without white space at the ends of texts, and without missing values; nil when nothing is left.
    func cleaned(_ nulls: NullTexts) -> JSON? {
        switch self {
        case .null: return nil
        case .string(let text):
            let trimmed = text.trimmingSpaces()
            return nulls.contains(trimmed) ? nil : .string(trimmed)
        case .array(let elements):
            let kept = elements.compactMap { $0.cleaned(nulls) }
            return kept.isEmpty ? nil : .array(kept)
        case .object(let object):
            var kept = JSONObject()
            for member in object.members {
                if let value = member.value.cleaned(nulls) { kept.members.append(JSONObject.Member(key: member.key, value: value)) }
            }
            return kept.isEmpty ? nil : .object(kept)
        default: return self
        }
    }

    /// The value in a message: its kind and its text, shortened.
    var excerpt: String {
        switch self {
        case .string(let text): "`\(Excerpt.of(text, bytes: 40))`"
        case .int, .double: "the number \(description)"
        case .null, .bool: description
        case .array, .object: "\(kind) `\(Excerpt.of(description, bytes: 40))`"
        }
    }

    /// A number as people write it: without the fraction of a whole one.
    var numberText: String? {
        switch self {
        case .int(let integer): String(integer)
        case .double(let number): number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : "\(number)"
        default: nil
        }
    }
}
