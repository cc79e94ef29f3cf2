import ByteStorage
import SearchIndex

/// Casts single values to the type of a field where nothing is lost by it.
enum FieldCast {
    /// The value as `type`; nil when it cannot be cast.
    /// - Parameter type: for a list type, that of its elements.
    static func cast(_ value: JSON, to type: FieldType) -> JSON? {
        let cast: JSON? =
            switch type {
            case .string, .stringArray, .stringified: text(value)
            case .int32, .int32Array, .int64, .int64Array: integer(value)
            case .float, .floatArray: number(value)
            case .bool, .boolArray: truth(value)
            case .object, .objectArray, .auto: nil
            }
        return cast.flatMap { type.accepts($0) ? $0 : nil }
    }

    private static func text(_ value: JSON) -> JSON? {
        switch value {
        case .string: value
        case .int, .double, .bool: .string(String(decoding: value.serialized(), as: UTF8.self))
        default: nil
        }
    }

    private static func integer(_ value: JSON) -> JSON? {
        switch value {
        case .int: value
        case .double(let number): Int64(exactly: number).map { .int($0) }
        case .bool(let flag): .int(flag ? 1 : 0)
        case .string(let text): parsed(text).flatMap { integer($0) }
        default: nil
        }
    }

    private static func number(_ value: JSON) -> JSON? {
        switch value {
        case .int, .double: value
        case .bool(let flag): .int(flag ? 1 : 0)
        case .string(let text): parsed(text)
        default: nil
        }
    }

    private static func truth(_ value: JSON) -> JSON? {
        switch value {
        case .bool: value
        case .int(0), .string("0"): .bool(false)
        case .int(1), .string("1"): .bool(true)
        case .string(let text) where text.utf8.count <= 5:
            switch text.lowercased() {
            case "true": .bool(true)
            case "false": .bool(false)
            default: nil
            }
        default: nil
        }
    }

    /// The number that a text holds: the notation of JSON, with spaces around it and a plus before it allowed.
    private static func parsed(_ text: String) -> JSON? {
        var bytes = ArraySlice(Array(text.utf8))
        while let first = bytes.first, first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
        while let last = bytes.last, last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
        if bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        guard let value = try? JSON.parse(bytes), value.doubleValue != nil else { return nil }
        return value
    }
}
