import Foundation
public import SearchIndex

/// The documents that each customer may see, read from a NumPy int32 matrix.
public struct CustomerLists: Sendable {
    private var rows: [[Int32]] = []

    /// - Throws: `BenchError` when the file is not a two-dimensional little-endian int32 array.
    public init(path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        guard bytes.count > 10, bytes[0] == 0x93, bytes[1..<6].elementsEqual("NUMPY".utf8) else {
            throw BenchError("\(path): not a .npy file")
        }
        let headerEnd = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
        let header = String(decoding: bytes[10..<headerEnd], as: UTF8.self)
        guard header.contains("'<i4'"), header.contains("'fortran_order': False"), let open = header.firstIndex(of: "("),
            let close = header.firstIndex(of: ")")
        else { throw BenchError("\(path): not an int32 array in C order") }
        let shape = header[open..<close].dropFirst().split(separator: ",").compactMap { Int($0.filter(\.isNumber)) }
        guard shape.count == 2, bytes.count == headerEnd + shape[0] * shape[1] * 4 else { throw BenchError("\(path): not a matrix") }
        var offset = headerEnd
        for _ in 0..<shape[0] {
            var row: [Int32] = []
            row.reserveCapacity(shape[1])
            for _ in 0..<shape[1] {
                row.append(
                    Int32(bytes[offset]) | Int32(bytes[offset + 1]) << 8 | Int32(bytes[offset + 2]) << 16 | Int32(bytes[offset + 3]) << 24)
                offset += 4
            }
            rows.append(row)
        }
    }

    /// The ids of a customer's documents.
    public func ids(_ customer: Int) -> [String] { rows[customer].map { "\($0)" } }

    /// The documents with one of the ids, as an embedding program would build it.
    public func filter(_ customer: Int) -> FilterExpression {
        .ids(IDList(ids(customer)))
    }
}
