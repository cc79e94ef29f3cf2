extension Actor {
    /// The actor as endpoints write it: `associate:bea`, `seller:rita`, `seller:key:7`, `system`.
    package var text: String {
        switch self {
        case .associate(let code): "associate:\(code)"
        case .seller(let name): "seller:\(name)"
        case .system: "system"
        }
    }

    /// Reads what ``text`` writes; nil for anything else.
    package init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count > 1 ? parts[1] : nil) {
        case ("associate", let name?): self = .associate(AssociateCode(name))
        case ("seller", let name?): self = .seller(name)
        case ("system", nil): self = .system
        default: return nil
        }
    }
}
