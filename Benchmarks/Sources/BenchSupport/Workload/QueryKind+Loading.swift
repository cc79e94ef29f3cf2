import Foundation
import SearchIndex

extension QueryKind {
    /// Reads the query file.
    /// - Parameter lists: gives a customer's list of ids as a filter.
    /// - Throws: when the file cannot be read, is not JSON lines, or lacks a member that the kind names.
    func load(path: String, lists: (Int) throws -> FilterExpression) throws -> [PreparedQuery] {
        var queries: [PreparedQuery] = []
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        queries.reserveCapacity(lines.count)
        for (number, line) in lines.enumerated() {
            guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = object["q"] as? String
            else { throw BenchError("\(path):\(number + 1): not an object with `q`") }
            let members = object.compactMapValues { QueryMember($0) }
            var query = PreparedQuery(text: foldQuery == true ? Self.fold(text) : text, prefix: prefix ?? false)
            if let wholeIf, case .number(let whole)? = members[wholeIf], whole != 0 { query.prefix = false }
            query.filter = filterText(members)
            if let idList {
                guard case .number(let customer)? = members[idList] else { throw BenchError("\(path):\(number + 1): no `\(idList)`") }
                query.list = try lists(Int(customer))
            }
            if case .texts(let words)? = members["want"] { query.want = words }
            if case .number(let edits)? = members["edits"] { query.edits = Int(edits) }
            queries.append(query)
        }
        return queries
    }

    private func filterText(_ members: [String: QueryMember]) -> String? {
        var parts: [String] = []
        if let filterValues, case .members(let values)? = members[filterValues] {
            parts += values.sorted { $0.key < $1.key }.map { "\($0.key):=`\($0.value)`" }
        }
        if var text = filterBy {
            for (name, value) in members { text = text.replacing("{\(name)}", with: value.literal) }
            parts.append(text)
        }
        return parts.isEmpty ? nil : parts.joined(separator: " && ")
    }

    /// Lower-case ASCII letters and digits.
    public static func fold(_ text: String) -> String {
        String(decoding: text.lowercased().utf8.filter(isLetterOrDigit), as: UTF8.self)
    }

    public static func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte) }
}
