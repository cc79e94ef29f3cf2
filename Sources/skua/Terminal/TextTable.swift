/// A table of text that fits a width: flexible columns give way, the widest first.
package struct TextTable: Sendable {
    package enum Alignment: Sendable { case left, right }

    package struct Column: Sendable {
        package var title: String
        package var alignment: Alignment
        /// Columns that a flexible one keeps; nil for one that is never cut.
        package var minimumWidth: Int?

        /// A column whose cells are never cut.
        package static func fixed(_ title: String, _ alignment: Alignment = .left) -> Column {
            Column(title: title, alignment: alignment, minimumWidth: nil)
        }

        /// A column that is cut where the table is too wide.
        package static func flexible(_ title: String, minimumWidth: Int = 8) -> Column {
            Column(title: title, alignment: .left, minimumWidth: minimumWidth)
        }
    }

    package let columns: [Column]
    package private(set) var rows: [[StyledText]] = []
    /// Lines under a row, over the whole width: indexed like rows.
    private var details: [[StyledText]] = []
    private static let gap = 2

    package init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row; missing cells are empty.
    /// - Parameter details: lines shown below the row, indented.
    package mutating func append(_ cells: [StyledText], details: [StyledText] = []) {
        precondition(cells.count <= columns.count, "a row has more cells than the table has columns")
        rows.append(cells + Array(repeating: StyledText(""), count: columns.count - cells.count))
        self.details.append(details)
    }

    /// The heading and the rows as lines of at most `width` columns, where the fixed columns leave that much.
    package func lines(width: Int, style: Style) -> [String] {
        let widths = fittedWidths(in: width)
        var lines = [line(columns.map { StyledText($0.title, .heading) }, widths: widths, style: style)]
        let indent = String(repeating: " ", count: widths.first.map { $0 + Self.gap } ?? 0)
        for (row, detail) in zip(rows, details) {
            lines.append(line(row, widths: widths, style: style))
            for text in detail {
                lines.append(indent + text.truncated(to: max(8, width - indent.count)).painted(style))
            }
        }
        return lines
    }

    /// Widths of the columns, so that the table is no wider than `width` where that is possible.
    package func fittedWidths(in width: Int) -> [Int] {
        var widths = columns.indices.map { index in
            rows.reduce(DisplayWidth.of(columns[index].title)) { max($0, $1[index].width) }
        }
        var excess = widths.reduce(0, +) + Self.gap * max(0, columns.count - 1) - width
        while excess > 0 {
            let candidates = columns.indices.filter { index in columns[index].minimumWidth.map { widths[index] > $0 } ?? false }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [StyledText], widths: [Int], style: Style) -> String {
        var result = ""
        var pending = 0
        for (index, cell) in cells.enumerated() {
            let text = cell.truncated(to: max(1, widths[index]))
            let padding = widths[index] - text.width
            if columns[index].alignment == .right { pending += padding }
            if !text.runs.isEmpty {
                result += String(repeating: " ", count: pending) + text.painted(style)
                pending = 0
            }
            if columns[index].alignment == .left { pending += padding }
            pending += Self.gap
        }
        return result
    }
}
