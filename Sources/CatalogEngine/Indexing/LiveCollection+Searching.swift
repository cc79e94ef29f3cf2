import SearchIndex

extension LiveCollection {
    /// The documents of this moment, for searching.
    /// - Throws: ``EngineError`` with `.unavailable` while there is no index.
    func snapshot() throws(EngineError) -> IndexSnapshot {
        switch phase {
        case .ready(let index, _):
            return index.snapshot()
        case .rebuilding(let fraction):
            throw EngineError(
                .unavailable, "The index of collection `\(name)` is being rebuilt: \(Int(fraction * 100)) % done. Try again in a while.")
        case .absent:
            throw EngineError(.unavailable, "The index of collection `\(name)` is not there yet. Try again in a while.")
        case .closed:
            throw EngineError.noCollection(name)
        }
    }
}
