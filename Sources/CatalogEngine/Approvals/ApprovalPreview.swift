package import Commerce

/// What would happen if somebody asked for the approval of a cart now.
package struct ApprovalPreview: Sendable {
    package var steps: [RequestStep]
    /// Who would be asked, for each step.
    package var standings: [StepStanding]
    /// Those that concern the cart.
    package var budgets: [BudgetStanding]
    /// Those of them that have no room for it.
    package var exceeded: Set<BudgetCode>
    /// Why it could not be submitted, or not be ordered even then; nil when all is well.
    package var problem: EngineError?
    /// The request by which the cart was asked about before.
    package var previous: ApprovalID?
    /// The people who are named.
    package var people: [AssociateCode: Associate]
}
