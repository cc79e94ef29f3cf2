import ByteStorage
import Lexicon

/// Writes the live documents of several segments as one segment, without analysing any text again.
struct SegmentMerger {
    /// Marks a document that is not in the merged segment.
    static let dropped = UInt32.max

    private let views: [SegmentView]
    /// Source segment and document of each merged document.
    private var order: [(source: Int, doc: UInt32)] = []
    /// For each source the new number of each of its documents.
    private(set) var positions: [[UInt32]]
    private var fields = FieldTable()
    private var codes = ImpactCodeTable()
    private var codeNumbers: [[UInt32]] = []
    private var textNumbers: [[Int]] = []

    init(_ views: [SegmentView]) {
        self.views = views
        positions = views.map { [UInt32](repeating: Self.dropped, count: $0.segment.documentCount) }
        orderDocuments()
        numberFields()
    }

    var documentCount: Int { order.count }

    /// Merges the sources by static rank, then id: each source is in that order already.
    private mutating func orderDocuments() {
        var heads = [UInt32](repeating: 0, count: views.count)
        order.reserveCapacity(views.reduce(0) { $0 + $1.liveCount })
        func settle(_ source: Int) {
            while heads[source] < views[source].segment.documentCount, !views[source].isLive(heads[source]) { heads[source] += 1 }
        }
        for source in views.indices { settle(source) }
        while true {
            var best: Int?
            for source in views.indices where heads[source] < views[source].segment.documentCount {
                guard let current = best else {
                    best = source
                    continue
                }
                if precedes(source, heads[source], current, heads[current]) { best = source }
            }
            guard let source = best else { return }
            positions[source][Int(heads[source])] = UInt32(order.count)
            order.append((source, heads[source]))
            heads[source] += 1
            settle(source)
        }
    }

    private func precedes(_ left: Int, _ leftDoc: UInt32, _ right: Int, _ rightDoc: UInt32) -> Bool {
        let (leftRank, rightRank) = (views[left].segment.rank(leftDoc), views[right].segment.rank(rightDoc))
        if leftRank != rightRank { return leftRank > rightRank }
        return Bytes.compare(views[left].segment.ids.id(leftDoc), views[right].segment.ids.id(rightDoc)) < 0
    }

    private mutating func numberFields() {
        var textFields: [String: Int] = [:]
        for view in views {
            var numbers: [Int] = []
            for name in view.segment.fields.textFields {
                if textFields[name] == nil {
                    textFields[name] = fields.textFields.count
                    fields.textFields.append(name)
                }
                numbers.append(textFields[name] ?? 0)
            }
            textNumbers.append(numbers)
            codeNumbers.append(
                view.segment.codes.map { code in
                    var moved = code
                    for index in moved.occurrences.indices {
                        moved.occurrences[index].field = UInt16(numbers[Int(moved.occurrences[index].field)])
                    }
                    moved.occurrences.sort { $0.field < $1.field }
                    return codes.number(of: moved)
                })
        }
        fields.keywords = Self.union(views.map(\.segment.fields.keywords))
        fields.numbers = Self.union(views.map(\.segment.fields.numbers))
    }

    private static func union(_ lists: [[String]]) -> [String] {
        var seen: Set<String> = []
        return lists.joined().filter { seen.insert($0).inserted }
    }

    /// Writes the merged segment.
    /// - Parameter storesPhrases: whether documents are encoded, which a segment that is in memory for seconds is not worth.
    /// - Complexity: O(postings + tokens + column entries), memory for the dictionary and one column.
    mutating func write(to writer: SegmentWriter, storesPhrases: Bool) throws(StorageError) {
        writer.releasePages = { [views] in for view in views { view.segment.region.releasePages() } }
        try writer.section(.fields, fields.encoded())
        let (ordinals, counts, firstWord) = try writeTerms(writer)
        try writer.section(.impactCodes, ImpactCodeSection.encode(codes.codes))
        let frequent = FrequentTerms.choose(counts, firstWord: firstWord)
        try writer.section(.frequentTerms, FrequentTerms.encode(frequent))
        let tokens = FrequentTerms.tokens(frequent, of: counts.count)
        try writeForward(writer, ordinals.map { $0.map { $0 == Self.dropped ? 0 : tokens[Int($0)] } })
        let books = storesPhrases ? views.map(\.segment.book) : []
        let book = storesPhrases ? chooseBook(among: books) : nil
        let usesBook = views.indices.map { book != nil && books[$0]?.checksum == book?.checksum }
        let texts = views.indices.map { book == nil || usesBook[$0] && views[$0].updates == nil ? nil : views[$0].segment.makeWordTexts() }
        try DocumentSections.write(
            writer, count: order.count, hasRank: views.contains { $0.segment.hasRanks }, book: book
        ) { index, words in
            let item = order[index]
            let segment = views[item.source].segment
            let stored: StoredDocument
            if usesBook[item.source], views[item.source].updates?.contains(item.doc) != true {
                stored = .encoded(segment.storedBytes(item.doc).array())
            } else {
                texts[item.source]?.words(segment.forward(of: item.doc), into: &words)
                stored = .json(views[item.source].json(item.doc))
            }
            return (segment.ids.id(item.doc).array(), segment.rank(item.doc), stored)
        }
        for (index, name) in fields.keywords.enumerated() {
            try writer.section(.keywords, index: index, keywordColumn(name))
        }
        for (index, name) in fields.numbers.enumerated() {
            try writer.section(.numbers, index: index, numberColumn(name))
        }
    }

