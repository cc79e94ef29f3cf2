public import SearchIndex

/// Where a document stands in the answer to a search, or why it is not in it.
public struct DocumentPlacement: Sendable, Equatable {
    /// Who may see the document.
    public enum Visibility: Sendable, Equatable {
        /// The collection has no such document.
        case missing
        /// It is not in the buyer's catalog.
        case outsideCatalog
        case visible
    }

    /// The id that was found for what was asked; that itself where nothing was found.
    public var id: String
    public var visibility: Visibility
    /// ``HitPlacement/unknown`` unless the document is visible.
    public var placement: HitPlacement
    /// What a curation rule did to it.
    public var effect: RuleEffect?
}
