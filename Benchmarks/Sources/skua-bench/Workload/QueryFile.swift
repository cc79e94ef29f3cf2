import Foundation
import SearchIndex

/// A query as it stands in a query file, texts made ready, before the engine has seen anything of it.
struct PreparedQuery {
    var text: String
    var prefix: Bool
    /// `filter_by` text; parsing it is part of what is timed.
    var filter: String?
    /// A filter that was parsed before: the customer's list of ids, which the rivals prepare once too.
    var list: FilterExpression?
    /// Words that a right answer has, and the edits that were made to them.
    var want: [String] = []
    var edits = 0
    /// The members of the line, for the brute force.
    var members: [String: JSONValue] = [:]
}

/// A member of a query, reduced to what query files hold.
indirect enum JSONValue {
    case text(String)
    case number(Double)
    case texts([String])
    case members([String: String])

    init?(_ any: Any) {
        switch any {
        case let text as String: self = .text(text)
        case let number as NSNumber: self = .number(number.doubleValue)
        case let list as [String]: self = .texts(list)
        case let members as [String: Any]: self = .members(members.compactMapValues { $0 as? String })
        default: return nil
        }
    }

    /// The value as it is written into a filter.
    var literal: String {
        switch self {
        case .text(let text): text
        case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .texts(let list): list.joined(separator: ",")
        case .members: ""
        }
    }
}

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
            let members = object.compactMapValues { JSONValue($0) }
            var query = PreparedQuery(text: foldQuery == true ? Self.fold(text) : text, prefix: prefix ?? false)
            query.members = members
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

    private func filterText(_ members: [String: JSONValue]) -> String? {
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
    static func fold(_ text: String) -> String {
        String(decoding: text.lowercased().utf8.filter(isLetterOrDigit), as: UTF8.self)
    }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte) }
}
