/// One moment of a long task as text: how far, how fast, how long still.
package struct ProgressLine: Sendable, Equatable {
    package var title: String
    package var unit: String
    package var elapsed: Duration
    /// 0...1, or nil where the end is not known.
    package var fraction: Double?
    package var done: Int

    package init(title: String, unit: String, elapsed: Duration, fraction: Double?, done: Int) {
        self.title = title
        self.unit = unit
        self.elapsed = elapsed
        self.fraction = fraction.map { min(1, max(0, $0)) }
        self.done = done
    }

    /// Units a second since the start; 0 in the first instant.
    package var rate: Double {
        let seconds = elapsed / .seconds(1)
        return seconds > 0.01 ? Double(done) / seconds : 0
    }

    /// Time still needed at the speed so far; nil where nobody can tell, and at the end.
    package var remaining: Duration? {
        guard let fraction, elapsed > .milliseconds(500), fraction > 0.005, fraction < 1 else { return nil }
        return elapsed * ((1 - fraction) / fraction)
    }

    /// A line for a log: `Importing: 120,000 rows, 41 %, 25,310 rows/s, 7 s left`.
    package var log: String {
        var parts = ["\(title): \(HumanText.count(done)) \(unit)"]
        if let fraction { parts.append("\(Int(fraction * 100)) %") }
        if rate > 0 { parts.append("\(HumanText.count(Int(rate))) \(unit)/s") }
        if let remaining { parts.append("\(HumanText.duration(remaining)) left") }
        return parts.joined(separator: ", ")
    }

    /// A bar of at most `width` columns.
    package func bar(width: Int) -> String {
        var facts = "\(HumanText.count(done)) \(unit)"
        if rate > 0 { facts += "  \(HumanText.count(Int(rate)))/s" }
        if let remaining { facts += "  \(HumanText.duration(remaining)) left" }
        guard let fraction else { return StyledText("\(title)  \(facts)").truncated(to: width).plain }
        let percent = "\(Int(fraction * 100)) %"
        let cells = min(30, width - DisplayWidth.of(title) - DisplayWidth.of(percent) - DisplayWidth.of(facts) - 8)
        guard cells >= 5 else { return StyledText("\(title)  \(percent)  \(facts)").truncated(to: width).plain }
        let full = Int(fraction * Double(cells))
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
        return "\(title)  \(bar) \(percent)  \(facts)"
    }
}
