import Commerce
import CommerceStore

extension ApprovalDesk {
    /// Tells those whose turn it is, or those who have asked how it ended.
    func tellOfTurn(
        _ request: ApprovalRequest, _ pool: ApproverPool, _ writer: StoreWriter, _ directory: CompanyDirectory
    ) throws {
        switch request.state {
        case .open: try tell(.approvalRequested, request, pool, writer, directory)
        case .approved: if !request.steps.isEmpty { try tellRequester(.cartApproved, request, pool.moment, writer, directory) }
        case .rejected: try tellRequester(.cartRejected, request, pool.moment, writer, directory)
        case .withdrawn: break
        }
    }

    /// Tells everybody who may decide the step whose turn it is, and has not.
    func tell(
        _ kind: Notice.Kind, _ request: ApprovalRequest, _ pool: ApproverPool, _ writer: StoreWriter, _ directory: CompanyDirectory
    ) throws {
        let agreed = Set(request.approvals(ofStep: request.currentStep).compactMap(\.by))
        let asked = Set(request.standing(ofStep: request.currentStep, among: pool).seats.map(\.associate)).subtracting(agreed)
        for associate in asked.sorted() {
            try writer.enqueue(
                Notice(
                    kind, to: .associate(associate), about: "approval/\(request.id)", at: pool.moment, values: values(request, directory)))
        }
    }

    private func tellRequester(
        _ kind: Notice.Kind, _ request: ApprovalRequest, _ now: Int64, _ writer: StoreWriter, _ directory: CompanyDirectory
    ) throws {
        for associate in Set([request.requester, request.holding.owner]).sorted() {
            try writer.enqueue(
                Notice(kind, to: .associate(associate), about: "approval/\(request.id)", at: now, values: values(request, directory)))
        }
    }

    private func values(_ request: ApprovalRequest, _ directory: CompanyDirectory) -> [String: String] {
        var values = [
            "cart": request.cartName, "total": Self.text(request.total),
            "requester": directory.associates[request.requester]?.name ?? request.requester.description,
        ]
        if request.currentStep < request.steps.count { values["step"] = request.steps[request.currentStep].name }
        return values
    }

    /// An amount as people read it: `2000.00 EUR`.
    static func text(_ money: Money) -> String {
        let digits = money.currency.minorDigits
        guard digits > 0 else { return "\(money.minorUnits) \(money.currency)" }
        let scale = (0..<digits).reduce(1 as UInt64) { scale, _ in scale * 10 }
        let (whole, rest) = money.minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
        let decimals = String(rest)
        let zeros = String(repeating: "0", count: digits - decimals.utf8.count)
        return "\(money.minorUnits < 0 ? "-" : "")\(whole).\(zeros)\(decimals) \(money.currency)"
    }
}
