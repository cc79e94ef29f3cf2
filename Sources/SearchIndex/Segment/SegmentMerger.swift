import ByteStorage
import Dispatch
import Synchronization

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

    private mutating func orderDocuments() {
        order.reserveCapacity(views.reduce(0) { $0 + $1.liveCount })
        var documents = MergedDocuments(views)
        while let item = documents.next() {
            positions[item.source][Int(item.doc)] = UInt32(order.count)
            order.append(item)
        }
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
    /// - Parameters:
    ///   - storesPhrases: whether documents are encoded, which a segment that is in memory for seconds is not worth.
    ///   - part: a second file, in which a second core writes what does not depend on the postings; nil for one core's work. The segment
    ///     is the same.
    /// - Complexity: O(postings + tokens + column entries), memory for the dictionary and one column.
    func write(to writer: SegmentWriter, storesPhrases: Bool, beside part: SegmentWriter? = nil) throws(StorageError) {
        let release = { [views] in for view in views { view.segment.region.releasePages() } }
        writer.releasePages = release
        let dictionary = MergedDictionary(views)
        guard let part else {
            try writeTerms(writer, dictionary)
            try writeDocuments(writer, dictionary, storesPhrases: storesPhrases)
            return
        }
        part.releasePages = release
        let failure = Mutex<StorageError?>(nil)
        // Each is one job's alone until both are done.
        nonisolated(unsafe) let (first, second) = (writer, part)
        DispatchQueue.concurrentPerform(iterations: 2) { job in
            do throws(StorageError) {
                if job == 0 {
                    try unsafe writeTerms(first, dictionary)
                } else {
                    try unsafe writeDocuments(second, dictionary, storesPhrases: storesPhrases)
                }
            } catch {
                failure.withLock { $0 = error }
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        try writer.append(sectionsOf: part)
    }

    /// Writes fields, postings and dictionary.
    private func writeTerms(_ writer: SegmentWriter, _ dictionary: MergedDictionary) throws(StorageError) {
        try writer.section(.fields, fields.encoded())
        var merged = MergedPostings(views, positions: positions, codeNumbers: codeNumbers, documentCount: order.count)
        var postings = PostingWriter(documentCount: order.count)
        var infos = ByteBuilder(reserving: dictionary.count * 8)
        writer.begin(.postings)
        for ordinal in 0..<dictionary.count {
            merged.gather(dictionary.sources(of: ordinal), count: Int(dictionary.counts[ordinal]))
            infos.append(fixed: postings.append(docs: merged.docs[...], codes: merged.codes[...]))
            if postings.bytes.count > 1 << 18 { try writer.append(postings.drain()) }
        }
        try writer.append(postings.finish())
        try writer.end()
        try writer.section(.dictionary, dictionary.encoded)
        try writer.section(.termInfo, infos.bytes)
        try writer.section(.impactCodes, ImpactCodeSection.encode(codes.codes))
    }

    /// Writes what there is of each document: its terms in order, its JSON, its values.
    private func writeDocuments(_ writer: SegmentWriter, _ dictionary: MergedDictionary, storesPhrases: Bool) throws(StorageError) {
        let frequent = FrequentTerms.choose(dictionary.counts, firstWord: dictionary.firstWord)
        try writer.section(.frequentTerms, FrequentTerms.encode(frequent))
        try writeForward(writer, dictionary, FrequentTerms.tokens(frequent, of: dictionary.count))
        try writeStored(writer, storesPhrases: storesPhrases)
        for (index, name) in fields.keywords.enumerated() {
            try writer.section(.keywords, index: index, keywordColumn(name))
        }
        for (index, name) in fields.numbers.enumerated() {
            try writer.section(.numbers, index: index, numberColumn(name))
        }
    }

    private func writeStored(_ writer: SegmentWriter, storesPhrases: Bool) throws(StorageError) {
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

    /// - Parameter tokens: of each term.
    private func writeForward(_ writer: SegmentWriter, _ dictionary: MergedDictionary, _ tokens: [UInt32]) throws(StorageError) {
        let recoders = views.indices.map {
            ForwardRecoder(views[$0].segment.frequent, ordinals: dictionary.ordinals[$0], target: tokens, fields: textNumbers[$0])
        }
        var encoder = ForwardEncoder(writer)
        for item in order {
            recoders[item.source].recode(views[item.source].segment.forward(of: item.doc), into: &encoder)
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
