/// The declared type of a field; names are those of the wire schema.
public enum FieldType: String, Sendable, Equatable, CaseIterable {
    case string
    case stringArray = "string[]"
    case int32
    case int32Array = "int32[]"
    case int64
    case int64Array = "int64[]"
    case float
    case floatArray = "float[]"
    case bool
    case boolArray = "bool[]"
    /// A nested object whose leaves are fields `name.leaf`.
    case object
    case objectArray = "object[]"
    /// The type is taken from each value: text, number, bool, or a quantity `{"value":40,"unit":"mm"}`.
    case auto
    /// Strings and numbers alike, kept as text.
    case stringified = "string*"
}

extension FieldType {
    /// True for types that hold text.
    public var isText: Bool { self == .string || self == .stringArray || self == .stringified }

    /// True for types that hold integers.
    public var isInteger: Bool {
        switch self {
        case .int32, .int32Array, .int64, .int64Array: true
        default: false
        }
    }

    /// True for types that hold integers or floating-point numbers.
    public var isNumber: Bool { isInteger || self == .float || self == .floatArray }

    /// True for types that hold booleans.
    public var isBool: Bool { self == .bool || self == .boolArray }

    /// True for types that hold a list of values.
    public var isArray: Bool { rawValue.hasSuffix("[]") }
}
