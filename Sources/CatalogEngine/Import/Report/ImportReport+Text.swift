extension ImportReport {
    /// The report as lines of text, without the table of attributes.
    /// - Parameter limit: most faults that are told.
    package func text(limit: Int = 10) -> String {
        var lines = inputs.map(\.description)
        var summary =
            "\(Self.grouped(rows)) rows in \(Self.duration(seconds)) (\(Self.grouped(Int(rowsPerSecond))) rows/s)"
            + ": \(Self.grouped(accepted)) accepted"
        if merged > 0 { summary += " (\(Self.grouped(merged)) merged into others)" }
        if skipped > 0 { summary += ", \(Self.grouped(skipped)) left out by the map" }
        summary += ", \(Self.grouped(rejected)) rejected"
        lines.append(summary)
        lines.append(changes)
        for row in rejects.prefix(limit) { lines.append("  " + row.description) }
        if let rejectsPath {
            let rest = rejects.count > limit || rejected > rejects.count ? "  … all " : "  "
            lines.append(rest + "rejected rows are in \(rejectsPath)")
        }
        lines += notes
        if let interruption { lines.append("stopped early: \(interruption)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var changes: String {
        let numbers = [
            ("created", counts.created), ("updated", counts.updated), ("unchanged", counts.unchanged), ("deleted", counts.deleted),
        ]
        var line = isDryRun ? "would be: " : ""
        line += numbers.filter { $0.1 > 0 || $0.0 != "deleted" }.map { "\(Self.grouped($0.1)) \($0.0)" }.joined(separator: ", ")
        if counts.prices > 0 { line += ", \(Self.grouped(counts.prices)) prices" }
        if changedNothing, !isDryRun, accepted > 0 { line += "; nothing has changed" }
        return line
    }

    /// `1,234,567`
    static func grouped(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0, digit != "-" { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    private static func duration(_ seconds: Double) -> String {
        if seconds < 90 { return "\((seconds * 10).rounded() / 10) s" }
        return "\(Int(seconds) / 60) min \(Int(seconds) % 60) s"
    }
}
