import Foundation

/// The truth: every record that Skua keeps, in a SQL database behind a ``SQLDriver``.
///
/// ```swift
/// let store = try CommerceStore.open(directory: "skua-data")
/// let body = try store.read { try $0.document(id, in: products.number) }
/// try store.write { try $0.insert([StoredDocument(id: id, body: json)], into: products.number) }
/// ```
///
/// Each `read` sees one consistent state. Each `write` is one transaction, durable on return; changes to documents are
/// recorded in the change feed by the same transaction.
package final class CommerceStore: Sendable {
    private let driver: any SQLDriver

    /// Takes over an open database and brings it to the schema of this program.
    /// - Throws: ``StoreError``, with `.newerSchema` when a newer program wrote the database.
    package init(driver: any SQLDriver) throws {
        self.driver = driver
        try StoreMigrator(driver: driver).run()
    }

    /// The name of the database file in a data folder.
    package static let fileName = "store.sqlite"

    /// Opens the SQLite store of a data folder, and creates both where they are missing.
    /// - Throws: ``StoreError``.
    package static func open(directory: String) throws -> CommerceStore {
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw StoreError(.system, "the folder \(directory) cannot be created: \(error.localizedDescription)")
        }
        return try CommerceStore(driver: SQLiteDriver(path: directory + "/" + fileName))
    }

    /// Reads from one consistent state; any number at a time, also beside a write.
    ///
    /// Not to be called inside of another `read` or `write`.
    /// - Throws: ``StoreError``, or what `body` throws.
    package func read<Value>(_ body: (StoreReader) throws -> Value) throws -> Value {
        try driver.read { try body(StoreReader(connection: $0)) }
    }

    /// The numbers that every search looks at first, as of the last commit.
    /// - Throws: ``StoreError``.
    package func buyerVersions() throws -> BuyerVersions {
        try driver.glance { try StoreReader(connection: $0).buyerVersions() }
    }

    /// Changes the store in one transaction, of which nothing remains when `body` throws.
    ///
    /// Not to be called inside of another `read` or `write`.
    /// - Throws: ``StoreError``, or what `body` throws.
    package func write<Value>(_ body: (StoreWriter) throws -> Value) throws -> Value {
        try driver.write { connection in
            let writer = StoreWriter(connection: connection)
            let value = try body(writer)
            try writer.finish()
            return value
        }
    }

    /// Waits for running transactions and closes the database.
    package func close() throws {
        try driver.close()
    }
}