    /// The book that at least half of the documents are stored with, else a new one.
    private func chooseBook(among books: [StoredBook?]) -> StoredBook? {
        var documents: [UInt64: Int] = [:]
        for (view, book) in zip(views, books) {
            guard let book, book.shapes != nil else { continue }
            documents[book.checksum, default: 0] += view.liveCount
            if documents[book.checksum, default: 0] * 2 >= order.count { return book }
        }
        return StoredBook(sampling: order.count) { views[order[$0].source].json(order[$0].doc) }
    }

    /// Writes dictionary, postings and term infos.
    /// - Returns: For each source the new ordinal of each of its terms, the number of documents of each new one, and the ordinal of the
    ///   first that is a word.
    private func writeTerms(
        _ writer: SegmentWriter
    ) throws(StorageError) -> (ordinals: [[UInt32]], counts: [UInt32], firstWord: Int) {
        var ordinals = views.map { [UInt32](repeating: Self.dropped, count: $0.segment.dictionary.count) }
        var terms = MergedTerms(views.map { $0.segment.dictionary.cursor() })
        var dictionary = TermDictionaryWriter()
        var infos = ByteBuilder()
        var postings = PostingWriter(documentCount: order.count)
        var pairs: [UInt64] = []
        var docs: [UInt32] = []
        var docCodes: [UInt32] = []
        var counts: [UInt32] = []
        var firstWord = 0
        writer.begin(.postings)
        while terms.next() {
            pairs.removeAll(keepingCapacity: true)
            for (source, ordinal) in terms.sources {
                views[source].segment.postings(of: ordinal).forEach { doc, code in
                    let position = positions[source][Int(doc)]
                    guard position != Self.dropped, code < codeNumbers[source].count else { return }
                    pairs.append(UInt64(position) << 32 | UInt64(codeNumbers[source][Int(code)]))
                }
            }
            guard !pairs.isEmpty else { continue }
            for (source, ordinal) in terms.sources { ordinals[source][ordinal] = UInt32(counts.count) }
            if terms.sources.count > 1 { pairs.sort() }
            docs.removeAll(keepingCapacity: true)
            docCodes.removeAll(keepingCapacity: true)
            for pair in pairs {
                docs.append(UInt32(truncatingIfNeeded: pair >> 32))
                docCodes.append(UInt32(truncatingIfNeeded: pair))
            }
            dictionary.append(terms.term)
            infos.append(fixed: postings.append(docs: docs[...], codes: docCodes[...]))
            counts.append(UInt32(docs.count))
            if let first = terms.term.first, first < TermReading.firstOfWords { firstWord = counts.count }
            if postings.bytes.count > 1 << 18 { try writer.append(postings.drain()) }
        }
        try writer.append(postings.finish())
        try writer.end()
        try writer.section(.dictionary, dictionary.finish())
        try writer.section(.termInfo, infos.bytes)
        return (ordinals, counts, firstWord)
    }

    /// - Parameter tokens: for each source the token of each of its terms.
    private func writeForward(_ writer: SegmentWriter, _ tokens: [[UInt32]]) throws(StorageError) {
        var encoder = ForwardEncoder(writer)
        var scratch: [UInt32] = []
        for item in order {
            let map = tokens[item.source]
            views[item.source].segment.forEachField(of: item.doc, &scratch) { field, terms in
                guard field < textNumbers[item.source].count else { return }
                encoder.append(
                    field: UInt32(textNumbers[item.source][field]),
                    tokens: terms.lazy.map { $0 == 0 || Int($0) > map.count ? 0 : map[Int($0) - 1] })
            }
            try encoder.endDocument()
        }
        try encoder.finish()
    }

    private func keywordColumn(_ name: String) -> [UInt8] {
        var builder = KeywordColumnBuilder()
        for (source, view) in views.enumerated() {
            guard let column = view.segment.keywordColumns[name] else { continue }
            var numbers = [UInt32](repeating: Self.dropped, count: column.valueCount)
            column.docs.forEach { doc, entries in
                let position = positions[source][Int(doc)]
                guard position != Self.dropped else { return }
                for entry in entries {
                    let ordinal = column.ordinal(at: entry)
                    if numbers[ordinal] == Self.dropped { numbers[ordinal] = builder.number(of: column.value(ordinal)) }
                    builder.add(numbers[ordinal], doc: position)
                }
            }
        }
        return builder.encode(documentCount: order.count) { $0 }
    }

    private func numberColumn(_ name: String) -> [UInt8] {
        let kinds = Set(views.compactMap { $0.storedNumbers(name)?.kind })
        let kind = kinds.count == 1 ? kinds.first ?? .float : .float
        var builder = NumberColumnBuilder(kind: kind)
        for (source, view) in views.enumerated() {
            guard let column = view.storedNumbers(name) else { continue }
            column.docs.forEach { doc, entries in
                let position = positions[source][Int(doc)]
                guard position != Self.dropped else { return }
                for entry in entries {
                    let key = column.key(at: entry)
                    builder.add(column.kind == kind ? key : NumberKey(column.kind.value(key)), doc: position)
                }
            }
        }
        return builder.encode(documentCount: order.count) { $0 }
    }
}
