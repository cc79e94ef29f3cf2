import Lexicon

/// A filter operand with a unit, which meets values in any unit of the same dimension.
struct QuantityTest: Sendable, Hashable {
    /// Bounds, nil where open.
    private var low: Measurement?
    private var high: Measurement?
    private var includesBounds = true

    /// Fails for operands that are no quantities with units as a whole.
    init?(_ operand: FilterOperand, _ measurements: Measurements) {
        switch operand {
        case .value(let text, let prefix):
            guard !prefix, let value = measurements.quantity(of: text) else { return nil }
            low = value
            high = value
        case .range(let from, let to):
            guard let from = measurements.quantity(of: from), let to = measurements.quantity(of: to),
                from.quantity?.dimension == to.quantity?.dimension
            else { return nil }
            low = from
            high = to
        case .comparison(let comparison, let text):
            guard let bound = measurements.quantity(of: text) else { return nil }
            includesBounds = comparison == .lessOrEqual || comparison == .greaterOrEqual
            if comparison == .less || comparison == .lessOrEqual { high = bound } else { low = bound }
        }
    }

    /// Whether a value lies within the bounds; one that is equal to a bound up to rounding lies on it.
    func passes(_ value: Measurement) -> Bool {
        guard let quantity = value.quantity else { return false }
        for bound in [low, high] {
            guard let bound, let limit = bound.quantity else { continue }
            guard limit.dimension == quantity.dimension else { return false }
            if !Set(bound.readings).isDisjoint(with: value.terms) { return includesBounds }
        }
        if let low = low?.quantity, quantity.value < low.value { return false }
        if let high = high?.quantity, quantity.value > high.value { return false }
        return true
    }
}
