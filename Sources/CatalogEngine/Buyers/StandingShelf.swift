import Commerce
import CommerceStore
import Synchronization

/// What customers who asked of late have, as of one version of the records; it is worked out anew when these change.
///
/// Some hundred bytes a customer.
final class StandingShelf: Sendable {
    private struct State {
        /// The records that all of it is of.
        var version: Int64 = -1
        var standings: [Customer: BuyerStanding] = [:]
    }

    private static let limit = 2048
    private let state = Mutex(State())

    func standing(of customer: Customer, _ records: BuyerRecords, at moment: Int64) -> BuyerStanding {
        let known = state.withLock { $0.version == records.version ? $0.standings[customer] : nil }
        if let known, known.counts(at: moment) { return known }
        let fresh = BuyerStanding(of: customer, records, at: moment)
        state.withLock { state in
            // Who still has older records keeps the result to itself.
            guard state.version <= records.version else { return }
            if state.version < records.version || state.standings.count >= Self.limit { state.standings = [:] }
            state.version = records.version
            state.standings[customer] = fresh
        }
        return fresh
    }
}
