package import Commerce

extension StoreReader {
    private static let columns = """
        number, id, cart, cart_name, company, unit, owner, requester, version, content_hash, total, currency, definition, previous,
        submitted_at, state, step, step_opened_at
        """

    /// A request with all that happened to it.
    package func approvalRequest(_ id: ApprovalID) throws -> ApprovalRequest? {
        try connection.first("SELECT \(Self.columns) FROM approval_request WHERE id = $1", [.text(id.description)], head).map(whole)
    }

    /// The request by which a cart was asked about last.
    package func lastApproval(of cart: CartID) throws -> ApprovalID? {
        try connection.first(
            "SELECT id FROM approval_request WHERE cart = $1 ORDER BY number DESC LIMIT 1", [.text(cart.description)]
        ) { ApprovalID($0.text(0)) }
    }

    /// Requests of a company, newest first, as long as `body` returns true.
    ///
    /// - Parameter before: only those made before this one; nil for all. An unknown one gives none.
    package func forEachApprovalRequest(
        of company: CompanyCode, before: ApprovalID?, _ body: (ApprovalRequest) throws -> Bool
    ) throws {
        var last = Int64.max
        if let before { last = try number(of: before) ?? 0 }
        while true {
            let heads = try connection.all(
                "SELECT \(Self.columns) FROM approval_request WHERE company = $1 AND number < $2 ORDER BY number DESC LIMIT 100",
                [.text(company.description), .integer(last)], head)
            for head in heads {
                guard try body(whole(head)) else { return }
            }
            guard let next = heads.last?.number else { return }
            last = next
        }
    }

    /// All requests that somebody has to decide, from the first.
    package func openApprovalRequests() throws -> [ApprovalRequest] {
        try connection.all(
            "SELECT \(Self.columns) FROM approval_request WHERE state = $1 ORDER BY number", [.text(ApprovalState.open.rawValue)], head
        ).map(whole)
    }

    func number(of request: ApprovalID) throws -> Int64? {
        try connection.first("SELECT number FROM approval_request WHERE id = $1", [.text(request.description)]) { $0.integer(0) }
    }

    private struct Head {
        var number: Int64
        var request: ApprovalRequest
    }

    private func head(_ row: any SQLRow) throws -> Head {
        guard let state = ApprovalState(rawValue: row.text(15)) else { throw Self.damaged }
        let record = try JSONColumn.value(row.text(12), as: ApprovalRequestRecord.self)
        return Head(
            number: row.integer(0),
            request: ApprovalRequest(
                id: ApprovalID(row.text(1)), cart: CartID(row.text(2)), cartName: row.text(3),
                holding: Holding(
                    company: CompanyCode(row.text(4)), unit: row.optionalText(5).map { BusinessUnitCode($0) },
                    owner: AssociateCode(row.text(6))),
                requester: AssociateCode(row.text(7)), excluded: Set(record.excluded.map { AssociateCode($0) }), version: row.integer(8),
                contentHash: row.text(9), total: Money(minorUnits: row.integer(10), currency: try Self.currency(row.text(11))),
                lines: [], steps: try record.requestSteps, previous: row.optionalText(13).map { ApprovalID($0) },
                submittedAt: row.integer(14),
                state: state, currentStep: Int(row.integer(16)), stepOpenedAt: row.integer(17), events: []))
    }

    /// The request of a head with its lines and events.
    private func whole(_ head: Head) throws -> ApprovalRequest {
        let events = try connection.all(
            """
            SELECT kind, step, associate, behalf, step_groups, comment, at FROM approval_event WHERE request = $1 ORDER BY number
            """, [.integer(head.number)]
        ) { row in
            guard let kind = ApprovalEvent.Kind(rawValue: row.text(0)) else { throw Self.damaged }
            return ApprovalEvent(
                kind, step: row.optionalInteger(1).map { Int($0) }, by: row.optionalText(2).map { AssociateCode($0) },
                onBehalfOf: row.optionalText(3).map { AssociateCode($0) }, groups: row.text(4).split(separator: " ").compactMap { Int($0) },
                comment: row.text(5), at: row.integer(6))
        }
        let lines = try connection.all(
            """
            SELECT sku, title, unit, quantity, reference, unit_price, total, purchase_order, cost_center FROM approval_line
            WHERE request = $1 ORDER BY position
            """,
            [.integer(head.number)]
        ) { row in
            OrderLine(
                sku: SKU(row.text(0)), title: row.text(1), unit: row.text(2), quantity: FixedDecimal(tenThousandths: row.integer(3)),
                reference: row.text(4), purchaseOrder: row.text(7), costCenter: row.text(8),
                unitPrice: FixedDecimal(tenThousandths: row.integer(5)),
                total: Money(minorUnits: row.integer(6), currency: head.request.total.currency))
        }
        let request = head.request
        return ApprovalRequest(
            id: request.id, cart: request.cart, cartName: request.cartName, holding: request.holding, requester: request.requester,
            excluded: request.excluded, version: request.version, contentHash: request.contentHash, total: request.total,
            lines: lines, steps: request.steps, previous: request.previous, submittedAt: request.submittedAt, state: request.state,
            currentStep: request.currentStep, stepOpenedAt: request.stepOpenedAt, events: events)
    }

    static let damaged = StoreError(.corrupt, "a record of approvals is damaged; restore the database from a backup")
}
