/// What became of a ``DocumentWrite``.
public struct DocumentWriteResult: Sendable, Equatable {
    public enum Outcome: Sendable, Equatable {
        case created
        case updated
        /// The document was there with the same contents.
        case unchanged
        case deleted
        /// Nothing was changed.
        case failed(EngineError)
    }

    public var outcome: Outcome
    /// The document's id, also where it was given by the engine; nil when the document could not be read.
    public var id: String?
    /// The document as it is stored now; for `deleted`, as it was; empty when it failed.
    public var document: [UInt8]

    /// Why it failed; nil when it did not.
    public var error: EngineError? {
        if case .failed(let error) = outcome { error } else { nil }
    }
}
