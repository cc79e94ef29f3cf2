import Commerce

/// What the demo's first customer wants to be asked about.
enum DemoApprovals {
    /// Carts of 500 EUR and more need a purchasing manager.
    static func install(in engine: CatalogEngine) throws {
        let threshold = Money(minorUnits: 50_000, currency: DemoCatalog.currency)
        _ = try engine.approvals.put("from-500", by: .seller(.system, DemoBuyers.nordwerk)) { code, company, origin in
            ApprovalRule(
                code: code, company: company, origin: origin, name: "From 500 EUR",
                steps: [ApprovalStep(threshold: threshold, groups: [[.role("purchasing_manager")]])])
        }
    }
}
