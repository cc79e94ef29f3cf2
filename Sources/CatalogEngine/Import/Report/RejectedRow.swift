package import ByteStorage

/// One fault of a row that was not imported.
package struct RejectedRow: Sendable, Equatable, CustomStringConvertible {
    /// The input as it was named.
    package var file: String
    /// Line of the fault, counted from 1.
    package var line: Int
    /// Column of the fault in characters, where it has one.
    package var column: Int?
    /// The field at fault; empty when the row as a whole is.
    package var field: String
    package var expected: String
    package var found: String

    package init(file: String, line: Int, problem: RecordProblem) {
        self.file = file
        self.line = problem.line ?? line
        column = problem.column
        field = problem.field
        expected = problem.expected
        found = problem.found
    }

    /// `parts.csv:17: price: expected a number, found `abc``
    package var description: String {
        let place = column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
        return place + ": " + (field.isEmpty ? "" : field + ": ") + "expected \(expected), found \(found)"
    }

    package var json: JSON {
        var object: JSONObject = ["file": .string(file), "line": .int(Int64(line))]
        if let column { object["column"] = .int(Int64(column)) }
        object["field"] = .string(field)
        object["expected"] = .string(expected)
        object["found"] = .string(found)
        return .object(object)
    }
}
