/// Products that somebody buys again and again, or plans to: for a person, a project or a unit.
///
/// Unlike a cart it has no currency and becomes no order: its lines are put into carts, at the prices of that moment. It is changed by
/// ``ShoppingListCommand``s alone, each of which makes one new version.
package struct ShoppingList: Sendable, Hashable {
    package let id: ShoppingListID
    package let holding: Holding
    package internal(set) var name: String
    /// What it is for, in the buyer's own words; empty for nothing in particular.
    package internal(set) var project: String
    package internal(set) var audience: ListAudience
    /// From 1; grows by one with each change.
    package internal(set) var version: Int64 = 1
    /// Ascending by id.
    package internal(set) var lines: [ShoppingListLine] = []
    /// The number that the next line gets.
    package internal(set) var nextLine: Int64 = 1
    package internal(set) var shares: [AssociateCode: CartShare] = [:]
    /// Unix seconds.
    package let createdAt: Int64
    package internal(set) var changedAt: Int64

    /// Most lines of a list.
    package static let maximumLines = 5000

    /// An empty list.
    /// - Throws: ``CommerceError`` with `.syntax` for a name or project that is too long, or a name that is empty.
    package init(
        id: ShoppingListID, holding: Holding, name: String, project: String, audience: ListAudience, createdAt: Int64
    ) throws(CommerceError) {
        try Self.check(name: name, project: project)
        self.id = id
        self.holding = holding
        self.name = name
        self.project = project
        self.audience = audience
        self.createdAt = createdAt
        changedAt = createdAt
    }

    /// A list as it was kept.
    package init(
        id: ShoppingListID, holding: Holding, name: String, project: String, audience: ListAudience, version: Int64,
        lines: [ShoppingListLine], nextLine: Int64, shares: [AssociateCode: CartShare], createdAt: Int64, changedAt: Int64
    ) {
        self.id = id
        self.holding = holding
        self.name = name
        self.project = project
        self.audience = audience
        self.version = version
        self.lines = lines
        self.nextLine = nextLine
        self.shares = shares
        self.createdAt = createdAt
        self.changedAt = changedAt
    }

    static func check(name: String, project: String) throws(CommerceError) {
        guard !name.allSatisfy(\.isWhitespace) else { throw CommerceError(.syntax, "a list needs a name") }
        try Cart.check(name, "name")
        try Cart.check(project, "project")
    }
}
