import CommerceStore
import Logging
import SearchIndex
import Synchronization

extension IndexKeeper {
    /// The indexer thread: looks for changes until the engine stops.
    func tail() {
        while !isStopping {
            indexer.wait(seconds: options.refreshInterval)
            do {
                try catchUp()
            } catch {
                logger.error("the store cannot be read; trying again", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Applies all pending changes of all collections, a stretch of each in turn, and seals what is due.
    private func catchUp() throws {
        let (head, version) = try store.read { (try $0.headSequence(), try $0.catalogVersion()) }
        if registry.isBehind(version) { try synchronizeCatalog() }
        var behind = registry.all.filter { $0.indexed < head }
        while !behind.isEmpty, !isStopping {
            behind = behind.filter { applyStretch($0) }
            sealWhereDue()
        }
        sealWhereDue()
    }

    /// Applies the next stretch of a collection's changes.
    /// - Returns: whether more follow.
    private func applyStretch(_ live: LiveCollection) -> Bool {
        do {
            return try live.applying.withLock { book in
                guard case .ready(let index, _) = live.phase, !live.isPaused else { return false }
                return try apply(nextStretch(live, after: live.indexed), to: index, of: live, &book)
            }
        } catch let error as StoreError where error.code == .feedPruned {
            replace(live, because: error.message)
        } catch let error as StoreError where error.code == .notFound {
            // Dropped by another process; the next look at the catalog closes it.
        } catch let error as SearchError where [.corrupt, .tooNew, .tooOld].contains(error.code) {
            replace(live, because: error.message)
        } catch {
            logger.error("changes cannot be indexed; trying again", metadata: ["collection": "\(live.name)", "error": "\(error)"])
            live.setFailure("\(error)")
        }
        return false
    }

    func nextStretch(_ live: LiveCollection, after sequence: Int64) throws -> ChangeBatch {
        try store.read { try $0.changes(in: live.number, after: sequence, limit: 5000, byteLimit: 8 << 20) }
    }

    private func apply(
        _ batch: ChangeBatch, to index: Index, of live: LiveCollection, _ book: inout LiveCollection.Book
    ) throws -> Bool {
        if !batch.changes.isEmpty {
            try apply(batch, to: index)
            book.isDirty = true
            book.dirtySince = book.dirtySince ?? .now
        }
        live.didIndex(through: batch.through)
        return batch.hasMore
    }

    /// Applies a stretch; a document that cannot be indexed is left out and logged, so that it does not hold up the others.
    func apply(_ batch: ChangeBatch, to index: Index) throws {
        let changes = batch.changes.map(IndexChange.init)
        if try attempt(changes, sequence: batch.through, on: index) { return }
        for change in changes where try !attempt([change], sequence: index.sequence, on: index) {
            try index.apply([.delete(id: change.id)], sequence: index.sequence)
        }
        try index.apply([], sequence: batch.through)
    }

    /// Applies changes; false, and nothing applied, when one of the documents cannot be indexed.
    private func attempt(_ changes: [IndexChange], sequence: Int64, on index: Index) throws(SearchError) -> Bool {
        do throws(SearchError) {
            try index.apply(changes, sequence: sequence)
            return true
        } catch {
            guard error.code == .document else { throw error }
            logger.error("a stored document cannot be indexed and is left out", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func sealWhereDue() {
        for live in registry.all {
            let sealed = live.applying.withLock { book in
                guard let since = book.dirtySince, ContinuousClock.now - since >= .seconds(options.sealInterval) else { return false }
                return seal(live, &book)
            }
            if sealed {
                prune(live)
                merger.raise()
            }
        }
    }

    /// Makes what was applied durable in the index.
    /// - Returns: whether there was something to seal, and it was sealed.
    @discardableResult
    func seal(_ live: LiveCollection, _ book: inout LiveCollection.Book) -> Bool {
        guard book.isDirty, let index = live.index else { return false }
        do {
            try index.commit()
            book = LiveCollection.Book()
            return true
        } catch {
            logger.error("the index cannot be sealed; trying again", metadata: ["collection": "\(live.name)", "error": "\(error)"])
            live.setFailure("\(error)")
            book.dirtySince = .now
            return false
        }
    }

    /// Removes changes from the feed that the index has made durable, but for the latest ones, which others may follow.
    private func prune(_ live: LiveCollection) {
        guard let index = live.index else { return }
        let through = live.prunable(committed: index.committedSequence) - options.keptChanges
        guard through > 0 else { return }
        do {
            while try store.write({ try $0.pruneFeed(of: live.number, through: through, limit: 20_000) }), !isStopping {}
        } catch {
            // It only takes space; the next sealing tries again.
            logger.debug("the feed was not pruned", metadata: ["collection": "\(live.name)", "error": "\(error)"])
        }
    }
}

extension IndexChange {
    /// The change as the index takes it.
    init(_ change: ChangeBatch.Change) {
        self = change.body.map { .upsert(id: change.id, document: $0) } ?? .delete(id: change.id)
    }
}
