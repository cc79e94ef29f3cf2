import Commerce
import CommerceStore
import Synchronization

/// What companies order regularly, worked out once a day and after every order.
final class OrderHistoryShelf: Sendable {
    private struct Entry {
        var versions: [Int64]
        var day: Int64
        var skus: [SKU]
    }

    private let store: CommerceStore
    private let entries = Mutex<[CompanyCode: Entry]>([:])
    /// Companies that are remembered.
    private static let limit = 4096

    init(store: CommerceStore) {
        self.store = store
    }

    /// The products that a company ordered often enough within the year before the end of a day.
    /// - Parameters:
    ///   - versions: those of all orders, which the caller has just read.
    ///   - day: days since 1970.
    func regulars(of company: CompanyCode, _ versions: [Int64], day: Int64) throws -> [SKU] {
        if let known = entries.withLock({ $0[company] }), known.versions == versions, known.day == day { return known.skus }
        let counts = try store.read { reader in
            try reader.orderCounts(of: [company], since: day * 86_400 - BuyerBoost.period, times: BuyerBoost.orders)
        }
        let entry = Entry(versions: versions, day: day, skus: counts.keys.sorted { $0.description < $1.description })
        entries.withLock { entries in
            if entries.count >= Self.limit { entries = [:] }
            entries[company] = entry
        }
        return entry.skus
    }
}
