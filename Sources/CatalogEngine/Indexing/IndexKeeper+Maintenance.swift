import ByteStorage
import CommerceStore
import Logging
import SearchIndex
import Synchronization

extension IndexKeeper {
    /// The merger thread: joins segments wherever there are too many.
    func merge() {
        while !isStopping {
            merger.wait(seconds: 2)
            for live in registry.all where !isStopping {
                // A collection that is being rebuilt or checked is not worth waiting for.
                _ = live.maintenance.withLockIfAvailable { _ in merge(live) }
            }
        }
    }

    private func merge(_ live: LiveCollection) {
        guard let index = live.index else { return }
        do throws(SearchError) {
            while !isStopping, try index.mergeIfNeeded() {}
        } catch let error where error.code == .corrupt {
            replace(live, because: error.message)
        } catch {
            logger.error("segments cannot be merged; trying again", metadata: ["collection": "\(live.name)", "error": "\(error)"])
        }
    }

    /// The maintainer thread: rebuilds what was asked for, and checks files from time to time.
    func maintain() {
        var lastCheck: [ObjectIdentifier: ContinuousClock.Instant] = [:]
        var retryAt: [ObjectIdentifier: ContinuousClock.Instant] = [:]
        while !isStopping {
            maintainer.wait(seconds: 1)
            let collections = registry.all
            replaceRemovedFolders(collections)
            for live in collections where !isStopping {
                let identity = ObjectIdentifier(live)
                if live.pendingRebuild != nil {
                    if let retry = retryAt[identity], ContinuousClock.now < retry { continue }
                    retryAt[identity] = serveRebuild(live) ? nil : ContinuousClock.now + .seconds(5)
                } else if isCheckDue(live, last: lastCheck[identity]) {
                    check(live)
                    lastCheck[identity] = .now
                }
            }
            let open = Set(collections.map { ObjectIdentifier($0) })
            lastCheck = lastCheck.filter { open.contains($0.key) }
            retryAt = retryAt.filter { open.contains($0.key) }
        }
    }

    /// Has indexes rebuilt whose files somebody has removed; what is mapped answers searches until then.
    private func replaceRemovedFolders(_ collections: [LiveCollection]) {
        for live in collections {
            // While a rebuild goes on, the files are about to be exchanged.
            guard case .ready(_, let generation) = live.phase, live.pendingRebuild == nil, live.folder.current() != generation else {
                continue
            }
            // Dropping a collection removes them as well.
            if case .closed = live.phase { continue }
            logger.error("the index was removed and is rebuilt from the store", metadata: ["collection": "\(live.name)"])
            live.requestRebuild()
        }
        do {
            try FileSystem.createFolder(CatalogEngine.indexRoot(options))
            if try !lock.renew() {
                logger.error("the lock of the indexes was removed, and another process has taken it; stop one of the two")
            }
        } catch {
            logger.error("the folder of the indexes cannot be used", metadata: ["error": "\(error)"])
        }
    }

    private func serveRebuild(_ live: LiveCollection) -> Bool {
        guard let request = live.pendingRebuild else { return true }
        do {
            try live.maintenance.withLock { _ in
                try IndexRebuild(keeper: self, live: live).run()
            }
            live.didRebuild(request)
            return true
        } catch {
            guard !isStopping else { return false }
            logger.error("the rebuild failed; trying again", metadata: ["collection": "\(live.name)", "error": "\(error)"])
            live.didFailToRebuild("\(error)")
            return false
        }
    }

    private func isCheckDue(_ live: LiveCollection, last: ContinuousClock.Instant?) -> Bool {
        guard live.index != nil else { return false }
        if !live.isVerified { return options.verifiesOnOpen }
        guard options.verifyInterval > 0, let last else { return false }
        return ContinuousClock.now - last >= .seconds(options.verifyInterval)
    }

    /// Reads all files of an index; a damaged one is replaced.
    private func check(_ live: LiveCollection) {
        do {
            try verify(live) { _ in }
            live.didVerify()
        } catch {
            replace(live, because: "\(error)")
        }
    }

    /// Reads all files of an index and checks them.
    ///
    /// Sealing goes on meanwhile and exchanges files, which a check may stumble over. What looks damaged is therefore
    /// looked at again while nothing is written.
    /// - Throws: `SearchError` with the first problem.
    func verify(_ live: LiveCollection, _ progress: (Double) -> Void) throws {
        try live.maintenance.withLock { _ in
            guard let index = live.index else { return }
            do {
                try index.verify(progress)
            } catch {
                try live.applying.withLock { _ in try index.verify(progress) }
            }
        }
    }
}
