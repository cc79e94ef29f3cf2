extension Order {
    /// How far its goods have come.
    package var shipmentStatus: ShipmentStatus {
        guard !progress.shipments.isEmpty else { return progress.isBackordered ? .backorder : .pending }
        guard unsent.isEmpty else { return .partial }
        return progress.shipments.allSatisfy { $0.deliveredAt != nil } ? .delivered : .shipped
    }

    /// What has not been sent yet, by line.
    package var unsent: [Shipment.Line] {
        var left = lines.map(\.quantity.tenThousandths)
        for line in progress.shipments.flatMap(\.lines) { left[line.position] -= line.quantity.tenThousandths }
        return left.indices.filter { left[$0] > 0 }.map {
            Shipment.Line(position: $0, quantity: FixedDecimal(tenThousandths: left[$0]))
        }
    }

    /// Sends goods of a confirmed order.
    ///
    /// - Parameter wanted: how much of which lines; nil for all that is left.
    /// - Throws: ``CommerceError``: `.state` unless it is confirmed, or when nothing is left; `.range` for more than is left; `.unknown` for
    ///   a line that is not there; `.syntax` for texts that are too long.
    package mutating func ship(
        _ wanted: [Shipment.Line]?, carrier: String, tracking: String, at moment: Int64
    ) throws(CommerceError) -> Shipment {
        guard status == .confirmed else {
            throw CommerceError(.state, "goods are sent once the order is confirmed; it is \(status.rawValue)")
        }
        let unsent = unsent
        guard !unsent.isEmpty else { throw CommerceError(.state, "everything has been sent") }
        try Cart.check(carrier, "carrier")
        try Cart.check(tracking, "tracking number")
        let left = Dictionary(uniqueKeysWithValues: unsent.map { ($0.position, $0.quantity) })
        var sent: Set<Int> = []
        for line in wanted ?? unsent {
            guard lines.indices.contains(line.position), sent.insert(line.position).inserted else {
                throw CommerceError(.unknown, "the order has no line \(line.position + 1), or it is named twice")
            }
            guard line.quantity > .zero, line.quantity <= left[line.position] ?? .zero else {
                throw CommerceError(
                    .range, "of line \(line.position + 1) there are \(left[line.position] ?? .zero) to be sent")
            }
        }
        guard !sent.isEmpty else { throw CommerceError(.range, "a shipment has at least one line") }
        let shipment = Shipment(
            number: Int64(progress.shipments.count) + 1, lines: (wanted ?? unsent).sorted { $0.position < $1.position }, carrier: carrier,
            tracking: tracking, shippedAt: moment)
        progress.shipments.append(shipment)
        version += 1
        return shipment
    }

    /// Notes that a shipment has arrived.
    /// - Throws: ``CommerceError``: `.unknown` for a shipment that is not there, `.state` when it had arrived.
    package mutating func deliver(_ number: Int64, at moment: Int64) throws(CommerceError) {
        guard let index = progress.shipments.firstIndex(where: { $0.number == number }) else {
            throw CommerceError(.unknown, "the order has no such shipment")
        }
        guard progress.shipments[index].deliveredAt == nil else { throw CommerceError(.state, "the shipment has arrived already") }
        progress.shipments[index].deliveredAt = moment
        version += 1
    }
}
