package import Commerce

extension StoreReader {
    /// The approval rules of a company, ascending by code.
    package func approvalRules(of company: CompanyCode) throws -> [ApprovalRule] {
        try connection.all(
            "SELECT code, origin, name, active, definition FROM approval_rule WHERE company = $1 ORDER BY code",
            [.text(company.description)]
        ) { row in
            guard let origin = ApprovalRule.Origin(rawValue: row.text(1)) else { throw Self.damaged }
            let record = try JSONColumn.value(row.text(4), as: ApprovalRuleRecord.self)
            return ApprovalRule(
                code: ApprovalRuleCode(row.text(0)), company: company, origin: origin, name: row.text(2), isActive: row.integer(3) != 0,
                conditions: try record.conditions, ladder: ApprovalRule.Ladder(rawValue: record.ladder) ?? .ascending,
                steps: try record.ruleSteps)
        }
    }

    /// The delegations of a company, ascending by their beginning.
    package func delegations(of company: CompanyCode) throws -> [Delegation] {
        try connection.all(
            "SELECT id, delegator, substitute, valid_from, valid_until FROM delegation WHERE company = $1 ORDER BY valid_from, id",
            [.text(company.description)]
        ) { row in
            Delegation(
                id: DelegationID(row.text(0)), company: company, delegator: AssociateCode(row.text(1)),
                substitute: AssociateCode(row.text(2)), from: row.integer(3), until: row.integer(4))
        }
    }
}
