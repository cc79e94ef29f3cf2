import ByteStorage
import Lexicon

/// An immutable set of documents with its inverted index, columns and stored JSON, over mapped or in-memory bytes.
///
/// Deleted documents are not its business: a ``SegmentView`` pairs it with the set of live ones.
final class Segment: Sendable {
    let id: UInt64
    let documentCount: Int
    let fields: FieldTable
    let dictionary: TermDictionary
    let codes: [ImpactCode]
    let ids: IDTable
    let region: ByteRegion
    /// Keyword and number columns by field path.
    let keywordColumns: [String: KeywordColumn]
    let numberColumns: [String: NumberColumn]

    let scoreTables = ScoreTables()
    let completionRanks = CompletionRanks()
    let compoundEnds = CompoundEnds()
    let correctable = SegmentWords()
    let testedFields = TestedFields()
    /// Where sets of its documents are kept between searches, and under which name.
    let cache: SetCache
    let cacheOwner: SetCache.Owner

    private let termInfo: Bytes
    private let postings: Bytes
    let forwardOffsets: OffsetTable
    let forward: Bytes
    /// Nil in formats that know none.
    let frequent: FrequentTerms?
    let storedOffsets: OffsetTable
    let stored: Bytes
    /// Nil where documents are stored as they are.
    private let phrases: Bytes?
    /// A ``ShapeTable``.
    private let shapes: Bytes?
    /// Nil where documents are not stored by shapes.
    private let decoder: StoredDecoder?
    private let ranks: View<UInt64>
    private let frame: SegmentFrame

    /// Opens a segment: checks its frame and the lengths of its parts, and reads the small tables.
    /// - Throws: `SearchError` corrupt, tooNew or tooOld.
    /// - Complexity: O(columns + impact codes + frequent words), whatever the number of documents.
    init(region: ByteRegion, cache: SetCache) throws(SearchError) {
        self.region = region
        self.cache = cache
        cacheOwner = cache.makeOwner()
        let frame = try SegmentFrame(region)
        self.frame = frame
        let what = frame.name
        id = frame.id
        let count = frame.documentCount
        documentCount = count
        let shapeTable: ShapeTable?
        do throws(StorageError) {
            fields = try FieldTable(try frame.section(.fields), what: what + ", field table")
            codes = try ImpactCodeSection.decode(
                try frame.section(.impactCodes), fieldCount: fields.textFields.count, what: what + ", impact codes")
            termInfo = try frame.section(.termInfo)
            postings = try frame.section(.postings)
            forwardOffsets = try OffsetTable(try frame.section(.forwardOffsets))
            forward = try frame.section(.forward)
            frequent =
                frame.version < SegmentFormat.firstWithFrequentTerms
                ? nil : try FrequentTerms(try frame.section(.frequentTerms), what: what)
            storedOffsets = try OffsetTable(try frame.section(.storedOffsets))
            stored = try frame.section(.stored)
            phrases = frame.optionalSection(.phrases)
            shapes = frame.optionalSection(.shapes)
            shapeTable = try shapes.map { section throws(StorageError) in try ShapeTable(section, what: what + ", shapes") }
            let idOffsets = try OffsetTable(try frame.section(.idOffsets))
            ids = try IDTable(slots: try frame.section(.idTable), ids: try frame.section(.ids), offsets: idOffsets, what: what)
            let ranks = frame.optionalSection(.rank) ?? Bytes()
            guard forwardOffsets.count == count, storedOffsets.count == count, idOffsets.count == count,
                ranks.count == 0 || ranks.count == count * 8
            else { throw StorageError(.corrupt, "\(what): its parts are of different numbers of documents") }
            self.ranks = unsafe View(ranks.raw)
            var keywords: [String: KeywordColumn] = [:]
            for (index, name) in fields.keywords.enumerated() {
                keywords[name] = try KeywordColumn(
                    try frame.section(.keywords, index: index), documentCount: count, what: "\(what), column \(name)")
            }
            keywordColumns = keywords
            var numbers: [String: NumberColumn] = [:]
            for (index, name) in fields.numbers.enumerated() {
                numbers[name] = try NumberColumn(
                    try frame.section(.numbers, index: index), documentCount: count, what: "\(what), column \(name)")
            }
            numberColumns = numbers
        } catch {
            throw SearchError(.corrupt, error.message)
        }
        do {
            dictionary = try unsafe TermDictionary(bytes: try frame.section(.dictionary).raw)
        } catch {
            throw SearchError(.corrupt, "\(what): \(error)")
        }
        guard termInfo.count == dictionary.count * 8 else {
            throw SearchError(.corrupt, "\(what): \(dictionary.count) terms but \(termInfo.count) bytes of term info")
        }
        if let phrases, let shapeTable {
            decoder = StoredDecoder(phrases: phrases, shapes: shapeTable, words: WordTexts(frequent ?? FrequentTerms(), dictionary))
        } else {
            decoder = nil
        }
    }

    /// Reads every section and compares its checksum.
    /// - Throws: `SearchError` corrupt naming the file and section.
    func verify() throws(SearchError) {
        try frame.verify()
    }

    func postings(of ordinal: Int) -> PostingList {
        PostingList(info: termInfo.load(ordinal &* 8, as: UInt64.self), bytes: postings, documentCount: documentCount)
    }

    /// The stored JSON of a document.
    func json(_ doc: UInt32) -> [UInt8] {
        let bytes = storedBytes(doc)
        if let decoder { return decoder.json(bytes, forward(of: doc)) }
        return phrases.map { PhraseDecoder.json(bytes, $0) } ?? bytes.array()
    }

    /// What stored documents are encoded with.
    var book: StoredBook? { phrases.map { StoredBook(phrases: PhraseBook($0.array()), shapes: shapes?.array()) } }

    /// The texts of its words, for reading all documents.
    func makeWordTexts() -> WordTexts { decoder?.words ?? WordTexts(frequent ?? FrequentTerms(), dictionary) }

    /// A document as it is stored.
    func storedBytes(_ doc: UInt32) -> Bytes {
        let start = storedOffsets.start(Int(doc))
        return stored.slice(start, storedOffsets.start(Int(doc) + 1) - start)
    }

    /// The static rank of a document; the least where it has none.
    func rank(_ doc: UInt32) -> NumberKey {
        NumberKey(word: doc < ranks.count ? ranks[Int(doc)] : 0)
    }

    var hasRanks: Bool { ranks.count > 0 }

    /// The terms of a document.
    func forward(of doc: UInt32) -> ForwardCursor {
        let start = forwardOffsets.start(Int(doc))
        return ForwardCursor(forward.slice(start, forwardOffsets.start(Int(doc) + 1) - start), frequent: frequent)
    }

    /// Bytes of a document's encoded terms, on average.
    var forwardSize: Int { documentCount > 0 ? forward.count / documentCount : 0 }

    /// Calls `body` with the terms of each text field of a document.
    /// - Parameter body: gets the field and its tokens: ordinal + 1, where 0 ends a value.
    func forEachField(of doc: UInt32, _ scratch: inout [UInt32], _ body: (_ field: Int, _ tokens: [UInt32]) -> Void) {
        var cursor = forward(of: doc)
        while let field = cursor.nextField() {
            scratch.removeAll(keepingCapacity: true)
            while cursor.hasToken { scratch.append(cursor.next()) }
            body(field, scratch)
        }
    }
}
