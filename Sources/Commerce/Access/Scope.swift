/// How far a permission reaches, from one's own things to the whole company.
package enum Scope: String, Sendable, Hashable, CaseIterable, Comparable {
    /// What belongs to oneself.
    case own
    /// What belongs to one's unit.
    case unit
    /// What belongs to one's unit or to one below it.
    case subtree
    case company

    package static func < (left: Scope, right: Scope) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .own: 0
        case .unit: 1
        case .subtree: 2
        case .company: 3
        }
    }
}
