extension RecordProblem {
    /// The same problem, of a field inside of another.
    func inside(_ name: String) -> RecordProblem {
        var problem = self
        problem.field = field.isEmpty ? name : name + "." + field
        return problem
    }
}
