import ByteStorage

/// Names of a segment's text fields and columns; their positions are the field numbers used in its other sections.
struct FieldTable: Sendable, Equatable {
    var textFields: [String] = []
    var keywords: [String] = []
    var numbers: [String] = []

    init() {}

    init(_ section: Bytes, what: String) throws(StorageError) {
        var reader = unsafe ByteReader(section.raw, what: what)
        textFields = try Self.names(&reader)
        keywords = try Self.names(&reader)
        numbers = try Self.names(&reader)
    }

    private static func names(_ reader: inout ByteReader) throws(StorageError) -> [String] {
        let count = try reader.count()
        var names: [String] = []
        for _ in 0..<count { names.append(try reader.string()) }
        return names
    }

    func encoded() -> [UInt8] {
        var builder = ByteBuilder()
        for names in [textFields, keywords, numbers] {
            builder.append(varint: UInt64(names.count))
            for name in names { builder.append(string: name) }
        }
        return builder.bytes
    }
}
