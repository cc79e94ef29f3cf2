package import Commerce

/// What a quick order comes to.
package struct QuickOrderAnswer: Sendable {
    package var lines: [QuickOrderLine]
    package var problems: [QuickOrderProblem]
    /// Of the lines that are resolved.
    package var subtotal: Money
    /// The cart that the lines were put into, as it is then.
    package var cart: Cart?
}
