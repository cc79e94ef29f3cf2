extension PriceBook {
    /// An assigned price list that is no part of a customer's chain.
    package struct LeftOut: Sendable, Hashable {
        package enum Reason: String, Sendable, Hashable {
            /// There is no list of this code.
            case missing
            case inactive
            case notYetValid = "not_yet_valid"
            case expired
            /// A nearer level keeps the lists of farther ones out.
            case stopped
            /// It is in the chain already, from a nearer level.
            case repeated
        }

        package var list: PriceListCode
        package var level: CustomerLevel
        package var reason: Reason
    }

    /// The lists that are assigned to a customer's levels without being used, in the order of the levels.
    package func leftOut(of customer: Customer, at moment: Int64) -> [LeftOut] {
        var found: [LeftOut] = []
        var seen: Set<PriceListCode> = []
        var stopped = false
        for level in customer.levels {
            for assignment in assignments[level] ?? [] {
                let reason = stopped ? .stopped : reason(assignment.list, at: moment)
                if let reason {
                    found.append(LeftOut(list: assignment.list, level: level, reason: reason))
                } else if !seen.insert(assignment.list).inserted {
                    found.append(LeftOut(list: assignment.list, level: level, reason: .repeated))
                }
            }
            stopped = stopped || policies[level]?.stops == true
        }
        return found
    }

    /// Why a list does not count; nil when it does.
    private func reason(_ code: PriceListCode, at moment: Int64) -> LeftOut.Reason? {
        guard let list = lists[code] else { return .missing }
        guard list.isActive else { return .inactive }
        if let from = list.validity.from, from > moment { return .notYetValid }
        if let until = list.validity.until, until <= moment { return .expired }
        return nil
    }

    /// The level that brings a list into a customer's chain.
    package func level(of list: PriceListCode, for customer: Customer) -> CustomerLevel? {
        customer.levels.first { level in assignments[level]?.contains { $0.list == list } == true }
    }
}
