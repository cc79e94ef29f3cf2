/// The store inside of a write transaction; valid only within the closure it was given to.
///
/// Sequence numbers are drawn in memory and written to their counter once, at the end of the transaction. The counter's
/// row is locked by the first draw, so that numbers ascend in the order of commits where writers run side by side.
package final class StoreWriter {
    let connection: any SQLConnection
    /// Last number drawn from the change counter; nil before the first draw.
    private var lastSequence: Int64?
    /// By how much the number of documents of each collection changed.
    private var documentDeltas: [CollectionNumber: Int] = [:]

    init(connection: any SQLConnection) {
        self.connection = connection
    }

    /// Reading within the transaction, which sees what it has written.
    package var reader: StoreReader { StoreReader(connection: connection) }

    /// The sequence of the last change this transaction has recorded; nil when it recorded none.
    package private(set) var recordedSequence: Int64?

    /// Draws `count` consecutive sequence numbers and returns the first.
    func drawSequence(_ count: Int) throws -> Int64 {
        let last = try lastSequence ?? advance("change", by: 0)
        lastSequence = last + Int64(count)
        recordedSequence = last + Int64(count)
        return last + 1
    }

    /// Notes documents that came or went, for the collection's count.
    func addDocuments(_ delta: Int, to collection: CollectionNumber) {
        documentDeltas[collection, default: 0] += delta
    }

    /// Adds to a counter and returns its new value; 0 locks it and reads it.
    func advance(_ counter: String, by amount: Int64) throws -> Int64 {
        let value = try connection.first(
            "UPDATE counter SET value = value + $1 WHERE name = $2 RETURNING value", [.integer(amount), .text(counter)]
        ) { $0.integer(0) }
        guard let value else {
            throw StoreError(.corrupt, "the counter `\(counter)` is missing from the database; restore it from a backup")
        }
        return value
    }

    /// Writes what was gathered in memory; called once, before the transaction is committed.
    func finish() throws {
        if let lastSequence {
            try connection.execute("UPDATE counter SET value = $1 WHERE name = 'change'", [.integer(lastSequence)])
        }
        for (collection, delta) in documentDeltas where delta != 0 {
            try connection.execute(
                "UPDATE collection SET documents = documents + $1 WHERE number = $2", [.integer(delta), .integer(collection.rawValue)])
        }
        lastSequence = nil
        documentDeltas = [:]
    }
}
