/// Whose orders an associate sees besides those that their roles reach.
package enum OrderView: Sendable, Hashable {
    case associate(AssociateCode)
    /// Everyone in a unit or below it.
    case unit(BusinessUnitCode)

    /// The view as endpoints write it: `associate:bea`, `unit:lab`.
    package var text: String {
        switch self {
        case .associate(let code): "associate:\(code)"
        case .unit(let code): "unit:\(code)"
        }
    }

    /// Reads what ``text`` writes; nil for anything else.
    package init?(text: String) {
        switch CustomerLevel(text: text) {
        case .associate(let code): self = .associate(code)
        case .unit(let code): self = .unit(code)
        default: return nil
        }
    }
}
