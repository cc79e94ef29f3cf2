package import ByteStorage

/// Where a value stands in a record: `sku`, `attributes.Manufacturer`, `ean[0]`, `price_breaks[].price`.
///
/// A member whose name is the whole path comes first, so that a column called `No. of pins` needs no quoting. Steps are parted
/// by points; a name that holds one stands in backticks. `[]` stands for every element of an array and gives an array.
package struct FieldPath: Sendable, Equatable, CustomStringConvertible {
    package enum Step: Sendable, Equatable {
        case member(String)
        case element(Int)
        case each
    }

    package let description: String
    package let steps: [Step]

    /// - Returns: nil when the text is no path: empty, or with a bracket or backtick that is not closed.
    package init?(_ text: String) {
        description = text
        var steps: [Step] = []
        var rest = text[...]
        while !rest.isEmpty {
            if rest.first == "[" {
                guard !steps.isEmpty, let end = rest.firstIndex(of: "]") else { return nil }
                let inside = rest[rest.index(after: rest.startIndex)..<end]
                guard inside.isEmpty || Int(inside).map({ $0 >= 0 }) == true else { return nil }
                steps.append(Int(inside).map(Step.element) ?? .each)
                rest = rest[rest.index(after: end)...]
            } else {
                if !steps.isEmpty {
                    guard rest.first == "." else { return nil }
                    rest = rest.dropFirst()
                }
                guard let name = Self.takeName(&rest) else { return nil }
                steps.append(.member(name))
            }
        }
        guard !steps.isEmpty else { return nil }
        self.steps = steps
    }

    /// The path of one member of the record, whatever its name.
    package init(member: String) {
        description = member
        steps = [.member(member)]
    }

    /// The member of the record that the path begins with.
    package var root: String {
        if case .member(let name) = steps[0] { name } else { description }
    }

    /// The value at the path; nil where there is none.
    /// - Complexity: O(members on the way)
    package func value(in record: JSONObject) -> JSON? {
        if let value = record[description] { return value }
        if steps.count == 1, root == description { return nil }
        return Self.value(of: .object(record), steps[...])
    }

    private static func takeName(_ rest: inout Substring) -> String? {
        if rest.first == "`" {
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: "`") else { return nil }
            defer { rest = rest[rest.index(after: end)...] }
            return String(rest[..<end])
        }
        let end = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
        guard end > rest.startIndex else { return nil }
        defer { rest = rest[end...] }
        return String(rest[..<end])
    }

    private static func value(of value: JSON, _ steps: ArraySlice<Step>) -> JSON? {
        guard let step = steps.first else { return value }
        switch step {
        case .member(let name):
            guard case .object(let object) = value, let next = object[name] else { return nil }
            return Self.value(of: next, steps.dropFirst())
        case .element(let index):
            guard let next = value[index] else { return nil }
            return Self.value(of: next, steps.dropFirst())
        case .each:
            guard case .array(let elements) = value else { return nil }
            return .array(elements.compactMap { Self.value(of: $0, steps.dropFirst()) })
        }
    }
}
