/// The text of one record within its batch, or of what should have been one.
package struct RawRecord: Sendable {
    /// Bytes of the batch, without the line end.
    package var range: Range<Int>
    /// Line on which the record begins, counted from 1.
    package var line: Int
    /// Set where the record cannot be read, because of what the splitter saw.
    package var problem: RecordProblem?

    package init(range: Range<Int>, line: Int, problem: RecordProblem? = nil) {
        self.range = range
        self.line = line
        self.problem = problem
    }
}
