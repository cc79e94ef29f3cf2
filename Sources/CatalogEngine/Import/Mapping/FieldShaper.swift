package import ByteStorage
package import SearchIndex

/// Brings values into the types that a schema declares, where nothing is lost by it.
package struct FieldShaper: Sendable {
    private struct Shape {
        var type: FieldType
        var isIdentifier: Bool
        var isWords: Bool
    }

    private let shapes: [String: Shape]
    private let decimalComma: Bool

    package init(_ schema: Schema, decimalComma: Bool = false) {
        self.decimalComma = decimalComma
        var shapes: [String: Shape] = [:]
        for field in schema.fields where !field.isFamily {
            let isIdentifier = field.identifier || field.name == "id"
            shapes[field.name] = Shape(type: field.type, isIdentifier: isIdentifier, isWords: WellKnownFields.words.contains(field.name))
        }
        self.shapes = shapes
    }

    /// The value as the field's type has it; as it is for fields that are not declared.
    /// - Throws: ``RecordProblem`` with the field.
    package func value(_ value: JSON, of field: String) throws(RecordProblem) -> JSON {
        guard let shape = shapes[field] else { return value }
        do {
            return try shaped(value, shape)
        } catch {
            throw error.inside(field)
        }
    }

    private func shaped(_ value: JSON, _ shape: Shape) throws(RecordProblem) -> JSON {
        switch shape.type {
        case .object, .objectArray, .auto: return value
        case .stringArray, .int32Array, .int64Array, .floatArray, .boolArray:
            guard case .array(let elements) = value else { return .array([try element(value, shape)]) }
            var shaped: [JSON] = []
            for item in elements { shaped.append(try element(item, shape)) }
            return .array(shaped)
        case .string, .stringified, .int32, .int64, .float, .bool: return try element(value, shape)
        }
    }

    private func element(_ value: JSON, _ shape: Shape) throws(RecordProblem) -> JSON {
        let type = shape.type
        if type.isText {
            if case .string = value { return value }
            // A number may be a code that lost its quotes; in a field of words it is a mistake.
            guard let text = value.numberText, !shape.isWords else { throw RecordProblem(expected: "text", found: value.excerpt) }
            return .string(text)
        }
        let cast: CastType = type.isBool ? .bool : type.isInteger ? .integer : .number
        let result = try ValueCaster(cast: cast, decimalComma: decimalComma).value(of: value)
        if type == .int32 || type == .int32Array, case .int(let integer) = result, Int32(exactly: integer) == nil {
            throw RecordProblem(expected: "a whole number within ±2147483647", found: value.excerpt)
        }
        if case .array = result { throw RecordProblem(expected: cast.expectation, found: value.excerpt) }
        return result
    }
}
