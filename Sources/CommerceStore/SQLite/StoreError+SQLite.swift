import GRDB

extension StoreError {
    /// Tells what an SQLite result code means for the store.
    ///
    /// - Parameters:
    ///   - resultCode: a primary or extended SQLite result code.
    ///   - message: SQLite's own words; they name tables and columns, never values.
    static func sqlite(_ resultCode: ResultCode, _ message: String) -> StoreError {
        switch resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            StoreError(.busy, "the database is locked by another process; try again when its import or backup is done (\(message))")
        case .SQLITE_CONSTRAINT:
            StoreError(.conflict, message)
        case .SQLITE_CORRUPT:
            StoreError(.corrupt, "the database file is damaged (\(message)); restore it from a backup")
        case .SQLITE_NOTADB:
            StoreError(.corrupt, "the file is not a database (\(message)); point --data at a folder that Skua made, or at an empty one")
        case .SQLITE_FULL:
            StoreError(.full, "the disk is full; nothing was written")
        case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_NOMEM:
            StoreError(.system, "the database cannot be read or written: \(message)")
        default:
            StoreError(.statement, "\(message) (SQLite result code \(resultCode.rawValue))")
        }
    }

    /// Wraps what GRDB throws; other errors pass.
    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError.sqlite(error.extendedResultCode, error.message ?? "no message")
        }
    }
}
