/// A text that completes what was typed.
public struct Completion: Sendable, Equatable {
    /// The whole text, the last word completed.
    public var text: String
    /// Documents that hold the completed word, of those that hold the words before it.
    public var count: Int

    public init(text: String, count: Int) {
        self.text = text
        self.count = count
    }
}
