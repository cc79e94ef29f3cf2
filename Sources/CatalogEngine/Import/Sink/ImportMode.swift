/// What an import does with records whose id is, or is not, in the collection already.
package enum ImportMode: String, Sendable, CaseIterable {
    /// Adds new records; an id that exists is refused.
    case create
    /// Adds new records and replaces those that exist as a whole.
    case upsert
    /// Merges the given fields into records that exist; an unknown id is refused.
    case update
    /// Removes the named records.
    case delete
    /// Like `upsert`, and removes every record that the import did not bring, all in one transaction.
    case replace
}
