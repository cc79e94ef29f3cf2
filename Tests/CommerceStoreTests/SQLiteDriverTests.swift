import CommerceStore
import Foundation
import TestSupport
import Testing

/// 1. Values come back as they were written: empty, long, non-ASCII, with quotes and zero bytes, null, 64-bit.
/// 2. One statement runs for each row of arguments, and says how many rows it touched; queries name the row they answer.
/// 3. A transaction that throws leaves nothing; failures say which kind they are.
/// 4. The connection has the promised settings: full durability, foreign keys, a write-ahead log.
/// 5. A writer waits for the writer of another connection, and gives up with a clear message after the busy timeout.
/// 6. A glance sees what was committed last, by whichever connection, and nothing that was not; it holds up no checkpoint.
@Suite struct SQLiteDriverTests {
    private func driver(_ directory: TemporaryDirectory, busyTimeout: Double = 5) throws -> SQLiteDriver {
        try SQLiteDriver(path: directory.file("test.sqlite"), busyTimeout: busyTimeout)
    }

    @Test func keepsValues() throws {
        let directory = TemporaryDirectory()
        let driver = try driver(directory)
        let texts = ["", "a", "O'Neil \"x\"", "日本語 🙂", "a\0b", String(repeating: "é", count: 100_000)]
        let numbers: [Int64] = [0, -1, .min, .max, 1 << 40]
        try driver.write { connection in
            try connection.execute("CREATE TABLE t (n BIGINT, s TEXT, u TEXT, z TEXT)")
            for (index, text) in texts.enumerated() {
                try connection.execute(
                    "INSERT INTO t (n, s, u, z) VALUES ($1, $2, $3, $4)",
                    [.integer(numbers[index % numbers.count]), .text(text), .utf8(Array(text.utf8)), .null])
            }
        }
        let rows = try driver.read { connection in
            try connection.all("SELECT n, s, u, z FROM t ORDER BY rowid") { row in
                #expect(row.isNull(3) && row.optionalInteger(3) == nil && row.optionalText(3) == nil && row.optionalUTF8(3) == nil)
                return (row.integer(0), row.text(1), row.utf8(2))
            }
        }
        #expect(rows.map(\.0) == texts.indices.map { numbers[$0 % numbers.count] })
        #expect(rows.map(\.1) == texts)
        #expect(rows.map(\.2) == texts.map { Array($0.utf8) })
        try driver.close()
    }

    @Test func runsForEachRowOfArguments() throws {
        let directory = TemporaryDirectory()
        let driver = try driver(directory)
        try driver.write { connection in
            try connection.execute("CREATE TABLE t (k BIGINT PRIMARY KEY, v TEXT)")
            #expect(try connection.executeEach("INSERT INTO t (k, v) VALUES ($1, $2)", columns: 2, []) == 0)
            let rows: [SQLValue] = (0..<100).flatMap { [.integer($0), .text("v\($0)")] }
            #expect(try connection.executeEach("INSERT INTO t (k, v) VALUES ($1, $2)", columns: 2, rows) == 100)
            #expect(try connection.execute("DELETE FROM t WHERE k >= $1", [.integer(90)]) == 10)
            #expect(try connection.execute("UPDATE t SET v = 'x'") == 90)
        }
        try driver.read { connection in
            var found: [Int: Int64] = [:]
            try connection.queryEach("SELECT k FROM t WHERE k = $1", columns: 1, [.integer(5), .integer(95), .integer(7)]) {
                found[$0] = $1.integer(0)
            }
            #expect(found == [0: 5, 2: 7])
            var seen = 0
            try connection.query("SELECT k FROM t ORDER BY k", []) { _ in
                seen += 1
                return seen < 3
            }
            #expect(seen == 3)
            #expect(try connection.first("SELECT k FROM t WHERE k = $1", [.integer(95)]) { $0.integer(0) } == nil)
        }
        try driver.close()
    }

    @Test func failuresSayWhatTheyAre() throws {
        let directory = TemporaryDirectory()
        let driver = try driver(directory)
        try driver.write { connection in
            try connection.execute("CREATE TABLE parent (k BIGINT PRIMARY KEY)")
            try connection.execute("CREATE TABLE child (k BIGINT REFERENCES parent (k))")
        }
        func code(_ sql: String) -> StoreError.Code? {
            (#expect(throws: StoreError.self) {
                try driver.write { connection in
                    try connection.execute("INSERT INTO parent (k) VALUES (1)")
                    try connection.execute(sql)
                }
            })?.code
        }
        #expect(code("INSERT INTO parent (k) VALUES (1)") == .conflict)
        #expect(code("INSERT INTO child (k) VALUES (2)") == .conflict)
        #expect(code("INSERT INTO nowhere (k) VALUES (2)") == .statement)
        #expect(code("nonsense") == .statement)
        #expect(try driver.read { try $0.first("SELECT count(*) FROM parent") { $0.integer(0) } } == 0)
        try driver.close()
        let error = #expect(throws: StoreError.self) { try driver.write { try $0.execute("DELETE FROM parent") } }
        #expect(error?.code == .closed)
    }

    @Test func hasThePromisedSettings() throws {
        let directory = TemporaryDirectory()
        let driver = try driver(directory)
        func pragma(_ name: String) throws -> String? {
            try driver.write { try $0.first("SELECT * FROM pragma_\(name)") { $0.text(0) } }
        }
        #expect(try pragma("synchronous") == "2")
        #expect(try pragma("foreign_keys") == "1")
        #expect(try pragma("journal_mode") == "wal")
        try driver.close()
    }

    @Test func writersWaitForEachOther() throws {
        let directory = TemporaryDirectory()
        let first = try driver(directory)
        let second = try driver(directory, busyTimeout: 0.05)
        try first.write { connection in
            try connection.execute("CREATE TABLE t (k BIGINT)")
            let error = #expect(throws: StoreError.self) { try second.write { try $0.execute("SELECT 1") } }
            #expect(error?.code == .busy)
        }
        try second.write { _ = try $0.execute("INSERT INTO t (k) VALUES (1)") }
        try first.close()
        try second.close()
    }

    @Test func glancesSeeTheLastCommit() throws {
        let directory = TemporaryDirectory()
        let first = try driver(directory)
        let second = try driver(directory)
        try first.write { _ = try $0.execute("CREATE TABLE t (k BIGINT)") }
        func seen(_ driver: SQLiteDriver) throws -> Int64? {
            try driver.glance { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
        }
        for number in 0..<20 {
            let writer = number % 2 == 0 ? first : second
            try writer.write { connection in
                try connection.execute("INSERT INTO t (k) VALUES ($1)", [.integer(Int64(number))])
                #expect(try seen(first) == Int64(number) && seen(second) == Int64(number))
            }
            #expect(try seen(first) == Int64(number) + 1 && seen(second) == Int64(number) + 1)
        }
        _ = #expect(throws: StoreError.self) { try first.glance { try $0.execute("DELETE FROM t") } }
        #expect(try seen(first) == 20)
        try second.close()
        try first.close()
        // The log was worked off, so that nothing held on to an old state.
        let log = try? FileManager.default.attributesOfItem(atPath: directory.file("test.sqlite-wal"))[.size] as? Int
        #expect((log ?? 0) == 0)
        let error = #expect(throws: StoreError.self) { try seen(first) }
        #expect(error?.code == .closed)
    }
}
