/// How a term of a document reads a word of a query; the page "What matches" has the conditions of each.
public enum ReadingKind: String, Sendable, CaseIterable {
    /// The word itself.
    case exact
    /// A longer word that begins with the one being typed.
    case prefix
    /// A word at one or two edits.
    case typo
    /// The word in another number or case.
    case form
    /// The word written together with its neighbour.
    case joined
    /// Two words of a document that are written together in the query.
    case split
    /// A compound whose head is the word.
    case compound
    /// What a synonym has beside it.
    case synonym
    /// A measurement of the same value.
    case measurement
    /// A whole identifier, however it is separated.
    case identifier
    /// A whole identifier but for leading zeros: GTIN-8, -12, -13 and -14 of one article.
    case zeros
    /// An identifier that begins so.
    case identifierPrefix = "identifier_prefix"
    /// An identifier that has this somewhere in it.
    case identifierPart = "identifier_part"
    /// An identifier that looks like it: `0` for `O`, `1` for `I`.
    case lookAlike = "look_alike"
    /// An identifier at one edit.
    case guess

    /// Whether the document has an identifier like the one asked for rather than that one.
    public var isGuess: Bool { self == .lookAlike || self == .guess }

    /// Whether the reading is by words that have little in common with the query's to the eye.
    var isOfWords: Bool { self == .synonym || self == .split || self == .compound }

    /// Whether the reading is by an identifier.
    public var isIdentifier: Bool {
        switch self {
        case .identifier, .zeros, .identifierPrefix, .identifierPart, .lookAlike, .guess: true
        default: false
        }
    }
}
