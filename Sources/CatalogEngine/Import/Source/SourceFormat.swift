/// The forms of records that an import reads.
package enum SourceFormat: String, Sendable, CaseIterable {
    /// Rows of fields: CSV, TSV and their relatives.
    case csv
    /// A JSON object a line.
    case jsonl
    /// One JSON array of objects, by itself or in an object, or JSON objects one after another.
    case json

    /// Tells the form by the name of the file and the first bytes of its text.
    /// - Parameter path: `.gz` at its end is passed over; the text decides where the name says nothing, or `.json`.
    package static func detect(path: String, head: [UInt8]) -> SourceFormat {
        let name = plainName(of: path)
        if let named = named(name) { return named }
        let first = nextByte(in: head, from: 0)
        switch first.byte {
        case UInt8(ascii: "["):
            // `[` may begin a cell of a table, too; in JSON an object or the end of the array follows.
            let second = nextByte(in: head, from: first.offset + 1).byte
            return second == UInt8(ascii: "{") || second == UInt8(ascii: "]") || name.hasSuffix(".json") ? .json : .csv
        case UInt8(ascii: "{"):
            return firstLineIsWhole(head, from: first.offset) ? .jsonl : .json
        default:
            return name.hasSuffix(".json") ? .json : .csv
        }
    }

    /// Whether the name of a file leaves it open that the text is one JSON object with the records in it.
    package static func mayBeEnvelope(path: String) -> Bool { named(plainName(of: path)) == nil }

    private static func plainName(of path: String) -> String {
        let name = path.lowercased()
        return name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    }

    /// The form that the end of a name stands for.
    private static func named(_ name: String) -> SourceFormat? {
        if [".csv", ".tsv", ".tab"].contains(where: name.hasSuffix) { return .csv }
        return [".jsonl", ".ndjson"].contains(where: name.hasSuffix) ? .jsonl : nil
    }

    private static func nextByte(in head: [UInt8], from offset: Int) -> (byte: UInt8?, offset: Int) {
        var offset = offset
        while offset < head.count {
            let byte = head[offset]
            if byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { return (byte, offset) }
            offset += 1
        }
        return (nil, offset)
    }

    /// Whether the brackets that the first line opens are closed on it.
    private static func firstLineIsWhole(_ head: [UInt8], from start: Int) -> Bool {
        var depth = 0
        var inString = false
        var offset = start
        while offset < head.count, head[offset] != 0x0A {
            let byte = head[offset]
            if inString {
                if byte == UInt8(ascii: "\\") { offset += 1 } else if byte == UInt8(ascii: "\"") { inString = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): inString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
            }
            offset += 1
        }
        return depth <= 0 || offset >= head.count
    }
}
