import ByteStorage
package import Commerce
import CommerceStore
import Logging
import Synchronization

/// The API keys of a data folder: created, listed, revoked and recognised.
///
/// Only hashes of keys are stored. Keys whose one action is `documents:search` are kept sealed besides (see ``KeySealer``),
/// since scoped keys are signed with the text of such a parent.
public final class KeyRing: Sendable {
    private struct Entry: Sendable {
        var key: APIKey
        var sealed: String?
    }

    private struct Cache: Sendable {
        var version: Int64 = -1
        var looked: ContinuousClock.Instant?
        var byHash: [String: Entry] = [:]
    }

    /// The one action that parents of scoped keys have.
    public static let searchAction = "documents:search"

    private let store: CommerceStore
    private let sealer: KeySealer
    private let clock: @Sendable () -> Int64
    private let logger: Logger
    private let cache = Mutex(Cache())

    init(store: CommerceStore, sealer: KeySealer, clock: @escaping @Sendable () -> Int64, logger: Logger) {
        self.store = store
        self.sealer = sealer
        self.clock = clock
        self.logger = logger
    }

    /// Creates a key.
    ///
    /// - Returns: the key, and its text, which cannot be had again.
    /// - Throws: ``EngineError``: `.invalid` when something is missing; `.alreadyExists` when the text is taken.
    public func create(_ new: NewKey) throws -> (key: APIKey, value: String) { try create(new, by: .system) }

    /// As ``create(_:)``, by somebody whom the log names.
    package func create(_ new: NewKey, by actor: Actor) throws -> (key: APIKey, value: String) {
        try EngineError.translating {
            try Self.check(new)
            let value = new.value ?? KeyText.random()
            let now = clock()
            var record = KeyRecord(
                hash: KeyText.hash(value), valuePrefix: String(value.prefix(4)), description: new.description,
                actions: Self.json(new.actions), collections: Self.json(new.collections), createdAt: now,
                expiresAt: new.expiresAt ?? APIKey.never, sealed: new.actions == [Self.searchAction] ? try sealer.seal(value) : nil)
            do {
                record.number = try store.write { writer in
                    let number = try writer.insertKey(record)
                    try writer.append(
                        AuditEvent(
                            "key.added", "key/\(number)", company: nil, by: actor, at: now,
                            details: ["description": new.description, "actions": new.actions.joined(separator: " ")]))
                    return number
                }
            } catch let error as StoreError where error.code == .conflict {
                throw EngineError(.alreadyExists, "A key with the same value already exists.", field: "value")
            }
            forget()
            return (try Self.key(record), value)
        }
    }

    /// All keys, ascending by id, expired ones included.
    public func list() throws -> [APIKey] {
        try EngineError.translating { try store.read { try $0.keys() }.map { try Self.key($0) } }
    }

    /// The key of an id.
    /// - Throws: ``EngineError`` with `.notFound`.
    public func key(_ id: Int64) throws -> APIKey {
        guard let key = try list().first(where: { $0.id == id }) else { throw Self.noKey(id) }
        return key
    }

    /// Removes a key, and with it all scoped keys that were derived from it.
    /// - Throws: ``EngineError`` with `.notFound`.
    public func revoke(_ id: Int64) throws { try revoke(id, by: .system) }

    /// As ``revoke(_:)``, by somebody whom the log names.
    package func revoke(_ id: Int64, by actor: Actor) throws {
        try EngineError.translating {
            try store.write { writer in
                guard try writer.removeKey(id) else { throw Self.noKey(id) }
                try writer.append(AuditEvent("key.removed", "key/\(id)", company: nil, by: actor, at: clock()))
            }
            forget()
        }
    }

