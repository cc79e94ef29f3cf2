extension Order {
    /// Goes a step on, as the seller does it.
    ///
    /// An order that waits, or is to be paid in advance and has not been, is not confirmed; one that is complete has been sent; one of
    /// which something was sent is not cancelled.
    /// - Throws: ``CommerceError`` with `.state` when that cannot be.
    package mutating func advance(to next: OrderStatus) throws(CommerceError) {
        switch next {
        case .confirmed:
            if let hold = progress.hold { throw CommerceError(.state, "the order waits for \(hold.rawValue); release it first") }
            if isPrepaid, paymentStatus != .paid, paymentStatus != .creditOwed {
                throw CommerceError(.state, "the order is to be paid in advance, and has not been")
            }
        case .complete:
            guard unsent.isEmpty else { throw CommerceError(.state, "not everything of the order has been sent") }
        case .cancelled:
            guard progress.shipments.isEmpty else { throw CommerceError(.state, "some of the order has been sent") }
        case .open: break
        }
        try become(next)
    }

    /// Lets an order that waits go on.
    /// - Throws: ``CommerceError`` with `.state` when it does not wait.
    package mutating func release() throws(CommerceError) {
        guard progress.hold != nil else { throw CommerceError(.state, "the order does not wait") }
        progress.hold = nil
        version += 1
    }

    /// Makes an order wait.
    package mutating func hold(for reason: OrderHold) {
        progress.hold = reason
    }

    /// Notes that not all of its goods are there.
    package mutating func noteBackorder() {
        progress.isBackordered = true
    }
}
