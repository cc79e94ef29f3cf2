/// A document of the catalog, its id made a string as a stored document's must be.
public struct CatalogDocument: Sendable {
    public var id: String
    public var bytes: [UInt8]

    private static let opening = Array(#"{"id":"#.utf8)

    /// - Throws: `BenchError` when the line does not begin with a numeric or text `id`.
    public init(line: ArraySlice<UInt8>) throws {
        let start = line.startIndex + Self.opening.count
        guard line.starts(with: Self.opening), start < line.endIndex, let comma = line[start...].firstIndex(of: 0x2c) else {
            throw BenchError("a line does not begin with `{\"id\":`: \(String(decoding: line.prefix(60), as: UTF8.self))")
        }
        if line[start] == 0x22 {
            id = String(decoding: line[(start + 1)..<(comma - 1)], as: UTF8.self)
            bytes = Array(line)
            return
        }
        id = String(decoding: line[start..<comma], as: UTF8.self)
        bytes = []
        bytes.reserveCapacity(line.count + 2)
        bytes += Self.opening
        bytes.append(0x22)
        bytes += line[start..<comma]
        bytes.append(0x22)
        bytes += line[comma...]
    }

    /// The documents of a block of lines.
    public static func documents(in block: [UInt8]) throws -> [CatalogDocument] {
        try block.split(separator: 0x0a).map { try CatalogDocument(line: $0) }
    }
}
