/// A database inside a transaction; valid only until the closure it was given to returns.
///
/// Parameters are written `$1`, `$2`, … and appear in this order when a statement is read from the left, which is
/// what SQLite and PostgreSQL both understand. Statements are prepared once and cached by their text.
package protocol SQLConnection: AnyObject {
    /// Runs a statement that returns no rows.
    /// - Returns: how many rows it inserted, changed or deleted.
    /// - Throws: ``StoreError``.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int

    /// Runs a statement once for each row of arguments: one prepared statement, one trip where a network lies between.
    ///
    /// - Parameters:
    ///   - columns: arguments in each row, at least 1.
    ///   - arguments: the rows one after the other; their number is a multiple of `columns`.
    /// - Returns: how many rows were inserted, changed or deleted in all.
    /// - Throws: ``StoreError``; the first failure ends it.
    @discardableResult
    func executeEach(_ sql: String, columns: Int, _ arguments: [SQLValue]) throws -> Int

    /// Runs a query and hands its rows to `body` until that returns false.
    /// - Throws: ``StoreError``, or what `body` throws.
    func query(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLRow) throws -> Bool) throws

    /// Runs a query for each row of arguments and hands over what it finds with the number of the argument row, from 0.
    ///
    /// Arguments as in ``executeEach(_:columns:_:)``; rows come in ascending order of their argument row.
    /// - Throws: ``StoreError``, or what `body` throws.
    func queryEach(_ sql: String, columns: Int, _ arguments: [SQLValue], _ body: (Int, any SQLRow) throws -> Void) throws
}

extension SQLConnection {
    @discardableResult
    package func execute(_ sql: String) throws -> Int { try execute(sql, []) }

    /// The first row of a query, read by `body`; nil when there is none.
    package func first<Value>(_ sql: String, _ arguments: [SQLValue] = [], _ body: (any SQLRow) throws -> Value) throws -> Value? {
        var result: Value?
        try query(sql, arguments) { row in
            result = try body(row)
            return false
        }
        return result
    }

    /// All rows of a query, each read by `body`.
    package func all<Value>(_ sql: String, _ arguments: [SQLValue] = [], _ body: (any SQLRow) throws -> Value) throws -> [Value] {
        var result: [Value] = []
        try query(sql, arguments) { row in
            result.append(try body(row))
            return true
        }
        return result
    }
}
