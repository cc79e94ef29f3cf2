/// What one asker may see of an index, and which numbers stand there for that asker.
///
/// A search through a view knows the visible documents and nothing else: hidden ones are in no hit, count, statistic, completion or
/// score. A shadowed field has the view's numbers in filters, sorting, facets, statistics and in the documents of hits, whatever is
/// stored there.
///
/// A view is asked once a segment for each search; it is expected to remember its answers.
public protocol SearchView: Sendable {
    /// Names of number fields whose values the view supplies. They need not be in the schema.
    var shadowedFields: [String] { get }

    /// Names of text fields whose values the view supplies: they are compared as whole values, and not searched.
    var shadowedTextFields: [String] { get }

    /// Names of text fields whose words in the index are out of date, so that they are not searched.
    var unsearchedFields: [String] { get }

    /// Names of fields, with all below them, that cannot be searched, filtered, sorted, counted or grouped by.
    var concealedFields: [String] { get }

    /// The documents that may be seen: bit `d % 64` of word `d / 64` for document `d`. Nil for all.
    func visibleDocuments(in segment: SegmentReference) throws -> [UInt64]?

    /// Identifiers by which the asker alone knows documents.
    var ownIdentifiers: [OwnIdentifiers] { get }

    /// What documents of a segment get on top of their text score; nil for nothing.
    func bonuses(in segment: SegmentReference) throws -> DocumentBonuses?

    /// The values of a shadowed field; nil when no document of the segment has one.
    func numbers(named name: String, in segment: SegmentReference) throws -> ShadowNumbers?

    /// The values of a shadowed text field; nil when no document of the segment has one.
    func textColumn(named name: String, in segment: SegmentReference) throws -> ShadowTexts?
}

extension SearchView {
    public var concealedFields: [String] { [] }
    public var shadowedTextFields: [String] { [] }
    public var unsearchedFields: [String] { [] }
    public func textColumn(named name: String, in segment: SegmentReference) throws -> ShadowTexts? { nil }
    public var ownIdentifiers: [OwnIdentifiers] { [] }
    public func bonuses(in segment: SegmentReference) throws -> DocumentBonuses? { nil }
}
