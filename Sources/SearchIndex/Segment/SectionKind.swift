/// The parts of a segment file.
enum SectionKind: UInt32, Sendable, CaseIterable {
    /// Names of the text fields and columns.
    case fields = 1
    /// The terms, sorted.
    case dictionary = 2
    /// A u64 for each term: where its postings are, or its only posting.
    case termInfo = 3
    case postings = 4
    case impactCodes = 5
    /// Offsets of ``forward``.
    case forwardOffsets = 6
    /// For each document the terms of its text fields in order.
    case forward = 7
    case idOffsets = 8
    case ids = 9
    /// Hash table from id to document.
    case idTable = 10
    case storedOffsets = 11
    /// The documents: JSON, encoded where there is a section of phrases; see ``StoredEncoder``.
    case stored = 12
    /// A u64 number key for each document, the static rank.
    case rank = 13
    /// The text that stored documents refer to, see ``PhraseBook``; absent in small segments.
    case phrases = 14
    /// The words that the forward index names in a byte or two, see ``FrequentTerms``.
    case frequentTerms = 15
    /// What stored documents share beside phrases, see ``ShapeTable``; absent in small segments.
    case shapes = 16
    /// One a keyword column.
    case keywords = 32
    /// One a number column.
    case numbers = 33
}
