import ByteStorage
package import CatalogEngine

/// `skua import synonyms|rules`: brings files of what merchandisers set into a collection.
package struct MerchandisingImportAction: Sendable {
    package var plan: MerchandisingImportPlan
    package var json: Bool

    package init(plan: MerchandisingImportPlan, json: Bool = false) {
        self.plan = plan
        self.json = json
    }

    /// - Returns: how the command ends.
    package func run(_ engine: CatalogEngine, _ console: Console) throws -> CommandOutcome {
        let report = try MerchandisingImporter(plan, engine).run()
        console.print(
            lines: json
                ? [report.json.description]
                : ImportSummary(report: report, attributeRows: 0).lines(width: console.width, style: console.style))
        if let interruption = report.interruption { throw CommandError("the input could not be read to its end: \(interruption)") }
        return report.rejected > 0 ? .doneWithRejects : .done
    }
}
