/// A rule that ``ApprovalModel`` can have wrong on purpose, to see that the comparison notices.
enum ApprovalMistake: CaseIterable {
    /// What costs just as much as a step's threshold does not take the step.
    case thresholdIsExcluded
    /// What just uses up a budget is over it.
    case budgetIsExcluded
    /// A substitute may decide for ever.
    case substitutesStay
    /// A cancelled order still counts against budgets.
    case cancelledIsSpent
}
