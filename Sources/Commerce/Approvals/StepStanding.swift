/// Who may decide a step at a moment.
package struct StepStanding: Sendable, Hashable {
    /// For each group of the step those who may agree for it, ascending.
    package var groups: [[Seat]]
    /// How many levels above were asked as well; 0 for none.
    package var escalations: Int
    /// The unit that was asked last; nil for the company as a whole, or when none was.
    package var escalatedTo: BusinessUnitCode?
    /// Whether those whom the rule names are not enough: they are blocked, have left, or have asked themselves.
    package var lacksApprovers: Bool
    /// Whether all that are left are not enough, however far above is asked.
    package var isDeadEnd: Bool

    /// Everybody who may decide, ascending.
    package var seats: [Seat] { Set(groups.joined()).sorted() }
}
