package import Commerce

/// Whom a login stands for.
package enum LoginHolder: Sendable, Hashable {
    case associate(AssociateCode)
    case seller(SellerCode)

    /// The holder as two columns.
    var columns: (kind: String, code: String) {
        switch self {
        case .associate(let code): ("associate", code.description)
        case .seller(let code): ("seller", code.description)
        }
    }

    /// The holder in one text, `associate:bea`.
    package var text: String { columns.kind + ":" + columns.code }

    /// Reads what ``text`` writes; nil for anything else.
    package init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, ["associate", "seller"].contains(parts[0]) else { return nil }
        self.init(kind: parts[0], code: parts[1])
    }

    init(kind: String, code: String) {
        self = kind == "seller" ? .seller(SellerCode(code)) : .associate(AssociateCode(code))
    }
}
