package import Commerce

extension StoreReader {
    /// Events of the log with their numbers, as long as `body` returns true.
    ///
    /// - Parameters:
    ///   - isNewestFirst: or else the oldest first.
    ///   - previous: the number that the events follow in this order; nil for all.
    package func forEachAuditEvent(
        _ filter: AuditFilter, isNewestFirst: Bool, after previous: Int64? = nil, _ body: (Int64, AuditEvent) throws -> Bool
    ) throws {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        func require(_ condition: String, _ value: SQLValue) {
            arguments.append(value)
            conditions.append("\(condition) $\(arguments.count)")
        }
        if let company = filter.company { require("company =", .text(company.description)) }
        if let subject = filter.subject { require("subject =", .text(subject)) }
        if let actor = filter.actor.flatMap({ Actor(text: $0) }) {
            require("actor_kind =", .text(actor.columns.kind))
            require("actor =", .text(actor.columns.name))
        }
        if let action = filter.action {
            if action.hasSuffix("*") {
                // Texts that begin so lie between it and the same with its end raised; actions are ASCII.
                require("action >=", .text(String(action.dropLast())))
                require("action <", .text(action.dropLast() + "\u{7F}"))
            } else {
                require("action =", .text(action))
            }
        }
        if let from = filter.from { require("at >=", .integer(from)) }
        if let until = filter.until { require("at <", .integer(until)) }
        if let previous { require(isNewestFirst ? "number <" : "number >", .integer(previous)) }
        let filtered = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        try connection.query(
            """
            SELECT number, action, subject, company, actor_kind, actor, behalf, at, details FROM audit_event \(filtered)
            ORDER BY number \(isNewestFirst ? "DESC" : "ASC")
            """, arguments
        ) { row in try body(row.integer(0), Self.event(row)) }
    }

    private static func event(_ row: any SQLRow) throws -> AuditEvent {
        let actor: Actor =
            switch row.text(4) {
            case "associate": .associate(AssociateCode(row.text(5)))
            case "seller": .seller(row.text(5))
            default: .system
            }
        return AuditEvent(
            row.text(1), row.text(2), company: row.optionalText(3).map { CompanyCode($0) }, by: actor,
            onBehalfOf: row.optionalText(6).map { AssociateCode($0) }, at: row.integer(7), details: try TextTable.table(row.text(8)))
    }
}
