/// What becomes of a record whose id has come before in the same import.
package enum DuplicatePolicy: String, Sendable, CaseIterable {
    /// It is rejected, with the line of the first.
    case reject
    /// It takes the place of the first.
    case last
    /// Both become one record, field by field, see ``MergeRule``.
    case merge
}
