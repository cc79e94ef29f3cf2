/// A record of a batch that a sink did not take.
package struct RefusedRecord: Sendable, Equatable {
    /// The record's place in the batch, counted from 0.
    package var index: Int
    package var problem: RecordProblem

    package init(index: Int, problem: RecordProblem) {
        self.index = index
        self.problem = problem
    }
}
