/// Tells whether the first row of a table names its columns.
package enum HeaderGuess {
    /// Names that head columns all over the trade, folded by ``fold(_:)``.
    private static let wellKnown: Set<String> = [
        "sku", "id", "name", "title", "description", "price", "brand", "category", "categories", "mpn", "gtin", "ean", "upc", "quantity",
        "qty", "unit",
        "uom", "stock", "manufacturer", "itemnumber", "partnumber", "productsku", "handle", "currency", "image", "images", "code",
    ]

    /// - Parameter table: the first rows.
    package static func isHeader(_ table: [[String]]) -> Bool {
        guard let first = table.first?.map({ $0.trimmingSpaces() }) else { return false }
        var names = first
        while names.count > 1, names.last?.isEmpty == true { names.removeLast() }
        guard names.allSatisfy({ $0.utf8.count <= 100 && NumberText.value(of: $0, decimalComma: false) == nil }) else { return false }
        if names.contains(where: { wellKnown.contains(fold($0)) }) { return true }
        guard !names.contains(""), Set(names).count == names.count else { return false }
        // A name does not come again below itself.
        return !table.dropFirst().contains { row in zip(row, first).contains { $0.trimmingSpaces() == $1 } }
    }

    /// Letters and digits only, small: `Item Number` and `item_number` are the same.
    package static func fold(_ name: String) -> String {
        String(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }
}
