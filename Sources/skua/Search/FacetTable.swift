package import SearchIndex

/// Facet counts as a person reads them: values with bars, statistics of numbers.
package struct FacetTable: Sendable {
    package init() {}

    package func lines(_ facets: [FacetResult], width: Int, style: Style) -> [String] {
        facets.flatMap { lines($0, width: width, style: style) }
    }

    private func lines(_ facet: FacetResult, width: Int, style: Style) -> [String] {
        var heading = style.paint(facet.field, .heading)
        if facet.totalValues > facet.values.count {
            heading += style.paint("  \(facet.values.count) of \(HumanText.count(facet.totalValues, "value"))", .faint)
        }
        var lines = ["", heading]
        if let statistics = facet.statistics { lines.append("  " + style.paint(Self.text(statistics), .faint)) }
        guard let highest = facet.values.map(\.count).max(), highest > 0 else { return lines }
        let barWidth = max(4, min(24, width / 4))
        let countWidth = facet.values.map { HumanText.count($0.count).count }.max() ?? 1
        let names = facet.values.map { StyledText(snippet: $0.highlighted) }
        let nameWidth = max(4, min(names.map(\.width).max() ?? 4, width - barWidth - countWidth - 6))
        for (name, value) in zip(names, facet.values) {
            let shown = name.truncated(to: nameWidth)
            let count = HumanText.count(value.count)
            lines.append(
                "  " + shown.painted(style) + String(repeating: " ", count: nameWidth - shown.width + 2)
                    + String(repeating: " ", count: countWidth - count.count) + count + "  "
                    + style.paint(Self.bar(value.count, of: highest, width: barWidth), .number))
        }
        return lines
    }

    private static func text(_ statistics: FacetStatistics) -> String {
        func number(_ value: Double) -> String {
            value == value.rounded() && abs(value) < 1e15 ? HumanText.count(Int(value)) : HumanText.decimals(value, 2)
        }
        return "\(number(statistics.minimum)) to \(number(statistics.maximum)), average \(number(statistics.average))"
    }

    /// A bar in eighths of a column, so that small counts show too.
    package static func bar(_ count: Int, of highest: Int, width: Int) -> String {
        guard count > 0, highest > 0 else { return "" }
        let eighths = max(1, count * width * 8 / highest)
        let rest = eighths % 8
        return String(repeating: "█", count: eighths / 8) + (rest == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1]))
    }
}
