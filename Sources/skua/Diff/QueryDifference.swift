package import ByteStorage

/// Two runs of the same queries side by side.
package struct QueryDifference: Sendable {
    /// The queries whose answers differ, in order.
    package let changes: [QueryChange]
    /// Queries of both runs.
    package let compared: Int
    /// Queries that only one of the runs has.
    package let unmatched: Int

    package init(before: QueryRun, after: QueryRun) {
        let known = Dictionary(before.answers.map { ($0.query, $0) }, uniquingKeysWith: { first, _ in first })
        let pairs = after.answers.compactMap { now in known[now.query].map { QueryChange($0, now) } }
        changes = pairs.filter { !$0.isNone }
        compared = pairs.count
        unmatched = Set(before.answers.map(\.query)).symmetricDifference(after.answers.map(\.query)).count
    }

    package func lines(width: Int, style: Style) -> [String] {
        var lines: [String] = []
        for change in changes {
            var title = style.paint(change.query, .heading)
            if change.foundBefore != change.foundAfter {
                title += "  \(HumanText.count(change.foundBefore)) → \(HumanText.count(change.foundAfter, "hit"))"
            }
            lines.append(title)
            for id in change.entered { lines.append("  " + style.paint("+ \(id)", .good)) }
            for id in change.left { lines.append("  " + style.paint("− \(id)", .bad)) }
            for move in change.moved { lines.append("  \(move.id): \(move.from) → \(move.to)") }
        }
        let same = compared - changes.count
        var summary = "\(changes.count) of \(HumanText.count(compared, "query", "queries")) answered otherwise, \(same) the same"
        if unmatched > 0 { summary += ", \(unmatched) in one run only" }
        return lines + [summary]
    }

    package var json: JSON {
        let list = changes.map { change -> JSON in
            [
                "q": .string(change.query), "found_before": .int(Int64(change.foundBefore)), "found_after": .int(Int64(change.foundAfter)),
                "entered": .array(change.entered.map(JSON.string)), "left": .array(change.left.map(JSON.string)),
                "moved": .array(change.moved.map { ["id": .string($0.id), "from": .int(Int64($0.from)), "to": .int(Int64($0.to))] }),
            ]
        }
        return ["compared": .int(Int64(compared)), "unmatched": .int(Int64(unmatched)), "changes": .array(list)]
    }
}
