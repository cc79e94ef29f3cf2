/// Those of a company who may decide at a moment; the one place where that is found out.
///
/// Nobody decides about a cart that they have asked for, own, or have put something into: not by another role, not as a substitute, and
/// nobody does so in their place. Roles and blocks count as they are at the moment of the decision.
package struct ApproverPool: Sendable {
    /// Everybody of the company who is not blocked.
    let people: [AssociateCode: Authority]
    /// Delegations that are in force.
    private let substitutes: [AssociateCode: [AssociateCode]]
    private let directory: CompanyDirectory
    /// Unix seconds.
    package let moment: Int64

    /// - Parameters:
    ///   - people: of one company, none of them blocked.
    ///   - delegations: of that company, in force or not.
    package init(_ people: [Authority], _ delegations: [Delegation], in directory: CompanyDirectory, at moment: Int64) {
        self.people = Dictionary(people.map { ($0.associate.code, $0) }) { first, _ in first }
        substitutes = Dictionary(grouping: delegations.filter { $0.isActive(at: moment) }, by: \.delegator)
            .mapValues { $0.map(\.substitute) }
        self.directory = directory
        self.moment = moment
    }

    /// Who may decide a step.
    ///
    /// Those whom the step names come first. Where they are not enough, or have let the time limit pass, those who may approve in the
    /// unit above come in, then in the one above that, up to the company.
    /// - Parameters:
    ///   - excluded: who has a part in the cart.
    ///   - opened: when the step's turn came, in Unix seconds; nil when it has not come.
    ///   - decided: who has agreed by now.
    package func standing(
        of step: RequestStep, on holding: Holding, excluding excluded: Set<AssociateCode>, opened: Int64? = nil,
        decided: [ApprovalEvent] = []
    ) -> StepStanding {
        let named = step.groups.map { group in
            principals(holding, excluded) { authority in group.contains { names($0, authority, holding) } }
        }
        let above = levelsAbove(holding, excluded)
        var count = 0
        if let opened, let limit = step.escalationAfter { count = Int(max(0, moment - opened) / limit) }
        count = min(count, above.count)
        let due = count
        // Only groups that have nobody are helped out, unless the time limit has passed or people are too few.
        let empty = Set(named.indices.filter { named[$0].isEmpty })
        func whom(_ count: Int) -> [Set<AssociateCode>] {
            named.enumerated().map { index, principals in
                let levels = empty.isEmpty || empty.contains(index) ? count : min(count, due)
                return above.prefix(levels).reduce(Set(principals)) { $0.union($1.people) }
            }
        }
        let lacks = !suffices(whom(0), decided)
        while count < above.count, !suffices(whom(count), decided) { count += 1 }
        let asked = whom(count)
        return StepStanding(
            groups: asked.map { seats(of: $0, excluded) }, escalations: count,
            escalatedTo: count > 0 ? above[count - 1].unit : nil, lacksApprovers: lacks, isDeadEnd: !suffices(asked, decided))
    }

    /// Whether different people can agree for all groups, those who have agreed among them.
    private func suffices(_ groups: [Set<AssociateCode>], _ decided: [ApprovalEvent]) -> Bool {
        let used = Set(decided.flatMap { [$0.principal, $0.by].compactMap(\.self) })
        let members = groups.enumerated().map { index, principals in
            principals.subtracting(used).sorted() + decided.filter { $0.groups.contains(index) }.compactMap(\.principal)
        }
        return DistinctCover.size(of: members) == groups.count
    }

    /// Whether an approver of a rule is this person, with the right to approve.
    private func names(_ approver: Approver, _ authority: Authority, _ holding: Holding) -> Bool {
        switch approver {
        // Whom a rule names need not be above the unit that asks.
        case .associate(let code): authority.associate.code == code && authority.scope(of: .decideApprovals) != nil
        case .role(let code): authority.roles.contains { $0.code == code } && authority.allows(.decideApprovals, on: holding)
        }
    }

    private func principals(
        _ holding: Holding, _ excluded: Set<AssociateCode>, where matches: (Authority) -> Bool
    ) -> [AssociateCode] {
        people.values.filter { !excluded.contains($0.associate.code) && matches($0) }.map(\.associate.code)
    }

    /// The units above the one that asks in which somebody may approve, from the nearest, the company last.
    private func levelsAbove(
        _ holding: Holding, _ excluded: Set<AssociateCode>
    ) -> [(unit: BusinessUnitCode?, people: [AssociateCode])] {
        let units = directory.lineage(of: holding.unit).dropFirst().map(Optional.some) + [nil]
        return units.map { unit in
            (unit, principals(holding, excluded) { $0.associate.unit == unit && $0.allows(.decideApprovals, on: holding) })
        }.filter { !$0.people.isEmpty }
    }

    /// People with those who stand in for them.
    private func seats(of principals: Set<AssociateCode>, _ excluded: Set<AssociateCode>) -> [Seat] {
        principals.flatMap { principal in
            [Seat(principal)]
                + Set(substitutes[principal] ?? []).filter { !excluded.contains($0) && people[$0] != nil && $0 != principal }
                .map { Seat($0, onBehalfOf: principal) }
        }.sorted()
    }
}
