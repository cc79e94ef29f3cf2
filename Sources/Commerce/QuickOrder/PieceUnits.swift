/// Names of the unit that counts single pieces, which no two systems write alike.
package enum PieceUnits {
    private static let names: Set<String> = [
        "pce", "pcs", "pc", "pieces", "piece", "ea", "each", "c62", "h87", "st", "stk", "stück", "stueck", "stykk", "unit", "units",
        "item", "items", "pièce", "pièces", "u",
    ]

    /// Whether two names mean one unit: whatever their case, and pieces by any name.
    package static func areEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.lowercased(), right.lowercased())
        return left == right || (names.contains(left) && names.contains(right))
    }
}
