package import ByteStorage

/// Why a document does not fit a schema.
package struct DocumentProblem: Sendable, Equatable {
    package var field: String
    package var expected: String
    package var found: String
    /// Whether the field is absent rather than of a wrong type.
    package var isMissing: Bool
}

extension Schema {
    /// The first thing about a document that does not fit the schema, nil when all does.
    /// - Complexity: O(declared fields · members)
    package func check(_ document: JSON) -> DocumentProblem? {
        guard document.objectValue != nil else {
            return DocumentProblem(field: "", expected: "a JSON object", found: document.kind, isMissing: false)
        }
        for field in fields where field.index && !field.isFamily {
            guard let value = document.value(atPath: field.name), !value.isNull else {
                if field.optional || field.isObject || field.name.contains(".") { continue }
                return DocumentProblem(field: field.name, expected: field.type.rawValue, found: "nothing", isMissing: true)
            }
            if let problem = field.problem(with: value) { return problem }
        }
        return nil
    }
}

extension Field {
    /// What is wrong with a value of this field.
    package func problem(with value: JSON) -> DocumentProblem? {
        let elements: [JSON]
        if type.isArray {
            guard let list = value.arrayValue else { return mismatch(value) }
            elements = list
        } else {
            elements = [value]
        }
        for element in elements where !type.accepts(element) { return mismatch(element) }
        return nil
    }

    private func mismatch(_ value: JSON) -> DocumentProblem {
        DocumentProblem(field: name, expected: type.rawValue, found: value.kind, isMissing: false)
    }
}

extension FieldType {
    /// Whether a single value is of this type.
    package func accepts(_ value: JSON) -> Bool {
        switch self {
        case .string, .stringArray: value.stringValue != nil
        case .int32, .int32Array: value.intValue.map { Int32(exactly: $0) != nil } ?? false
        case .int64, .int64Array: value.intValue != nil
        case .float, .floatArray: value.doubleValue != nil
        case .bool, .boolArray: value.boolValue != nil
        case .object, .objectArray: value.objectValue != nil
        case .stringified: value.objectValue == nil
        case .auto: true
        }
    }
}

extension JSON {
    /// The value at a dotted path; a member whose name holds dots is found too.
    package func value(atPath path: String) -> JSON? {
        if let direct = self[path] { return direct }
        guard let dot = path.firstIndex(of: "."), let inner = self[String(path[..<dot])] else { return nil }
        return inner.value(atPath: String(path[path.index(after: dot)...]))
    }
}
