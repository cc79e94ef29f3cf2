import Commerce
import Synchronization

/// What was found out about segments for buyers, under a budget of bytes: the least recently used goes first, and with a segment all
/// that was known of it.
final class BuyerCache: Sendable {
    enum Topic: Sendable, Hashable {
        case products
        case prices(PriceQuestion)
        case priced(PriceQuestion)
        case demand(PriceQuestion)
        /// Prices that lie over those of another chain.
        case layer(PriceQuestion, over: PriceChain)
        case assortment(AssortmentKey)
        case rule(ProductRule)
        case bonuses(BonusKey)
        case stock(StockQuestion)
    }

    private struct Key: Hashable {
        let segment: ObjectIdentifier
        let topic: Topic
    }

    private struct Entry {
        weak var segment: (any AnyObject & Sendable)?
        var value: any Sendable
        var bytes: Int
        var use: Int
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var bytes = 0
        var turn = 0
    }

    private let budget: Int
    private let state = Mutex(State())

    init(budget: Int) {
        self.budget = budget
    }

    func value<Value: Sendable>(_ topic: Topic, of segment: any AnyObject & Sendable, as _: Value.Type) -> Value? {
        let key = Key(segment: ObjectIdentifier(segment), topic: topic)
        return state.withLock { state in
            guard let entry = state.entries[key], entry.segment === segment else { return nil }
            state.turn += 1
            state.entries[key]?.use = state.turn
            return entry.value as? Value
        }
    }

    func set(_ value: some Sendable, bytes: Int, for topic: Topic, of segment: any AnyObject & Sendable) {
        let key = Key(segment: ObjectIdentifier(segment), topic: topic)
        state.withLock { state in
            state.turn += 1
            if let old = state.entries.updateValue(Entry(segment: segment, value: value, bytes: bytes, use: state.turn), forKey: key) {
                state.bytes -= old.bytes
            }
            state.bytes += bytes
            guard state.bytes > budget || state.turn % 256 == 0 else { return }
            for (key, entry) in state.entries where entry.segment == nil {
                state.bytes -= entry.bytes
                state.entries[key] = nil
            }
            guard state.bytes > budget else { return }
            // A quarter at a time, so that not every new entry sorts all of them.
            for (key, entry) in state.entries.sorted(by: { $0.value.use < $1.value.use }) where state.bytes > budget / 4 * 3 {
                guard entry.use != state.turn else { continue }
                state.bytes -= entry.bytes
                state.entries[key] = nil
            }
        }
    }

    /// Bytes of all entries, about, and how many there are.
    var statistics: (bytes: Int, entries: Int) { state.withLock { ($0.bytes, $0.entries.count) } }
}

/// What a set of visible documents depends on: catalogs with their versions.
struct AssortmentKey: Sendable, Hashable {
    var assortment: Assortment
    var versions: [Int64]
}
