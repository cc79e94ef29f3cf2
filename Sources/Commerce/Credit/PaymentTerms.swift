/// When a company pays, and what happens when it does not.
package struct PaymentTerms: Sendable, Hashable {
    /// What becomes of new orders while invoices are overdue.
    package enum ArrearsRule: String, Sendable, Hashable, CaseIterable {
        /// They are placed as ever.
        case ignore
        /// They are placed, and wait until the seller lets them go on.
        case hold
        /// They are not placed.
        case block
    }

    /// Days from an invoice until it is due.
    package var netDays: Int
    /// Whether orders are paid before anything is sent, and charge no account.
    package var isPrepaid: Bool
    package var arrears: ArrearsRule
    /// Days after the due date in which nothing happens yet.
    package var graceDays: Int

    /// - Parameters:
    ///   - netDays: 0 to 365; values outside count as the nearest.
    ///   - graceDays: 0 to 365; values outside count as the nearest.
    package init(netDays: Int = 30, isPrepaid: Bool = false, arrears: ArrearsRule = .block, graceDays: Int = 0) {
        self.netDays = min(max(netDays, 0), 365)
        self.isPrepaid = isPrepaid
        self.arrears = arrears
        self.graceDays = min(max(graceDays, 0), 365)
    }

    /// What applies to a company of which nothing was said: a new one, without an account, pays in advance.
    package static func usual(hasAccount: Bool) -> PaymentTerms { PaymentTerms(isPrepaid: !hasAccount) }

    /// Due dates up to this moment are in arrears at another one, both in Unix seconds.
    package func arrearsLimit(at moment: Int64) -> Int64 { moment - Int64(graceDays) * 86_400 }
}
