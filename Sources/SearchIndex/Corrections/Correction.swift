/// A word of the index that someone who typed another may have meant.
public struct Correction: Sendable, Equatable {
    /// Folded.
    public var text: String
    /// Visible documents that hold the word.
    public var documents: Int
    /// Letters put in, left out, replaced or swapped between the two; 0 for the word as typed.
    public var edits: Int

    public init(text: String, documents: Int, edits: Int) {
        self.text = text
        self.documents = documents
        self.edits = edits
    }
}
