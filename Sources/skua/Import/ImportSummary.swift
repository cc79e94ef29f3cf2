package import CatalogEngine

/// What an import did, as a person reads it: the attributes that were found, the numbers, the first faults.
package struct ImportSummary: Sendable {
    package var report: ImportReport
    package var attributeRows: Int

    package init(report: ImportReport, attributeRows: Int) {
        self.report = report
        self.attributeRows = attributeRows
    }

    package func lines(width: Int, style: Style) -> [String] {
        let text = report.text().split(separator: "\n").map(String.init)
        return attributes(width: width, style: style) + text
    }

    /// The attributes with what their values look like, the most frequent first.
    private func attributes(width: Int, style: Style) -> [String] {
        let rows = report.attributes.rows.prefix(attributeRows)
        guard !rows.isEmpty else { return [] }
        var table = TextTable([
            .flexible("Attribute", minimumWidth: 16), .fixed("Values", .right), .fixed("Different", .right), .fixed("Type"),
            .flexible("Stored", minimumWidth: 8), .flexible("Examples", minimumWidth: 16),
        ])
        for row in rows {
            let type = [row.type.rawValue, row.type == .quantity ? row.unit : nil].compactMap { $0 }.joined(separator: " ")
            table.append([
                StyledText(row.name), StyledText(HumanText.count(row.count)),
                StyledText(row.distinct.map(HumanText.count) ?? ">\(AttributeProfile.distinctLimit)"), StyledText(type),
                StyledText(row.stored), StyledText(row.examples.joined(separator: " · "), .faint),
            ])
        }
        var lines = table.lines(width: width, style: style)
        let rest = report.attributes.rows.count - rows.count
        if rest > 0 { lines.append(style.paint("… and \(HumanText.count(rest)) more; --attributes shows more of them", .faint)) }
        return lines + [""]
    }
}
