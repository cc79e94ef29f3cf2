/// The list of records within one JSON object that makes up a file: `{"total": 2, "products": [{…}, {…}]}`.
package struct JSONEnvelope: Sendable, Equatable {
    /// The member that holds the list.
    package var name: String
    /// Where the list's first element may begin, in bytes from the start of the text.
    package var start: Int

    /// Finds the list in the first bytes of a text.
    ///
    /// Without a name, it is the only list of objects in an object that is nothing but an envelope: it has no `id` and no `sku`, and
    /// nothing comes behind it.
    /// - Parameters:
    ///   - head: the first bytes of the text.
    ///   - isWhole: whether `head` is all of it.
    ///   - name: the member that a map names.
    /// - Returns: nil when the text is no envelope.
    /// - Throws: ``ImportError`` with `.format` when there are several lists, or none of the given name.
    package static func find(in head: [UInt8], isWhole: Bool, named name: String? = nil) throws(ImportError) -> JSONEnvelope? {
        var scan = Scan(head)
        let ended = scan.run()
        if let name {
            guard let start = scan.lists.first(where: { $0.name == name })?.start else {
                throw ImportError(
                    .format, "has no list `\(name)` in an object around all records, at least not in its first \(head.count) bytes")
            }
            return JSONEnvelope(name: name, start: start)
        }
        if scan.isRecord { return nil }
        if ended, !isWhole || scan.hasMore { return nil }
        let lists = scan.lists.filter(\.holdsObjects)
        guard lists.count > 1 else { return lists.first.map { JSONEnvelope(name: $0.name, start: $0.start) } }
        let names = lists.map { "`\($0.name)`" }.joined(separator: ", ")
        throw ImportError(
            .format,
            "is one object with several lists: \(names). Say which one holds the records, with `source: {records: \(lists[0].name)}` in a "
                + "mapping file (--map)")
    }

    /// A list that is a member of the outermost object.
    private struct List {
        var name: String
        var start: Int
        var holdsObjects = false
    }

    /// Follows brackets and strings through the outermost object.
    private struct Scan {
        private let bytes: [UInt8]
        private var position = 0
        private var depth = 0
        private var key = ""
        /// The string that was last read in the outermost object.
        private var text: Range<Int>?
        private(set) var lists: [List] = []
        /// Whether the object has an id itself.
        private(set) var isRecord = false

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

        /// Whether anything but white space comes behind the object.
        var hasMore: Bool { !bytes[position...].allSatisfy(isSpace) }

        /// Goes to the end of the object; false when the bytes end before.
        mutating func run() -> Bool {
            guard let first = bytes.firstIndex(where: { !isSpace($0) }), bytes[first] == UInt8(ascii: "{") else { return true }
            position = first
            while position < bytes.count {
                let byte = bytes[position]
                switch byte {
                case UInt8(ascii: "\""): readString()
                case UInt8(ascii: ":") where depth == 1: readKey()
                case UInt8(ascii: "["):
                    if depth == 1 { addList() }
                    depth += 1
                case UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"):
                    depth -= 1
                    if depth <= 0 {
                        position += 1
                        return true
                    }
                default: break
                }
                position += 1
            }
            return false
        }

        private func next(from offset: Int) -> UInt8? { bytes[offset...].first { !isSpace($0) } }

        /// Stops at the quotation mark that ends the string.
        private mutating func readString() {
            let start = position + 1
            position = start
            while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
            }
            if depth == 1 { text = start..<min(position, bytes.count) }
        }

        private mutating func readKey() {
            guard let text else { return }
            key = String(decoding: bytes[text], as: UTF8.self)
            let value = next(from: position + 1)
            if key == "id" || key == "sku", value != UInt8(ascii: "["), value != UInt8(ascii: "{") { isRecord = true }
        }

        private mutating func addList() {
            lists.append(List(name: key, start: position + 1, holdsObjects: next(from: position + 1) == UInt8(ascii: "{")))
        }
    }
}
