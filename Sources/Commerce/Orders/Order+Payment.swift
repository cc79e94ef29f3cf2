extension Order {
    /// How far it has been paid.
    package var paymentStatus: PaymentStatus {
        let due = status == .cancelled ? 0 : total.minorUnits
        let paid = paidUnits
        if paid > due { return .creditOwed }
        if paid == due { return .paid }
        if progress.payments.last?.state == .failed { return .failed }
        return progress.payments.contains { $0.state == .pending } ? .pending : .balanceDue
    }

    /// What has come in for it, in minor units of the currency.
    private var paidUnits: Int64 {
        let sum = progress.payments.reduce(Int128(0)) { $1.state == .completed ? $0 + Int128($1.amount.minorUnits) : $0 }
        return Int64(clamping: sum)
    }

    /// Notes a payment.
    /// - Throws: ``CommerceError``: `.range` for an amount that is not above 0, `.currency` for another currency, `.syntax`, `.limit`.
    package mutating func pay(
        _ amount: Money, _ state: OrderPayment.State, reference: String, at moment: Int64
    ) throws(CommerceError) -> OrderPayment {
        guard amount.currency == total.currency else {
            throw CommerceError(.currency, "the order is in \(total.currency)")
        }
        guard amount.minorUnits > 0 else { throw CommerceError(.range, "a payment is above 0") }
        try Cart.check(reference, "reference")
        guard progress.payments.count < 1000 else { throw CommerceError(.limit, "an order has at most 1000 payments") }
        let payment = OrderPayment(
            number: Int64(progress.payments.count) + 1, amount: amount, state: state, reference: reference, at: moment)
        progress.payments.append(payment)
        version += 1
        return payment
    }
}
