package import Commerce
package import CommerceStore

extension CatalogEngine {
    /// Writes into the log what was done to a company, a catalog, a price list or the like.
    ///
    /// - Parameters:
    ///   - verb: `added`, `changed`, `removed`.
    ///   - kind: the plural that endpoints use, `price_lists`.
    package func record(_ verb: String, _ kind: String, _ code: String, by actor: Actor, _ writer: StoreWriter) throws {
        let thing = kind.hasSuffix("ies") ? kind.dropLast(3) + "y" : String(kind.dropLast(kind.hasSuffix("s") ? 1 : 0))
        try writer.append(
            AuditEvent(
                "\(thing).\(verb)", "\(thing)/\(code)", company: thing == "company" ? CompanyCode(code) : nil, by: actor,
                at: options.clock()))
    }

    /// Writes into the log what was done in a transaction that is over, such as an import.
    package func record(_ action: String, _ subject: String, by actor: Actor, details: [String: String] = [:]) throws {
        try EngineError.translating {
            try store.write { try $0.append(AuditEvent(action, subject, company: nil, by: actor, at: options.clock(), details: details)) }
        }
    }
}
