/// What became of records that were handed to a sink.
package struct ImportCounts: Sendable, Equatable {
    package var created = 0
    package var updated = 0
    /// Records that were already there with the same contents and prices; nothing was written for them.
    package var unchanged = 0
    package var deleted = 0
    /// Price rows added or changed.
    package var prices = 0
    /// Synonyms that a new collection learned from the texts brought in.
    package var learnedSynonyms = 0
    /// Records that the sink refused, by their place in the batch.
    package var refused: [RefusedRecord] = []

    package init() {}

    package init(created: Int = 0, updated: Int = 0, unchanged: Int = 0, deleted: Int = 0, prices: Int = 0) {
        self.created = created
        self.updated = updated
        self.unchanged = unchanged
        self.deleted = deleted
        self.prices = prices
    }

    /// Adds the numbers of another batch; its refusals are not taken over, since they count within their batch.
    package mutating func add(_ other: ImportCounts) {
        created += other.created
        updated += other.updated
        unchanged += other.unchanged
        deleted += other.deleted
        prices += other.prices
        learnedSynonyms += other.learnedSynonyms
    }
}
