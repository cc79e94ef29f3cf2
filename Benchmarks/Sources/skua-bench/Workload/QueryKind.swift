/// How the lines of a query file become requests.
struct QueryKind: Decodable {
    /// When words are matched with edits.
    enum Typos: String, Decodable {
        case never
        /// Only where nothing matches without, which is what Skua does unless told otherwise.
        case fallback
        /// Always, as the rivals' fuzzy queries do.
        case always
    }

    var name: String
    var about: String
    /// File of one JSON object a line with the member `q`, relative to the bench folder.
    var queries: String
    /// Whether the last word is a prefix.
    var prefix: Bool?
    /// A member of the query that turns `prefix` off where it is not zero.
    var wholeIf: String?
    var typos: Typos?
    /// Whether letters are lowered and all but letters and digits removed before asking, as the rivals' clients do.
    var foldQuery: Bool?
    var queryBy: [String: Int]?
    /// A filter in which `{name}` stands for a member of the query.
    var filterBy: String?
    /// A member that holds fields and the values they must have.
    var filterValues: String?
    /// A member that holds the number of a customer whose document ids are sent as a filter.
    var idList: String?
    var facetBy: String?
    var maxFacetValues: Int?
    /// The field in which a hit must have all words of the member `want`, for recall.
    var wantedIn: String?
}
