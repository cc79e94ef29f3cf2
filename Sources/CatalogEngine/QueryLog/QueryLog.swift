import CommerceStore
import Foundation
import Logging
import Synchronization

/// What people search for, counted by query and day and kept of nobody in particular.
///
/// Somebody who types asks a question at each key. Only the last of what one asker typed within a few seconds counts, so that the log has
/// `hex bolt` and not `hex b`. Who asked is known for these seconds only and in memory; the store has counts alone. What looks like an
/// address, and what is longer than a query, is left out.
final class QueryLog: Sendable {
    private struct Key: Hashable {
        var collection: CollectionNumber
        var query: String
        var day: Int64
    }

    private struct ChoiceKey: Hashable {
        var collection: CollectionNumber
        var query: String
        var document: String
    }

    private struct Pending {
        var asker: String
        var key: Key
        var isUnanswered: Bool
        /// Unix seconds.
        var at: Int64
    }

    private struct State {
        var pending: [Pending] = []
        var tallies: [Key: QueryTally] = [:]
        var choices: [ChoiceKey: Int] = [:]
        /// Unix seconds.
        var flushed: Int64 = 0
        /// Grows whenever something was written.
        var version = 0
    }

    /// Seconds after which what was typed counts.
    private static let pause: Int64 = 4
    private static let longestQuery = 80
    /// Days that are kept.
    private static let days: Int64 = 400
    private static let pendingLimit = 10_000

    private let store: CommerceStore
    private let logger: Logger
    private let clock: @Sendable () -> Int64
    private let state = Mutex(State())

    init(store: CommerceStore, logger: Logger, clock: @escaping @Sendable () -> Int64) {
        self.store = store
        self.logger = logger
        self.clock = clock
    }

    /// A query as it is counted: small letters, one blank between words; nil for what is not counted.
    static func normal(_ query: String) -> String? {
        let words = query.lowercased().split(whereSeparator: \.isWhitespace)
        let text = words.joined(separator: " ")
        guard !text.isEmpty, text != "*", text.count <= longestQuery, !text.contains("@") else { return nil }
        return text
    }

    /// Grows whenever the store has more than before.
    var version: Int { state.withLock { $0.version } }

    /// Counts a search.
    /// - Parameter asker: tells askers apart for as long as they type.
    func note(_ query: String, in collection: CollectionNumber, isUnanswered: Bool, asker: String) {
        guard let query = Self.normal(query) else { return }
        let now = clock()
        let entry = Pending(
            asker: asker, key: Key(collection: collection, query: query, day: now / 86_400), isUnanswered: isUnanswered, at: now)
        state.withLock { state in
            settle(&state, before: now - Self.pause)
            // The latest of what one asker types takes the place of what it was before a key more or less.
            let earlier = state.pending.firstIndex { known in
                known.asker == asker && known.key.collection == collection
                    && (query.hasPrefix(known.key.query) || known.key.query.hasPrefix(query))
            }
            if let earlier {
                state.pending[earlier] = entry
            } else if state.pending.count < Self.pendingLimit {
                state.pending.append(entry)
            }
        }
    }

    /// Counts a hit that was chosen.
    func note(choice document: String, of query: String, in collection: CollectionNumber) {
        guard let query = Self.normal(query) else { return }
        let day = clock() / 86_400
        state.withLock { state in
            let key = Key(collection: collection, query: query, day: day)
            state.tallies[key, default: QueryTally(query: query, day: day)].clicks += 1
            state.choices[ChoiceKey(collection: collection, query: query, document: document), default: 0] += 1
        }
    }

    private func settle(_ state: inout State, before moment: Int64) {
        guard state.pending.contains(where: { $0.at < moment }) else { return }
        for entry in state.pending where entry.at < moment {
            state.tallies[entry.key, default: QueryTally(query: entry.key.query, day: entry.key.day)].searches += 1
            if entry.isUnanswered { state.tallies[entry.key]?.unanswered += 1 }
        }
        state.pending.removeAll { $0.at < moment }
    }

    /// Writes what was counted, at most every few seconds.
    func flushIfDue() {
        let now = clock()
        guard state.withLock({ now - $0.flushed >= Self.pause }) else { return }
        flush(all: false)
    }

    /// Writes what was counted.
    /// - Parameter all: whether what is being typed counts as it is.
    func flush(all: Bool) {
        let now = clock()
        let (tallies, choices) = state.withLock { state in
            settle(&state, before: all ? .max : now - Self.pause)
            state.flushed = now
            defer { (state.tallies, state.choices) = ([:], [:]) }
            return (state.tallies, state.choices)
        }
        guard !tallies.isEmpty || !choices.isEmpty else { return }
        do {
            try store.write { writer in
                for collection in Set(tallies.keys.map(\.collection)).union(choices.keys.map(\.collection)) {
                    guard try writer.reader.collection(collection) != nil else { continue }
                    let chosen = choices.filter { $0.key.collection == collection }
                    try writer.add(
                        tallies.filter { $0.key.collection == collection }.map(\.value),
                        chosen.map { QueryChoice(query: $0.key.query, document: $0.key.document, clicks: $0.value) }, to: collection)
                }
                try writer.forgetQueries(before: now / 86_400 - Self.days)
            }
            state.withLock { $0.version += 1 }
        } catch {
            // A count that is lost is worth less than what a second try might hold up.
            logger.warning("what was searched for cannot be counted", metadata: ["error": "\(error)"])
        }
    }
}
