import CatalogEngine

extension CatalogEngine {
    /// Brings a collection's index up to date with the store, where no other process does that.
    /// - Throws: ``EngineError`` with `.notFound`.
    func prepareSearch(in collection: String, _ console: Console) throws {
        guard ownsIndex else { return }
        try showingProgress(console) { try waitUntilIndexed(collection, progress: $0) }
    }

    /// Runs a search; damage that it comes upon is mended first, where no other process does that.
    func searchMending<Value>(in collection: String, _ console: Console, _ search: () throws -> Value) throws -> Value {
        do {
            return try search()
        } catch let error as EngineError where error.code == .unavailable && ownsIndex {
            console.note(error.message)
            try prepareSearch(in: collection, console)
            return try search()
        }
    }

    /// The collections of this name, or all.
    /// - Throws: ``EngineError`` with `.notFound`.
    func collections(named name: String?) throws -> [CollectionInfo] {
        guard let name else { return try collections() }
        return [try collection(name)]
    }
}

/// Shows what the engine reports of a long task.
func showingProgress<Value>(_ console: Console, _ body: ((IndexProgress) -> Void) throws -> Value) rethrows -> Value {
    let reporter = ProgressReporter("Indexing", unit: "documents", console: console)
    defer { reporter.finish() }
    var phase: IndexProgress.Phase?
    return try body { progress in
        if progress.phase != phase {
            phase = progress.phase
            reporter.begin("\(progress.phase.title) \(progress.collection)")
        }
        reporter.update(fraction: progress.fraction, done: progress.documents)
    }
}

extension IndexProgress.Phase {
    /// What is being done, for people.
    fileprivate var title: String {
        switch self {
        case .reading: "Indexing"
        case .merging: "Merging"
        case .catchingUp: "Catching up"
        case .verifying: "Verifying"
        }
    }
}
