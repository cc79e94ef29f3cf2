/// A line of a quick order as it was written: a code, how much of it, and what the buyer notes beside it.
package struct QuickOrderEntry: Sendable, Hashable {
    /// One way to read a line: `6204 100` is a code and a quantity, or the other way round, or a code with a blank in it.
    package struct Reading: Sendable, Hashable {
        package var code: String
        /// Above 0.
        package var quantity: FixedDecimal
        package var unit: String?

        package init(code: String, quantity: FixedDecimal = .one, unit: String? = nil) {
            self.code = code
            self.quantity = quantity
            self.unit = unit
        }
    }

    /// Of the text or file, from 1.
    package var line: Int
    /// At least one; the first one counts unless only a later one names a product.
    package var readings: [Reading]
    /// A remark for whoever looks at the line.
    package var note: String
    /// The buyer's own reference, such as a project.
    package var reference: String
    /// The buyer's number of the order that it belongs to; empty for that of the cart.
    package var purchaseOrder: String
    /// Text of a quantity that means something else elsewhere, such as `1,000`.
    package var doubtfulQuantity: String?

    package init(
        line: Int, readings: [Reading], note: String = "", reference: String = "", purchaseOrder: String = "",
        doubtfulQuantity: String? = nil
    ) {
        self.line = line
        self.readings = readings
        self.note = note
        self.reference = reference
        self.purchaseOrder = purchaseOrder
        self.doubtfulQuantity = doubtfulQuantity
    }
}
