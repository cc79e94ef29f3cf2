import Commerce

/// Which of the records that decide who sees what at which price has changed; it may be gone.
package struct BuyerChange: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// Any of all.
        case all
        case group
        case company
        case unit
        case associate
        /// A catalog with its rules, or what it lists.
        case catalog
        /// The head of a price list with its percentages.
        case priceList = "price_list"
        /// What a level of customers has: catalogs, price lists and policy.
        case level
    }

    package var kind: Kind
    /// The record's code; of a level its kind and its code with a space between, see ``init(_:)``.
    package var code: String

    static let all = BuyerChange(.all, "")

    init(_ kind: Kind, _ code: String) {
        self.kind = kind
        self.code = code
    }

    init(_ level: CustomerLevel) {
        self.init(.level, level.kind + " " + level.target)
    }

    /// The two columns of a level.
    var levelColumns: (kind: String, target: String)? {
        guard kind == .level, let space = code.firstIndex(of: " ") else { return nil }
        return (String(code[..<space]), String(code[code.index(after: space)...]))
    }
}
