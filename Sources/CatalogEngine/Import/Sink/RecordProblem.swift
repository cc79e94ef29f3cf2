/// One thing that is wrong with a record: where, what was expected, what was found.
package struct RecordProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The field by its path (`attributes.Length`); empty when the record as a whole is at fault.
    package var field: String
    /// What would have been right, as a phrase: `a number`, `5 columns as in the header`.
    package var expected: String
    /// What stands there instead, shortened where long.
    package var found: String
    /// Line of the fault where it is not the record's first, counted from 1.
    package var line: Int?
    /// Column of the fault in characters, counted from 1; for CSV rows of the physical line.
    package var column: Int?

    package init(field: String = "", expected: String, found: String, line: Int? = nil, column: Int? = nil) {
        self.field = field
        self.expected = expected
        self.found = found
        self.line = line
        self.column = column
    }

    package var description: String {
        (field.isEmpty ? "" : field + ": ") + "expected \(expected), found \(found)"
    }
}
