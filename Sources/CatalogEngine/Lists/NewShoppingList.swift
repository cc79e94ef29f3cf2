package import Commerce

/// A shopping list that is to be made.
package struct NewShoppingList: Sendable {
    package var name: String
    package var project: String
    package var audience: ListAudience
    /// A cart whose lines it starts with.
    package var cart: CartID?

    package init(name: String, project: String = "", audience: ListAudience = .person, cart: CartID? = nil) {
        self.name = name
        self.project = project
        self.audience = audience
        self.cart = cart
    }
}
