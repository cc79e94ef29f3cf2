/// How the lines of a query file become requests.
public struct QueryKind: Decodable, Sendable {
    /// When words are matched with edits.
    public enum Typos: String, Decodable, Sendable {
        case never
        /// Only where nothing matches without, which is what Skua does unless told otherwise.
        case fallback
        /// Always, as the rivals' fuzzy queries do.
        case always
    }

    public var name: String
    public var about: String
    /// File of one JSON object a line with the member `q`, relative to the bench folder.
    public var queries: String
    /// Whether the last word is a prefix.
    public var prefix: Bool?
    /// A member of the query that turns `prefix` off where it is not zero.
    public var wholeIf: String?
    public var typos: Typos?
    /// Whether letters are lowered and all but letters and digits removed before asking, as the rivals' clients do.
    public var foldQuery: Bool?
    public var queryBy: [String: Int]?
    /// A filter in which `{name}` stands for a member of the query.
    public var filterBy: String?
    /// A member that holds fields and the values they must have.
    public var filterValues: String?
    /// A member that holds the number of a customer whose document ids are sent as a filter.
    public var idList: String?
    public var facetBy: String?
    public var maxFacetValues: Int?
    /// The field in which a hit must have all words of the member `want`, for recall.
    public var wantedIn: String?
}
