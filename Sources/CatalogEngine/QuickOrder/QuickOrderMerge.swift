import Commerce

/// Makes one line of those that name one product for one reference and purchase order.
enum QuickOrderMerge {
    private struct Key: Hashable {
        var sku: SKU?
        /// Of lines that name no product.
        var code: String
        var unit: String?
        var reference: String
        var purchaseOrder: String
    }

    /// The lines in the order of the first that says each.
    static func merged(_ lines: [QuickOrderLine]) -> [QuickOrderLine] {
        var merged: [QuickOrderLine] = []
        var places: [Key: Int] = [:]
        for line in lines {
            let sku = line.meant?.product.sku
            let key = Key(
                sku: sku, code: sku == nil ? line.code.lowercased() : "", unit: line.unit, reference: line.reference,
                purchaseOrder: line.purchaseOrder)
            guard let place = places[key], let sum = try? merged[place].wanted.adding(line.wanted) else {
                places[key] = merged.count
                merged.append(line)
                continue
            }
            merged[place].lines += line.lines
            merged[place].wanted = sum
            merged[place].doubtfulQuantity = merged[place].doubtfulQuantity ?? line.doubtfulQuantity
            if !line.note.isEmpty { merged[place].note += merged[place].note.isEmpty ? line.note : "\n" + line.note }
            // Of a sure code and one that was guessed, the sure one speaks for the line.
            if line.status == .resolved, merged[place].status == .guess {
                merged[place].status = .resolved
                merged[place].code = line.code
                merged[place].meant = line.meant
                merged[place].alternatives = line.alternatives
            }
        }
        return merged
    }
}
