package import Commerce
import CommerceStore

extension OrderDesk {
    /// Takes over orders from other channels, each on its own: one that cannot be taken leaves the others.
    ///
    /// One that its channel has sent before is left as it is, so that a file may be sent again.
    /// - Returns: for each, the order and whether it had been taken over before; or why it was not.
    package func importOrders(_ imports: [OrderImport], by agent: SellerAgent) throws -> [Result<
        (order: Order, isRepeated: Bool), EngineError
    >] {
        try EngineError.translating {
            let now = engine.options.clock()
            return try engine.store.write { writer in
                let people = try writer.reader.buyerRecords().directory.associates
                return try imports.map { report in
                    do {
                        return .success(try take(report, people, writer, agent, at: now))
                    } catch let error as CommerceError {
                        return .failure(EngineError(error))
                    } catch let error as EngineError {
                        return .failure(error)
                    }
                }
            }
        }
    }

    private func take(
        _ report: OrderImport, _ people: [AssociateCode: Associate], _ writer: StoreWriter, _ agent: SellerAgent, at now: Int64
    ) throws -> (order: Order, isRepeated: Bool) {
        guard let associate = people[report.associate], agent.reach.includes(associate.company) else {
            throw EngineError(.notFound, "There is no such associate.", field: "associate")
        }
        if let known = try writer.reader.order(from: report.source) {
            guard known.holding.company == associate.company else {
                throw EngineError(.conflict, "The channel has used this number for another company.", field: "number")
            }
            return (known, true)
        }
        // Read as far as it can be before a number is drawn: numbers have no gaps.
        _ = try report.order(id: OrderID(""), number: 0, holding: associate.holding)
        let order = try report.order(id: OrderID(KeyText.random()), number: writer.drawOrderNumber(), holding: associate.holding)
        try writer.insert(order)
        try record("order.imported", order, by: agent.actor, writer, at: now, details: ["channel": report.source.channel])
        return (order, false)
    }
}
