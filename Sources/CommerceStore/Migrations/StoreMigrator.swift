/// Brings a database to the schema of this program, and refuses one that is newer.
struct StoreMigrator {
    let driver: any SQLDriver

    /// Runs the missing steps in one transaction; reads only when there are none.
    /// - Throws: ``StoreError`` with `.newerSchema` before anything was changed.
    func run() throws {
        let version = try driver.read { try currentVersion($0) }
        guard version != StoreMigration.latestVersion else { return }
        try check(version)
        try driver.write { connection in
            // Another process may have done the work in the meantime.
            let version = try currentVersion(connection)
            try check(version)
            if version == 0 {
                try connection.execute("CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value BIGINT NOT NULL)")
                try connection.execute("INSERT INTO meta (name, value) VALUES ('schema_version', 0)")
            }
            for migration in StoreMigration.all where migration.version > version {
                for statement in migration.statements(driver.dialect) {
                    try connection.execute(statement)
                }
            }
            try connection.execute(
                "UPDATE meta SET value = $1 WHERE name = 'schema_version'", [.integer(StoreMigration.latestVersion)])
        }
    }

    /// The schema version of the database, 0 for an empty one.
    private func currentVersion(_ connection: any SQLConnection) throws -> Int64 {
        guard try connection.first(driver.dialect.tableExistsQuery, [.text("meta")], { _ in true }) == true else { return 0 }
        return try connection.first("SELECT value FROM meta WHERE name = 'schema_version'") { $0.integer(0) } ?? 0
    }

    private func check(_ version: Int64) throws {
        guard version <= StoreMigration.latestVersion else {
            throw StoreError(
                .newerSchema,
                "the database has schema version \(version), which is newer than version \(StoreMigration.latestVersion) of this program; "
                    + "use the program that wrote it, or a newer one")
        }
    }
}
