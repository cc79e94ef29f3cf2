import Commerce

/// The three columns of a rule: its kind, the name of an attribute or nothing, and what it asks for.
extension ProductRule {
    var columns: [SQLValue] {
        switch self {
        case .all: [.text("all"), .text(""), .text("")]
        case .sku(let sku): [.text("sku"), .text(""), .text(sku.description)]
        case .listed: [.text("listed"), .text(""), .text("")]
        case .category(let trail): [.text("category"), .text(""), .text(trail.description)]
        case .brand(let brand): [.text("brand"), .text(""), .text(brand)]
        case .attribute(let name, let value): [.text("attribute"), .text(name), .text(value)]
        case .filter(let text): [.text("filter"), .text(""), .text(text)]
        }
    }

    init(kind: String, name: String, value: String) throws {
        switch kind {
        case "all": self = .all
        case "sku": self = .sku(SKU(value))
        case "listed": self = .listed
        case "category": self = .category(CategoryTrail(value))
        case "brand": self = .brand(value)
        case "attribute": self = .attribute(name: name, value: value)
        case "filter": self = .filter(value)
        default: throw StoreError(.corrupt, "a rule is of an unknown kind; restore the database from a backup")
        }
    }
}