    /// Whom a text belongs to: a key, or a scoped key derived from one.
    ///
    /// Keys revoked by another process are refused after half a second at most.
    /// - Returns: what its bearer may do; nil when the text is no valid key, or an expired one.
    /// - Throws: ``EngineError`` when the store cannot be read.
    public func authenticate(_ text: String) throws -> KeyGrant? {
        try EngineError.translating {
            let keys = try current()
            let now = clock()
            if let entry = keys[KeyText.hash(text)] {
                return entry.key.expiresAt > now ? KeyGrant(key: entry.key, embedded: nil) : nil
            }
            guard let scoped = ScopedKeyText(text) else { return nil }
            for entry in keys.values where entry.key.valuePrefix == scoped.parentPrefix {
                if let grant = grant(scoped, from: entry, now: now) { return grant }
            }
            return nil
        }
    }

    private func grant(_ scoped: ScopedKeyText, from parent: Entry, now: Int64) -> KeyGrant? {
        guard parent.key.actions == [Self.searchAction], let sealed = parent.sealed else { return nil }
        guard let text = sealer.open(sealed) else {
            logger.warning("a search key cannot be unsealed, so that its scoped keys are refused", metadata: ["key": "\(parent.key.id)"])
            return nil
        }
        guard KeyText.isSignature(scoped.signature, of: scoped.parameters, key: text),
            let json = try? JSON.parse(scoped.parameters), case .object(let parameters) = json
        else { return nil }
        var key = parent.key
        if let expiry = parameters["expires_at"] {
            // A limit that cannot be read must not be taken for none.
            guard let seconds = expiry.intValue else { return nil }
            key.expiresAt = min(key.expiresAt, Int64(seconds))
        }
        return key.expiresAt > now ? KeyGrant(key: key, embedded: parameters) : nil
    }

    /// The keys by hash, at most half a second old.
    private func current() throws -> [String: Entry] {
        let known = cache.withLock { cache -> [String: Entry]? in
            guard let looked = cache.looked, ContinuousClock.now - looked < .milliseconds(500) else { return nil }
            return cache.byHash
        }
        if let known { return known }
        let cachedVersion = cache.withLock { $0.version }
        let (version, records) = try store.read { reader in
            let version = try reader.keyVersion()
            return (version, version == cachedVersion ? nil : try reader.keys())
        }
        let entries = try records.map { records in
            Dictionary(try records.map { ($0.hash, Entry(key: try Self.key($0), sealed: $0.sealed)) }) { first, _ in first }
        }
        return cache.withLock { cache in
            // Another thread may have read a later state meanwhile.
            if let entries, version > cache.version {
                cache.byHash = entries
                cache.version = version
            }
            if version == cache.version { cache.looked = .now }
            return cache.byHash
        }
    }

    private func forget() {
        cache.withLock { $0.looked = nil }
    }

    private static func check(_ new: NewKey) throws {
        guard !new.actions.isEmpty, new.actions.allSatisfy({ !$0.isEmpty }) else {
            throw EngineError(.invalid, "Could not find a `actions` array with at least one action.", field: "actions")
        }
        guard !new.collections.isEmpty, new.collections.allSatisfy({ !$0.isEmpty }) else {
            throw EngineError(.invalid, "Could not find a `collections` array with at least one collection.", field: "collections")
        }
        if let value = new.value, value.utf8.count < 8 || value.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) {
            throw EngineError(.invalid, "The `value` of a key needs at least 8 visible ASCII characters.", field: "value")
        }
    }

    private static func key(_ record: KeyRecord) throws -> APIKey {
        APIKey(
            id: record.number, description: record.description, actions: try strings(record.actions),
            collections: try strings(record.collections), valuePrefix: record.valuePrefix, createdAt: record.createdAt,
            expiresAt: record.expiresAt)
    }

    private static func json(_ strings: [String]) -> [UInt8] {
        JSON.array(strings.map { .string($0) }).serialized()
    }

    private static func strings(_ json: [UInt8]) throws -> [String] {
        guard let list = try? JSON.parse(json).arrayValue else {
            throw EngineError(.internal, "A key of the store cannot be read; restore the database from a backup.")
        }
        return list.compactMap(\.stringValue)
    }

    private static func noKey(_ id: Int64) -> EngineError {
        EngineError(.notFound, "Could not find a key with id \(id).")
    }
}
