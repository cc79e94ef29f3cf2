import Commerce

extension Actor {
    /// The actor as it is kept: what kind, and which one.
    var columns: (kind: String, name: String) {
        switch self {
        case .associate(let code): ("associate", code.description)
        case .seller(let name): ("seller", name)
        case .system: ("system", "")
        }
    }

    /// Reads what ``columns`` wrote.
    /// - Throws: ``StoreError`` with `.corrupt` for a kind that is unknown.
    init(kind: String, name: String) throws {
        switch kind {
        case "associate": self = .associate(AssociateCode(name))
        case "seller": self = .seller(name)
        case "system": self = .system
        default: throw StoreError(.corrupt, "somebody of an unknown kind is named; restore the database from a backup")
        }
    }
}
