package import ByteStorage

/// Where imported records go: the store, or nowhere in a rehearsal.
///
/// One import calls, in this order: `begin` once, `prepare` from several threads at a time, `write` from one thread with
/// records in file order, and at last either `finish` or `abort`, once. No id comes twice in an import.
package protocol RecordSink: AnyObject, Sendable {
    /// Opens the import and makes ready the collection that it fills, created with `session.schema` where there is none.
    func begin(_ session: ImportSession) throws

    /// Brings a document into the collection's shape (numbers in strings become numbers, …) or says why it does not fit.
    ///
    /// Called from several threads at once, between `begin` and `finish`. The default leaves documents as they are.
    func prepare(_ document: inout JSONObject) -> RecordProblem?

    /// Writes a batch in one transaction, and with it all prices of its records.
    ///
    /// In a rehearsal (`session.isDryRun`) nothing is written; the counts say what would be.
    /// - Returns: what became of the batch; records that were refused are listed, the others are written.
    func write(_ batch: [ImportedRecord]) throws -> ImportCounts

    /// Keeps existing records from being removed by a full replace, since their rows were there but are rejected.
    /// - Parameter ids: nil when a rejected row does not tell which record it stands for: nothing is to be removed then.
    ///
    /// The default does nothing.
    func retain(_ ids: [String]?) throws

    /// Closes the import. A full replace removes here, in one transaction, what the import did not bring.
    /// - Returns: what closing changed, such as deletions; not what `write` has counted.
    func finish() throws -> ImportCounts

    /// Gives up after an error: a full replace that has not finished leaves nothing behind; other modes keep what is written.
    func abort()
}

extension RecordSink {
    package func prepare(_: inout JSONObject) -> RecordProblem? { nil }
    package func retain(_: [String]?) throws {}
}
