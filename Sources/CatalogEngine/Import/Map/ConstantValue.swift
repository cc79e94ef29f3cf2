import ByteStorage

/// A value that is written in a map.
indirect enum ConstantValue {
    case text(String)
    case integer(Int64)
    case number(Double)
    case bool(Bool)
    case list([ConstantValue])

    var json: JSON {
        switch self {
        case .text(let text): .string(text)
        case .integer(let integer): .int(integer)
        case .number(let number): .double(number)
        case .bool(let bool): .bool(bool)
        case .list(let values): .array(values.map(\.json))
        }
    }
}
