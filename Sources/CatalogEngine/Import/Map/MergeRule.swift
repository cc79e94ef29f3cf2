/// How a field of several records with the same id becomes one; an object, member by member.
package enum MergeRule: String, Sendable, CaseIterable {
    case first
    case last
    case sum
    case min
    case max
    /// The value that most of the records have; of equally many the earliest.
    case mostCommon = "most_common"
    /// All different values, as a list.
    case collect
}
