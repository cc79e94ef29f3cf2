import GRDB
import GRDBSQLite

/// A prepared statement being run, and the row it stands on.
///
/// Holds GRDB's statement, which owns the C statement, for as long as it lives; used within one database access only.
@safe
struct SQLiteCursor: SQLRow {
    private let statement: Statement
    /// Never null: a prepared statement has one as long as `statement` lives.
    private let handle: OpaquePointer

    init(_ statement: Statement) {
        self.statement = statement
        unsafe self.handle = statement.sqliteStatement
    }

    /// Binds `count` arguments of `values` from index `start` to the parameters `$1…`.
    ///
    /// SQLite copies text while binding, so that nothing has to outlive the call.
    func bind(_ values: [SQLValue], from start: Int, count: Int) throws {
        for index in 0..<count {
            let parameter = CInt(index + 1)
            let result =
                switch values[start + index] {
                case .null: unsafe sqlite3_bind_null(handle, parameter)
                case .integer(let value): unsafe sqlite3_bind_int64(handle, parameter, value)
                case .text(var value): value.withUTF8 { unsafe bind($0, parameter) }
                case .utf8(let value): unsafe value.withUnsafeBufferPointer { unsafe bind($0, parameter) }
                }
            guard result == SQLITE_OK else { throw failure(result) }
        }
    }

    private func bind(_ bytes: UnsafeBufferPointer<UInt8>, _ parameter: CInt) -> CInt {
        let copying = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        // An empty buffer may have no address, which SQLite would take for NULL.
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            return unsafe sqlite3_bind_text(handle, parameter, "", 0, copying)
        }
        return unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            unsafe sqlite3_bind_text64(handle, parameter, $0, UInt64(bytes.count), copying, UInt8(SQLITE_UTF8))
        }
    }

    /// Goes to the next row; false at the end.
    func step() throws -> Bool {
        let result = unsafe sqlite3_step(handle)
        switch result {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure(result)
        }
    }

    /// Makes the statement ready for the next arguments.
    func reset() {
        unsafe sqlite3_reset(handle)
    }

    /// Gives the statement back to the cache without values of this use.
    func release() {
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
    }

    private func failure(_ result: CInt) -> StoreError {
        let connection = unsafe sqlite3_db_handle(handle)
        let message = unsafe String(cString: sqlite3_errmsg(connection))
        let code = unsafe sqlite3_extended_errcode(connection)
        return StoreError.sqlite(ResultCode(rawValue: code == SQLITE_OK ? result : code), message)
    }

    func isNull(_ column: Int) -> Bool {
        unsafe sqlite3_column_type(handle, CInt(column)) == SQLITE_NULL
    }

    func integer(_ column: Int) -> Int64 {
        unsafe sqlite3_column_int64(handle, CInt(column))
    }

    func text(_ column: Int) -> String {
        unsafe withBytes(column) { unsafe String(decoding: $0, as: UTF8.self) }
    }

    func utf8(_ column: Int) -> [UInt8] {
        unsafe withBytes(column) { unsafe Array($0) }
    }

    /// The bytes of a text column, which SQLite keeps until the next step or reset.
    private func withBytes<Value>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        let start = unsafe sqlite3_column_text(handle, CInt(column))
        let count = unsafe Int(sqlite3_column_bytes(handle, CInt(column)))
        return unsafe body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    }
}
