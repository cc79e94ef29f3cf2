import GRDB
import Synchronization

/// The store's database in one SQLite file, through GRDB's pool: one writer, many readers, write-ahead log.
///
/// **Durability.** `synchronous = FULL`: a transaction is on the disk when `write` returns, so an acknowledged write
/// survives the end of the process and of the power. `NORMAL` would survive the former only. The price is one `fsync` a
/// transaction, which bulk writers share by writing thousands of documents in each.
///
/// **Sharing.** Other processes may open the same file. Writers queue up for `busyTimeout`.
package final class SQLiteDriver: SQLDriver {
    package let dialect = SQLDialect.sqlite
    private let pool: DatabasePool
    /// A reader without transactions. What every search asks for costs a few microseconds here; the pool takes some fifty for a
    /// connection, a transaction and a look at the schema.
    private let glances: DatabaseQueue
    private let isClosed = Atomic<Bool>(false)

    /// Opens the database file, or creates it.
    ///
    /// - Parameters:
    ///   - path: the file; its folder exists.
    ///   - busyTimeout: seconds to wait for a writer of another process.
    ///   - cacheSize: bytes of pages that the writer keeps in memory; a reader keeps a quarter.
    /// - Throws: ``StoreError``.
    package init(path: String, busyTimeout: Double = 60, cacheSize: Int = 64 << 20) throws {
        var configuration = Configuration()
        configuration.label = "store"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(busyTimeout)
        configuration.maximumReaderCount = 8
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { database in
            let kibibytes = (database.configuration.readonly ? cacheSize / 4 : cacheSize) / 1024
            if !database.configuration.readonly {
                // Only takes effect in an empty file: eight documents of 1 KB fill a page.
                try database.execute(sql: "PRAGMA page_size = 8192")
            }
            try database.execute(sql: "PRAGMA cache_size = -\(kibibytes)")
        }
        pool = try StoreError.translating { () throws -> DatabasePool in
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                // Index pages that several transactions touch are written back once for 32 MB of log.
                try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            }
            return pool
        }
        glances = try StoreError.translating {
            var configuration = Configuration()
            configuration.label = "store.glances"
            configuration.readonly = true
            configuration.busyMode = .timeout(busyTimeout)
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    package func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try checkOpen()
        return try StoreError.translating {
            try pool.read { try body(SQLiteConnection($0)) }
        }
    }

    package func glance<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try checkOpen()
        return try StoreError.translating {
            try glances.unsafeRead { try body(SQLiteConnection($0)) }
        }
    }

    package func write<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try checkOpen()
        return try StoreError.translating {
            try pool.write { try body(SQLiteConnection($0)) }
        }
    }

    package func close() throws {
        isClosed.store(true, ordering: .releasing)
        try? glances.close()
        // The pool closes its readers last, which cannot work off the log; so that a copy of the file alone is complete.
        try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
        try StoreError.translating { try pool.close() }
    }

    private func checkOpen() throws {
        guard !isClosed.load(ordering: .acquiring) else { throw StoreError(.closed, "the store was closed") }
    }
}
