/// What is to be imported for buyers, and how.
package struct BuyerImportPlan: Sendable {
    package var kind: BuyerFileKind
    /// Files in order; `-` is the standard input.
    package var inputs: [String]
    /// Whether what the rows name is replaced as a whole (entries of their price lists, rules and lists of their catalogs) instead of
    /// added to; then all files count in one transaction, or none does.
    package var replaces = false
    /// Whether each ``batchSize`` rows count for themselves. Otherwise the files count as a whole: all their good rows at one moment, or,
    /// when one cannot be read to its end, none of them. Worth it for files of millions of rows, during which nobody else could write.
    package var isBatched = false
    /// A key of the sender's under which the import is carried out once.
    package var once: ImportOnce?
    /// Whether to do all but write; faults are told all the same.
    package var isDryRun = false
    /// The price list of rows that name none.
    package var priceList = "default"
    /// The currency of rows that name none.
    package var currency = "EUR"
    /// The unit of rows that name none.
    package var unit = "pce"
    /// The customer of rows that name none.
    package var customer: String?
    /// The warehouse of rows that name none.
    package var warehouse = "main"
    package var rejectsPath: String?
    /// Rows in a transaction.
    package var batchSize = 20_000
    /// Faults that the report tells in full.
    package var reportedRejects = 20

    package init(_ kind: BuyerFileKind, inputs: [String]) {
        self.kind = kind
        self.inputs = inputs
    }
}
