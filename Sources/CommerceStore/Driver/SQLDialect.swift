/// The words in which databases differ, filled into the table definitions of ``StoreMigration``.
package struct SQLDialect: Sendable {
    /// A 64-bit integer type that makes a single-column primary key the table's own order where the database can.
    package var sequenceKey: String
    /// What follows a table definition whose rows are small and always reached by primary key.
    package var clusteredTable: String
    /// A query with the table's name as `$1` that returns a row when the table exists.
    package var tableExistsQuery: String

    package init(sequenceKey: String, clusteredTable: String, tableExistsQuery: String) {
        self.sequenceKey = sequenceKey
        self.clusteredTable = clusteredTable
        self.tableExistsQuery = tableExistsQuery
    }
}
