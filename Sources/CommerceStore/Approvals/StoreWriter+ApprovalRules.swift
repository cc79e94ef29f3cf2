package import Commerce

extension StoreWriter {
    /// Adds a rule, or replaces that of the same code.
    package func put(_ rule: ApprovalRule) throws {
        try connection.execute(
            """
            INSERT INTO approval_rule (company, code, origin, name, active, definition) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (company, code) DO UPDATE
                SET origin = excluded.origin, name = excluded.name, active = excluded.active, definition = excluded.definition
            """,
            [
                .text(rule.company.description), .text(rule.code.description), .text(rule.origin.rawValue), .text(rule.name),
                .integer(rule.isActive ? 1 : 0), .text(try JSONColumn.text(ApprovalRuleRecord(rule))),
            ])
    }

    package func remove(_ rule: ApprovalRule) throws {
        try connection.execute(
            "DELETE FROM approval_rule WHERE company = $1 AND code = $2",
            [.text(rule.company.description), .text(rule.code.description)])
    }

    /// Adds a delegation, or replaces that of the same id.
    package func put(_ delegation: Delegation) throws {
        try connection.execute(
            """
            INSERT INTO delegation (company, id, delegator, substitute, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (company, id) DO UPDATE
                SET delegator = excluded.delegator, substitute = excluded.substitute, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until
            """,
            [
                .text(delegation.company.description), .text(delegation.id.description), .text(delegation.delegator.description),
                .text(delegation.substitute.description), .integer(delegation.from), .integer(delegation.until),
            ])
    }

    package func remove(_ delegation: Delegation) throws {
        try connection.execute(
            "DELETE FROM delegation WHERE company = $1 AND id = $2",
            [.text(delegation.company.description), .text(delegation.id.description)])
    }
}
