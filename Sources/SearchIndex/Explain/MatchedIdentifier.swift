/// The identifier of a document by which a query for an identifier found it.
public struct MatchedIdentifier: Sendable, Equatable {
    public var reading: ReadingKind
    /// The field, and its value as it is written.
    public var field: String
    public var value: String

    public init(reading: ReadingKind, field: String, value: String) {
        self.reading = reading
        self.field = field
        self.value = value
    }

    /// Whether the document's identifier is another one that looks like the one asked for, or differs from it in one edit.
    public var isGuess: Bool { reading.isGuess }
}
