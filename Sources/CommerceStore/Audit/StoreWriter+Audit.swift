package import Commerce

extension StoreWriter {
    /// Appends an event to the log, in the transaction of what it tells of.
    package func append(_ event: AuditEvent) throws {
        let (kind, name) = event.actor.columns
        try connection.execute(
            """
            INSERT INTO audit_event (number, action, subject, company, actor_kind, actor, behalf, at, details)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .integer(try advance("audit", by: 1)), .text(event.action), .text(event.subject),
                .optional(event.company?.description), .text(kind), .text(name), .optional(event.onBehalfOf?.description),
                .integer(event.at), .text(try TextTable.text(event.details)),
            ])
    }
}
