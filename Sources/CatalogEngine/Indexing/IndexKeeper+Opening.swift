import CommerceStore
import Logging
import SearchIndex

extension IndexKeeper {
    /// Opens a collection's index, creates an empty one for an empty collection, or has it rebuilt.
    func open(_ live: LiveCollection) {
        do {
            try live.folder.create()
            let (record, head) = try store.read { (try $0.collection(live.number), try $0.headSequence()) }
            guard let record else { return }
            if let generation = live.folder.current() {
                live.folder.removeGenerations(except: generation)
                try open(live, generation, record: record, head: head)
            } else if record.documents == 0 {
                live.folder.removeGenerations(except: nil)
                try createEmpty(live, head: head)
            } else {
                replace(live, because: "there is no index for its \(record.documents) documents")
            }
        } catch {
            replace(live, because: "\(error)")
        }
    }

    private func open(_ live: LiveCollection, _ generation: Int, record: CollectionRecord, head: Int64) throws {
        let index = try Index(directory: live.folder.directory(generation), schema: live.schema, options: indexOptions)
        let committed = index.committedSequence
        guard committed >= record.feedStart, committed <= head else {
            replace(live, because: "it ends at change \(committed), the feed holds those from \(record.feedStart) to \(head)")
            return
        }
        live.enter(.ready(index, generation: generation), indexed: committed)
        try requestBulkRebuildIfFarBehind(live)
    }

    private func createEmpty(_ live: LiveCollection, head: Int64) throws {
        let generation = live.folder.nextGeneration()
        let index = try Index(directory: live.folder.directory(generation), schema: live.schema, options: indexOptions)
        try index.apply([], sequence: head)
        try index.commit()
        try live.folder.publish(generation)
        live.enter(.ready(index, generation: generation), indexed: head)
        live.didVerify()
    }

    /// Asks for a rebuild where that is quicker than applying what is pending.
    /// - Returns: whether it did.
    @discardableResult
    func requestBulkRebuildIfFarBehind(_ live: LiveCollection) throws -> Bool {
        let limit = options.bulkThreshold
        let (pending, documents) = try store.read { reader in
            (
                // One more than half of the largest number that matters is enough to know.
                try reader.pendingChanges(in: live.number, after: live.indexed, limit: max(limit, 1) * 100),
                try reader.collection(live.number)?.documents ?? 0
            )
        }
        guard pending >= limit, pending * 2 >= min(documents, limit * 200) else { return false }
        logger.info(
            "most documents changed; the index is rebuilt in bulk",
            metadata: ["collection": "\(live.name)", "changes": "\(pending)", "documents": "\(documents)"])
        live.requestRebuild()
        maintainer.raise()
        return true
    }

    var indexOptions: IndexOptions {
        var indexOptions = IndexOptions(cache: sets)
        indexOptions.memoryBudget = options.newDocumentBudget
        return indexOptions
    }
}
