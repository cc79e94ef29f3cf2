/// A step of an approval rule: who has to agree before the next step is asked.
package struct ApprovalStep: Sendable, Hashable {
    /// What it is called; empty for the name of the rule.
    package var name: String
    /// The least total of a cart that takes the step; nil for every cart that the rule is about.
    package var threshold: Money?
    /// Each of the groups has to agree, a different person for each; within a group anyone does.
    package var groups: [[Approver]]
    /// Seconds after which those who are asked are reminded, again and again; nil for never.
    package var reminderAfter: Int64?
    /// Seconds after which the unit above may decide as well, and after as many again the one above that; nil for never.
    package var escalationAfter: Int64?

    package init(
        name: String = "", threshold: Money? = nil, groups: [[Approver]], reminderAfter: Int64? = nil, escalationAfter: Int64? = nil
    ) {
        self.name = name
        self.threshold = threshold
        self.groups = groups
        self.reminderAfter = reminderAfter
        self.escalationAfter = escalationAfter
    }

    /// Most groups of a step, and most approvers of a group.
    package static let maximumApprovers = 50

    /// - Throws: ``CommerceError`` with `.syntax` or `.range`.
    func check() throws(CommerceError) {
        try Cart.check(name, "name of a step")
        guard !groups.isEmpty, groups.count <= Self.maximumApprovers,
            groups.allSatisfy({ !$0.isEmpty && $0.count <= Self.maximumApprovers })
        else { throw CommerceError(.syntax, "a step asks 1 to \(Self.maximumApprovers) approvers") }
        for limit in [reminderAfter, escalationAfter] {
            guard limit.map({ $0 >= 60 }) ?? true else { throw CommerceError(.range, "a time limit is at least 60 seconds") }
        }
        if let threshold, threshold.minorUnits < 0 { throw CommerceError(.range, "a threshold is not below 0") }
    }
}
