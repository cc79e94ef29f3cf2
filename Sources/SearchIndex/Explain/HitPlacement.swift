/// Where a document stands in the answer to a request, or why it is not in it.
public enum HitPlacement: Sendable, Equatable {
    /// There is no such document, or none that may be seen.
    case unknown
    /// The request hides it.
    case hidden
    /// The request puts it at a position, from 1.
    case pinned(position: Int)
    /// It has words or a phrase that the query excludes.
    case excluded(words: String)
    /// A phrase of the query stands nowhere in it.
    case lacksPhrase(String)
    /// The query is an identifier that other documents have, so that nothing else is shown.
    case otherIdentifier
    /// It lacks words that documents in the answer have; in the query's order.
    case lacksWords([MissingWord])
    /// It answers the query, but the filter's parts on these fields leave it out.
    case filtered(fields: [String])
    /// It is in the answer at this position, from 1; without an explanation where the query has no words.
    case listed(position: Int, explanation: MatchExplanation?)
}
