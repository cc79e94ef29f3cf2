/// Whom a shopping list is for, besides those that it is shared with.
package enum ListAudience: String, Sendable, Hashable, CaseIterable {
    /// Whoever made it.
    case person
    /// All people of the unit of whoever made it.
    case unit
}
