/// How price rows come from a record.
package struct PriceRules: Sendable {
    /// Where quantities and amounts stand.
    package enum Breaks: Sendable {
        /// A list of objects.
        case list(FieldPath, quantity: FieldPath, amount: FieldPath)
        /// Two values of the record.
        case pair(quantity: ValueRule, amount: ValueRule)
        /// Columns that carry the quantity in their names, such as `price_100`, between a prefix and a suffix.
        case columns(prefix: String, suffix: String)
    }

    package var list: ValueRule
    package var currency: ValueRule
    package var unit: ValueRule
    package var baseQuantity: ValueRule?
    package var validFrom: ValueRule?
    package var validUntil: ValueRule?
    package var breaks: [Breaks] = []
    /// Factor of amounts, for feeds that count in cents.
    package var divide: Double?

    package init(list: ValueRule, currency: ValueRule, unit: ValueRule) {
        self.list = list
        self.currency = currency
        self.unit = unit
    }

    /// The members of the record that the rules read.
    package var roots: Set<String> {
        var roots: Set<String> = []
        for rule in [list, currency, unit, baseQuantity, validFrom, validUntil] { roots.formUnion(rule?.roots ?? []) }
        for part in breaks {
            switch part {
            case .list(let path, _, _): roots.formUnion([path.root, path.description])
            case .pair(let quantity, let amount): roots.formUnion(quantity.roots.union(amount.roots))
            case .columns: break
            }
        }
        return roots
    }
}
