package import Commerce
import CommerceStore

extension ApprovalDesk {
    /// Tells those who are asked of time limits that have passed, once for each.
    ///
    /// Who may decide follows from the clock whether this runs or not; it may run in any number of processes and as often as liked.
    /// - Parameter moment: Unix seconds; nil for now.
    /// - Returns: the requests that somebody was told of.
    @discardableResult
    package func sweep(at moment: Int64? = nil) throws -> [ApprovalID] {
        try EngineError.translatingCommerce {
            let now = moment ?? engine.options.clock()
            guard try engine.store.read({ try $0.openApprovalRequests() }).contains(where: { $0.isOverdue(at: now) }) else { return [] }
            return try write { writer, directory in
                var pools: [CompanyCode: ApproverPool] = [:]
                var told: [ApprovalID] = []
                for old in try writer.reader.openApprovalRequests() where old.isOverdue(at: now) {
                    let company = old.holding.company
                    let pool = try pools[company] ?? pool(of: company, directory, writer.reader, at: now)
                    pools[company] = pool
                    var request = old
                    let passed = request.passDeadlines(among: pool)
                    guard !passed.isEmpty else { continue }
                    try writer.update(request, from: old)
                    told.append(request.id)
                    for kind in passed {
                        try writer.append(
                            AuditEvent(
                                "approval.\(kind.rawValue)", "approval/\(request.id)", company: company, by: .system, at: now,
                                details: ["cart": request.cart.description, "step": String(request.currentStep + 1)]))
                        try tell(kind == .escalated ? .approvalEscalated : .approvalReminder, request, pool, writer, directory)
                    }
                }
                return told
            }
        }
    }
}
