/// The one door to a database: transactions over connections that understand the SQL that SQLite and PostgreSQL share.
///
/// Everything above this protocol is written once. A further database is a type that conforms to it, with its own
/// ``SQLDialect`` for the few words that differ.
package protocol SQLDriver: Sendable {
    var dialect: SQLDialect { get }

    /// Runs `body` on a consistent snapshot; any number at a time, beside a writer.
    ///
    /// Not to be called inside of another `read` or `write` of the same driver.
    /// - Throws: ``StoreError``, or what `body` throws.
    func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value

    /// Runs one statement that reads, outside of any transaction: it sees the last commit, and costs less than ``read(_:)``.
    ///
    /// Not to be called inside of another `glance` of the same driver.
    /// - Throws: ``StoreError``, or what `body` throws.
    func glance<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value

    /// Runs `body` in the one write transaction that goes on at a time, and makes it durable before it returns.
    ///
    /// Nothing of it remains when `body` throws. Temporary tables live as long as the driver. Not to be called inside of
    /// another `read` or `write` of the same driver.
    /// - Throws: ``StoreError``, or what `body` throws.
    func write<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value

    /// Waits for running transactions and closes; later calls throw ``StoreError`` with `.closed`.
    func close() throws
}
