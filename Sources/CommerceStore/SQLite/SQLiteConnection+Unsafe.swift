import GRDB
import GRDBSQLite

/// Runs statements on a GRDB connection through SQLite's C interface.
///
/// GRDB keeps the connections, the transactions and the statement cache; binding and stepping go directly to SQLite.
/// That saves the boxed argument arrays, which for rows of a few columns cost more than SQLite itself.
final class SQLiteConnection: SQLConnection {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        try run(sql, columns: arguments.count, rows: 1, arguments)
    }

    func executeEach(_ sql: String, columns: Int, _ arguments: [SQLValue]) throws -> Int {
        precondition(columns > 0 && arguments.count % columns == 0, "argument rows are complete")
        return try run(sql, columns: columns, rows: arguments.count / columns, arguments)
    }

    private func run(_ sql: String, columns: Int, rows: Int, _ arguments: [SQLValue]) throws -> Int {
        let cursor = try SQLiteCursor(database.cachedStatement(sql: sql))
        defer { cursor.release() }
        let before = unsafe sqlite3_total_changes64(database.sqliteConnection)
        for row in 0..<rows {
            try cursor.bind(arguments, from: row * columns, count: columns)
            while try cursor.step() {}
            cursor.reset()
        }
        return Int(unsafe sqlite3_total_changes64(database.sqliteConnection) - before)
    }

    func query(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLRow) throws -> Bool) throws {
        let cursor = try SQLiteCursor(database.cachedStatement(sql: sql))
        defer { cursor.release() }
        try cursor.bind(arguments, from: 0, count: arguments.count)
        while try cursor.step() {
            guard try body(cursor) else { return }
        }
    }

    func queryEach(_ sql: String, columns: Int, _ arguments: [SQLValue], _ body: (Int, any SQLRow) throws -> Void) throws {
        precondition(columns > 0 && arguments.count % columns == 0, "argument rows are complete")
        let cursor = try SQLiteCursor(database.cachedStatement(sql: sql))
        defer { cursor.release() }
        for row in 0..<(arguments.count / columns) {
            try cursor.bind(arguments, from: row * columns, count: columns)
            while try cursor.step() {
                try body(row, cursor)
            }
            cursor.reset()
        }
    }
}
