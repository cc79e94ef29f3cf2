import ByteStorage
package import CatalogEngine

/// `skua import prices|catalogs|customers|part-numbers|order-lines`: brings files for buyers into the store.
package struct BuyerImportAction: Sendable {
    package var plan: BuyerImportPlan
    package var json: Bool

    package init(plan: BuyerImportPlan, json: Bool = false) {
        self.plan = plan
        self.json = json
    }

    /// - Returns: how the command ends.
    package func run(_ engine: CatalogEngine, _ console: Console) throws -> CommandOutcome {
        let reporter = ProgressReporter(plan.isDryRun ? "Rehearsing" : "Importing", unit: "rows", console: console)
        let report = try {
            defer { reporter.finish() }
            return try BuyerImporter(plan, store: engine.store).run { reporter.update(fraction: $0.fraction, done: $0.rows) }
        }()
        console.print(
            lines: json
                ? [report.json.description]
                : ImportSummary(report: report, attributeRows: 0).lines(width: console.width, style: console.style))
        if let interruption = report.interruption { throw CommandError("the input could not be read to its end: \(interruption)") }
        return report.rejected > 0 ? .doneWithRejects : .done
    }
}
