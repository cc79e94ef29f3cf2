import Lexicon

/// The dictionary of a segment that others are merged into, made before any posting is decoded, so that postings and forward index can be
/// written side by side.
struct MergedDictionary {
    /// A term's place in one of the sources.
    struct Entry {
        let source: UInt32
        let ordinal: UInt32
    }

    /// Marks a term that no live document holds.
    static let dropped = UInt32.max

    /// For each source the new ordinal of each of its terms.
    private(set) var ordinals: [[UInt32]]
    /// The number of documents of each new term, deleted ones included.
    private(set) var counts: [UInt32] = []
    /// The ordinal of the first term that is a word.
    private(set) var firstWord = 0
    /// As a section of a segment.
    let encoded: [UInt8]
    private var entries: [Entry] = []
    /// Where the entries of each term start, and at last their end.
    private var starts: [Int] = [0]

    /// - Complexity: O(terms · log sources), and what it takes to find a live document of each term where some are deleted.
    init(_ views: [SegmentView]) {
        ordinals = views.map { [UInt32](repeating: Self.dropped, count: $0.segment.dictionary.count) }
        var terms = MergedTerms(views.map { $0.segment.dictionary.cursor() })
        var writer = TermDictionaryWriter()
        while terms.next() {
            var count = 0
            for (source, ordinal) in terms.sources {
                let list = views[source].segment.postings(of: ordinal)
                guard views[source].holdsLive(list) else { continue }
                count += list.count
                ordinals[source][ordinal] = UInt32(counts.count)
                entries.append(Entry(source: UInt32(source), ordinal: UInt32(ordinal)))
            }
            guard count > 0 else { continue }
            counts.append(UInt32(count))
            starts.append(entries.count)
            writer.append(terms.term)
            if let first = terms.term.first, first < TermReading.firstOfWords { firstWord = counts.count }
        }
        encoded = writer.finish()
    }

    var count: Int { counts.count }

    /// Where the documents of a term are to be found.
    func sources(of ordinal: Int) -> ArraySlice<Entry> { entries[starts[ordinal]..<starts[ordinal + 1]] }
}

extension SegmentView {
    /// Whether a live document is in a list.
    fileprivate func holdsLive(_ list: PostingList) -> Bool {
        guard let live else { return list.count > 0 }
        return list.count > segment.documentCount - liveCount || list.docs().contains { live.contains($0) }
    }
}
