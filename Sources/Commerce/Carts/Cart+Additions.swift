extension Cart {
    /// What tells the lines of a cart apart when something is added.
    private struct Place: Hashable {
        var goods: Goods
        var reference: String
        var purchaseOrder: String
    }

    /// Adds products, each to the line of the same SKU, unit, reference and purchase order or as a new one.
    ///
    /// Their notes become remarks; those beyond ``maximumComments`` are left out: the goods matter more.
    /// - Throws: ``CommerceError``: `.range` for a quantity that cannot be had, `.limit` when there are too many lines, `.syntax` for a
    ///   reference or number that is too long. The cart is then to be thrown away: some may have been added.
    /// - Complexity: O(lines + additions)
    mutating func add(_ additions: [CartAddition], by associate: AssociateCode, at moment: Int64) throws(CommerceError) {
        var places: [Place: Int] = [:]
        for (index, line) in lines.enumerated() where line.costCenter.isEmpty {
            let place = Place(goods: line.goods, reference: line.reference, purchaseOrder: line.purchaseOrder)
            if places[place] == nil { places[place] = index }
        }
        for addition in additions {
            try Self.check(addition.reference, "reference")
            try Self.check(addition.purchaseOrder, "purchase order number")
            guard addition.quantity > .zero else { throw CommerceError(.range, "a quantity must be above 0") }
            let place = Place(
                goods: Goods(sku: addition.sku, unit: addition.unit), reference: addition.reference,
                purchaseOrder: addition.purchaseOrder)
            if let index = places[place] {
                lines[index].quantity = try addition.rule.rounded(try lines[index].quantity.adding(addition.quantity))
            } else {
                guard lines.count < Self.maximumLines else {
                    throw CommerceError(.limit, "a cart has at most \(Self.maximumLines) lines")
                }
                places[place] = lines.count
                lines.append(
                    CartLine(
                        id: CartLineID(nextLine), sku: addition.sku, unit: addition.unit,
                        quantity: try addition.rule.rounded(addition.quantity), reference: addition.reference,
                        purchaseOrder: addition.purchaseOrder, addedBy: associate))
                nextLine += 1
            }
            guard !addition.note.isEmpty, comments.count < Self.maximumComments, let index = places[place] else { continue }
            comments.append(
                CartComment(
                    number: (comments.last?.number ?? 0) + 1, line: lines[index].id, author: associate,
                    text: String(addition.note.prefix(Self.maximumComment)), writtenAt: moment))
        }
    }
}

extension FixedDecimal {
    /// - Throws: ``CommerceError`` with `.range` when the sum is too large to be held.
    package func adding(_ other: FixedDecimal) throws(CommerceError) -> FixedDecimal {
        let (sum, overflow) = tenThousandths.addingReportingOverflow(other.tenThousandths)
        guard !overflow else { throw CommerceError(.range, "the quantity is too large") }
        return FixedDecimal(tenThousandths: sum)
    }
}
