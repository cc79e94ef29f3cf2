import ByteStorage

extension FieldNode {
    /// Calls `body` with each value below this node that the schema indexes.
    /// - Complexity: O(members)
    func walk(_ value: JSON, _ body: (FieldNode, FieldFact) -> Void) {
        switch value {
        case .null: break
        case .array(let elements):
            for element in elements { walk(element, body) }
        case .object(let object):
            if let quantity = quantity(object) {
                body(self, quantity)
            } else {
                for member in object.members { child(member.key).walk(member.value, body) }
            }
        case .string, .int, .double, .bool:
            if let declaration, let fact = fact(value, declaration.type) { body(self, fact) }
        }
    }

    private func quantity(_ object: JSONObject) -> FieldFact? {
        guard let declaration, declaration.type == .auto || declaration.isObject, object.count == 2,
            let value = object["value"]?.doubleValue, let unit = object["unit"]?.stringValue
        else { return nil }
        return .quantity(value, unit: unit)
    }

    private func fact(_ value: JSON, _ type: FieldType) -> FieldFact? {
        switch (type, value) {
        case (.string, .string(let text)), (.stringArray, .string(let text)), (.stringified, .string(let text)): .text(text)
        case (.stringified, .int(let number)): .text(String(number))
        case (.stringified, .double(let number)): .text(number.description)
        case (.stringified, .bool(let flag)): .text(flag ? "true" : "false")
        case (.int32, .int(let number)), (.int32Array, .int(let number)), (.int64, .int(let number)), (.int64Array, .int(let number)):
            .int(number)
        case (.float, .int(let number)), (.floatArray, .int(let number)): .float(Double(number))
        case (.float, .double(let number)), (.floatArray, .double(let number)): .float(number)
        case (.bool, .bool(let flag)), (.boolArray, .bool(let flag)): .bool(flag)
        case (.auto, _), (.object, _), (.objectArray, _):
            switch value {
            case .string(let text): .text(text)
            case .int(let number): .float(Double(number))
            case .double(let number): .float(number)
            case .bool(let flag): .text(flag ? "true" : "false")
            default: nil
            }
        default: nil
        }
    }
}
