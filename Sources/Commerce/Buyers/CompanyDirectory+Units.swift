extension CompanyDirectory {
    /// A unit and those above it, from the inmost; none for what lies directly below the company.
    /// - Complexity: O(depth of the tree)
    package func lineage(of unit: BusinessUnitCode?) -> [BusinessUnitCode] {
        var lineage: [BusinessUnitCode] = []
        var next = unit
        // A ring of parents ends where it closes.
        while let code = next, !lineage.contains(code) {
            lineage.append(code)
            next = units[code]?.parent
        }
        return lineage
    }

    /// A unit with all below it.
    /// - Complexity: O(units × depth)
    package func subtree(of unit: BusinessUnitCode) -> [BusinessUnitCode] {
        units.keys.filter { lineage(of: $0).contains(unit) }.sorted()
    }
}
