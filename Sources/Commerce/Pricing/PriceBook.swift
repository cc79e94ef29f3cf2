/// The heads of all price lists and who has them; entries live elsewhere.
package struct PriceBook: Sendable {
    package var lists: [PriceListCode: PriceList] = [:]
    /// In the order of use for each level.
    package private(set) var assignments: [CustomerLevel: [PriceListAssignment]] = [:]
    package var policies: [CustomerLevel: PricePolicy] = [:]

    package init() {}

    package init(
        _ lists: some Sequence<PriceList>, _ assignments: some Sequence<PriceListAssignment>, _ policies: some Sequence<PricePolicy> = []
    ) {
        for list in lists { self.lists[list.code] = list }
        for assignment in assignments { self.assignments[assignment.level, default: []].append(assignment) }
        for policy in policies { self.policies[policy.level] = policy }
        for level in self.assignments.keys { self.assignments[level]?.sort(by: Self.comesBefore) }
    }

    /// Replaces what is assigned to a level.
    package mutating func assign(_ assignments: [PriceListAssignment], to level: CustomerLevel) {
        self.assignments[level] = assignments.isEmpty ? nil : assignments.sorted(by: Self.comesBefore)
    }

    private static func comesBefore(_ left: PriceListAssignment, _ right: PriceListAssignment) -> Bool {
        left.priority == right.priority ? left.list < right.list : left.priority < right.priority
    }

    /// Whether no list is assigned to anybody.
    package var isUnassigned: Bool { assignments.isEmpty }

    /// The chain of a customer.
    ///
    /// Levels from the nearest outwards, on each its lists by priority, up to and with the first level that stops. A list that comes
    /// twice counts where it comes first. Lists that are not active or not valid at the moment do not count.
    package func chain(of customer: Customer, at moment: Int64) -> PriceChain {
        var links: [PriceChain.Link] = []
        var seen: Set<PriceListCode> = []
        var strategy: PriceStrategy?
        var stopped = false
        for level in customer.levels {
            let policy = policies[level]
            strategy = strategy ?? policy?.strategy
            guard !stopped else { continue }
            for assignment in assignments[level] ?? [] where lists[assignment.list]?.counts(at: moment) == true {
                if seen.insert(assignment.list).inserted {
                    links.append(PriceChain.Link(assignment.list, mergeAllowed: assignment.mergeAllowed))
                }
            }
            stopped = policy?.stops == true
        }
        return PriceChain(links, strategy: strategy ?? .priority)
    }

    /// The next moment after `moment` at which a list that a customer has, or one below it, begins or ends to count.
    package func edge(of customer: Customer, after moment: Int64) -> Int64? {
        var edge: Int64?
        var seen: Set<PriceListCode> = []
        for level in customer.levels {
            for assignment in assignments[level] ?? [] {
                var next: PriceListCode? = assignment.list
                while let code = next, let list = lists[code], seen.insert(code).inserted {
                    if let own = list.validity.edge(after: moment) { edge = min(edge ?? own, own) }
                    next = list.parent
                }
            }
        }
        return edge
    }

    /// A list with the lists below it that its percentages start from, itself first; ends at a ring or at a list that does not count.
    package func ancestry(of code: PriceListCode, at moment: Int64) -> [PriceList] {
        var found: [PriceList] = []
        var next: PriceListCode? = code
        while let code = next, let list = lists[code], list.counts(at: moment), !found.contains(where: { $0.code == code }) {
            found.append(list)
            next = list.adjustments.isEmpty ? nil : list.parent
        }
        return found
    }
}
