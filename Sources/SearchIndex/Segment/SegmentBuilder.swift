import ByteStorage
import Lexicon

/// Turns documents into one segment: analyses each as it is added, orders and encodes all at the end.
///
/// A value whose methods work in place: as a class it spent a tenth of its time on checks of exclusive access. Documents are numbered by static rank, highest first, then by id, so that ties of
/// relevance fall in document order.
struct SegmentBuilder: ~Copyable {
    private let schema: Schema
    private let root: FieldNode
    private let rankField: String?
    private let analyzer: TextAnalyzer
    private let measurements: Measurements
    var fields = FieldTable()
    private var textNumbers: [String: Int] = [:]
    private var keywordNumbers: [String: Int] = [:]
    private var numberNumbers: [String: Int] = [:]

    private var terms = TermTable()
    private var keywordColumns: [KeywordColumnBuilder] = []
    private var numberColumns: [NumberColumnBuilder] = []
    private var codes = ImpactCodeTable()

    private var ids: [[UInt8]] = []
    private var ranks: [NumberKey] = []
    private var stored: [[UInt8]] = []
    private var storedBytes = 0
    /// For each document field number, token count, then term numbers + 1, where 0 ends a value.
    private var forward: [UInt32] = []
    private var forwardStarts = [0]
    /// Distinct terms of each document with their impact codes.
    private var postingTerms: [UInt32] = []
    private var postingCodes: [UInt32] = []
    private var postingStarts = [0]

    /// Scratch: tokens of the document at hand by text field.
    private var fieldTokens: [[UInt32]] = []
    /// Terms of the document at hand that are no words and have no places, by text field.
    private var fieldTerms: [[UInt32]] = []
    private var occurrences: [UInt64] = []

    init(schema: Schema) {
        self.schema = schema
        root = FieldNode(root: schema)
        rankField = schema.defaultSortingField
        analyzer = schema.analyzer
        measurements = schema.measurements
    }

    var documentCount: Int { ids.count }

    /// Bytes held, about.
    var footprint: Int {
        storedBytes + forward.count * 4 + postingTerms.count * 8 + ids.count * 120 + terms.footprint
            + keywordColumns.reduce(0) { $0 + $1.footprint } + numberColumns.reduce(0) { $0 + $1.footprint }
    }

    /// Adds a document.
    /// - Parameters:
    ///   - id: not yet in this segment.
    ///   - json: the document that `bytes` is the text of.
    mutating func add(id: String, json: JSON, bytes: [UInt8]) {
        let doc = UInt32(ids.count)
        ids.append(Array(id.utf8))
        stored.append(bytes)
        storedBytes += bytes.count
        var rank: NumberKey?
        root.walk(json) { node, fact in
            if let value = add(fact, at: node, doc: doc), node.path == rankField { rank = value }
        }
        ranks.append(rank ?? NumberKey(word: 0))
        finishPostings()
    }

    /// Adds one value; returns the key of a number.
    private mutating func add(_ fact: FieldFact, at node: FieldNode, doc: UInt32) -> NumberKey? {
        switch fact {
        case .text(let text):
            addText(text, node, doc)
        case .int(let value):
            let key = NumberKey(value)
            addNumber(key, .int, node, doc)
            return key
        case .float(let value):
            guard !value.isNaN else { return nil }
            let key = NumberKey(value)
            addNumber(key, .float, node, doc)
            return key
        case .bool(let value):
            addNumber(NumberKey(Int64(value ? 1 : 0)), .bool, node, doc)
        case .quantity(let value, let unit):
            guard !value.isNaN else { return nil }
            addText(NumberKind.float.text(NumberKey(value)) + " " + unit, node, doc)
            addNumber(NumberKey(value), .float, node, doc)
        }
        return nil
    }

    private mutating func addText(_ text: String, _ node: FieldNode, _ doc: UInt32) {
        guard let declaration = node.declaration else { return }
        let field = textField(node)
        appendTokens(of: text, to: field, isIdentifier: declaration.identifier)
        guard declaration.keepsValues, !text.isEmpty else { return }
        if let separator = declaration.hierarchySeparator {
            addPath(text, separator: separator, node, doc)
        } else {
            let column = keywordColumn(node)
            keywordColumns[column].add(keywordColumns[column].number(of: text), doc: doc)
        }
    }

    /// Adds every ancestor of a category path to the field's column, and each level to a column of its own.
    private mutating func addPath(_ text: String, separator: String, _ node: FieldNode, _ doc: UInt32) {
        let column = keywordColumn(node)
        for (level, path) in CategoryPath.prefixes(of: text, separator: separator).enumerated() {
            keywordColumns[column].add(keywordColumns[column].number(of: path), doc: doc)
            if level == node.levels.count {
                node.levels.append(keywordColumn(named: CategoryPath.levelField(node.path, level)))
            }
            let levelColumn = node.levels[level]
            keywordColumns[levelColumn].add(keywordColumns[levelColumn].number(of: path), doc: doc)
        }
    }

    private mutating func addNumber(_ key: NumberKey, _ kind: NumberKind, _ node: FieldNode, _ doc: UInt32) {
        let column: Int
        if let known = node.numbers {
            column = known
        } else {
            column = numberColumn(named: node.path, kind)
            node.numbers = column
        }
        numberColumns[column].add(key, doc: doc)
    }

    private mutating func textField(_ node: FieldNode) -> Int {
        if let known = node.textField { return known }
        let number = textField(named: node.textFieldName)
        node.textField = number
        return number
    }

    private mutating func textField(named name: String) -> Int {
        if let known = textNumbers[name] { return known }
        let number = fields.textFields.count
        fields.textFields.append(name)
        fieldTokens.append([])
        fieldTerms.append([])
        textNumbers[name] = number
        return number
    }

    private mutating func keywordColumn(_ node: FieldNode) -> Int {
        if let known = node.keywords { return known }
        let column = keywordColumn(named: node.path)
        node.keywords = column
        return column
    }

    private mutating func keywordColumn(named name: String) -> Int {
        if let known = keywordNumbers[name] { return known }
        let column = keywordColumns.count
        fields.keywords.append(name)
        keywordColumns.append(KeywordColumnBuilder())
        keywordNumbers[name] = column
        return column
    }

    private mutating func numberColumn(named name: String, _ kind: NumberKind) -> Int {
        if let known = numberNumbers[name] { return known }
        let column = numberColumns.count
        fields.numbers.append(name)
        numberColumns.append(NumberColumnBuilder(kind: kind))
        numberNumbers[name] = column
        return column
    }

    private mutating func appendTokens(of text: String, to field: Int, isIdentifier: Bool) {
        if !fieldTokens[field].isEmpty { fieldTokens[field].append(0) }
        let start = fieldTokens[field].count
        defer { if isIdentifier { appendIdentifier(ofTokensFrom: start, to: field) } }
        analyzer.forEachToken(in: text) { term, _ in fieldTokens[field].append(terms.number(of: term) + 1) }
        measurements.forEach(in: text.utf8.span) { measurement in
            for term in measurement.terms { fieldTerms[field].append(terms.number(of: term.span)) }
        }
    }

    private mutating func appendIdentifier(ofTokensFrom start: Int, to field: Int) {
        var form: [UInt8] = []
        for token in fieldTokens[field][start...] { IdentifierTerms.append(terms.bytes(Int(token) - 1), to: &form) }
        IdentifierTerms.forEach(form: form) { fieldTerms[field].append(terms.number(of: $0.span)) }
    }

    /// Turns the tokens of the document at hand into forward entries and postings.
    private mutating func finishPostings() {
        occurrences.removeAll(keepingCapacity: true)
        for field in 0..<fieldTokens.count where !fieldTokens[field].isEmpty {
            forward.append(UInt32(field))
            forward.append(UInt32(fieldTokens[field].count))
            forward.append(contentsOf: fieldTokens[field])
            let first = occurrences.count
            for token in fieldTokens[field] where token != 0 { occurrences.append(UInt64(token - 1) << 32 | UInt64(field) << 8) }
            let step = UInt64(FieldLength.step(of: occurrences.count - first))
            for term in fieldTerms[field] { occurrences.append(UInt64(term) << 32 | UInt64(field) << 8) }
            for index in first..<occurrences.count { occurrences[index] |= step }
            fieldTokens[field].removeAll(keepingCapacity: true)
            fieldTerms[field].removeAll(keepingCapacity: true)
        }
        forwardStarts.append(forward.count)
        occurrences.sort()
        var index = 0
        while index < occurrences.count { index = appendPosting(from: index) }
        postingStarts.append(postingTerms.count)
    }

    /// Appends the posting of the term at `occurrences[start]` and returns where the next term starts.
    private mutating func appendPosting(from start: Int) -> Int {
        let term = occurrences[start] >> 32
        var key: UInt64 = 0
        var fieldsSeen = 0
        var code = ImpactCode(occurrences: [])
        var index = start
        while index < occurrences.count, occurrences[index] >> 32 == term {
            let occurrence = occurrences[index]
            var frequency = 0
            while index < occurrences.count, occurrences[index] == occurrence {
                frequency += 1
                index += 1
            }
            frequency = min(frequency, ImpactCode.frequencyCap)
            let field = Int(occurrence >> 8 & 0xff_ffff)
            fieldsSeen += 1
            if fieldsSeen <= 3 {
                key = key << 21 | ImpactCodeTable.pack(field: field, frequency: frequency, lengthStep: Int(occurrence & 0xff))
            }
            if fieldsSeen > 3 {
                if fieldsSeen == 4 { code = ImpactCode(packed: key) }
                code.occurrences.append(
                    .init(field: UInt16(field), frequency: UInt8(frequency), lengthStep: UInt8(occurrence & 0xff)))
            }
        }
        postingTerms.append(UInt32(term))
        postingCodes.append(fieldsSeen <= 3 ? codes.number(ofPacked: key) : codes.number(of: code))
        return index
    }

    /// A book for these documents; nil where there are too few.
    func sampleBook() -> StoredBook? { StoredBook(sampling: stored.count) { stored[$0] } }

    /// Orders the documents and writes the segment.
    /// - Parameter book: what the documents are stored with; nil stores them as they are.
    func write(to writer: SegmentWriter, book: StoredBook?) throws(StorageError) {
        let order = (0..<UInt32(ids.count)).sorted { left, right in
            let (leftRank, rightRank) = (ranks[Int(left)], ranks[Int(right)])
            return leftRank == rightRank
                ? ids[Int(left)].lexicographicallyPrecedes(ids[Int(right)]) : leftRank > rightRank
        }
        var position = [UInt32](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { position[Int(old)] = UInt32(new) }

        try writer.section(.fields, fields.encoded())
        let (ordinals, firstWord) = try writeDictionary(writer)
        let counts = try writePostings(writer, order, ordinals)
        try writer.section(.impactCodes, ImpactCodeSection.encode(codes.codes))
        let frequent = FrequentTerms.choose(counts, firstWord: firstWord)
        try writer.section(.frequentTerms, FrequentTerms.encode(frequent))
        try writeForward(writer, order, ordinals, FrequentTerms.tokens(frequent, of: terms.count))
        try DocumentSections.write(writer, count: order.count, hasRank: rankField != nil, book: book) { new, words in
            let old = Int(order[new])
            if book != nil { collect(&words, of: old) }
            return (ids[old], ranks[old], .json(stored[old]))
        }
        for (index, column) in keywordColumns.enumerated() {
            try writer.section(.keywords, index: index, column.encode(documentCount: order.count) { position[Int($0)] })
        }
        for (index, column) in numberColumns.enumerated() {
            try writer.section(.numbers, index: index, column.encode(documentCount: order.count) { position[Int($0)] })
        }
    }

    /// Writes the sorted terms; returns the ordinal of each term number, and that of the first word.
    private func writeDictionary(_ writer: SegmentWriter) throws(StorageError) -> (ordinals: [UInt32], firstWord: Int) {
        var ordinals = [UInt32](repeating: 0, count: terms.count)
        var dictionary = TermDictionaryWriter()
        var firstWord = 0
        for (ordinal, number) in terms.sortedNumbers().enumerated() {
            ordinals[Int(number)] = UInt32(ordinal)
            let term = terms.bytes(Int(number))
            if let first = term.first, first < TermReading.firstOfWords { firstWord = ordinal + 1 }
            dictionary.append(Array(term))
        }
        try writer.section(.dictionary, dictionary.finish())
        return (ordinals, firstWord)
    }

    /// Inverts the documents by counting sort and writes postings and term infos; returns the number of documents of each term by ordinal.
    private func writePostings(_ writer: SegmentWriter, _ order: [UInt32], _ ordinals: [UInt32]) throws(StorageError) -> [UInt32] {
        var starts = [Int](repeating: 0, count: terms.count + 1)
        for term in postingTerms { starts[Int(ordinals[Int(term)]) + 1] += 1 }
        for ordinal in 0..<terms.count { starts[ordinal + 1] += starts[ordinal] }
        var next = starts
        var docs = [UInt32](repeating: 0, count: postingTerms.count)
        var docCodes = [UInt32](repeating: 0, count: postingTerms.count)
        for (new, old) in order.enumerated() {
            for index in postingStarts[Int(old)]..<postingStarts[Int(old) + 1] {
                let ordinal = Int(ordinals[Int(postingTerms[index])])
                docs[next[ordinal]] = UInt32(new)
                docCodes[next[ordinal]] = postingCodes[index]
                next[ordinal] += 1
            }
        }
        var postings = PostingWriter(documentCount: order.count)
        var infos = ByteBuilder(reserving: terms.count * 8)
        for ordinal in 0..<terms.count {
            let range = starts[ordinal]..<starts[ordinal + 1]
            infos.append(fixed: postings.append(docs: docs[range], codes: docCodes[range]))
        }
        try writer.section(.postings, postings.finish())
        try writer.section(.termInfo, infos.bytes)
        return (0..<terms.count).map { UInt32(starts[$0 + 1] - starts[$0]) }
    }

    /// - Parameter codes: token of each ordinal.
    private func writeForward(
        _ writer: SegmentWriter, _ order: [UInt32], _ ordinals: [UInt32], _ codes: [UInt32]
    ) throws(StorageError) {
        let tokens = ordinals.map { codes[Int($0)] }
        var encoder = ForwardEncoder(writer)
        for old in order {
            var index = forwardStarts[Int(old)]
            while index < forwardStarts[Int(old) + 1] {
                let count = Int(forward[index + 1])
                let terms = forward[index + 2..<index + 2 + count]
                encoder.begin(field: forward[index], count: count)
                for term in terms { encoder.append(term == 0 ? 0 : tokens[Int(term) - 1]) }
                index += 2 + count
            }
            try encoder.endDocument()
        }
        try encoder.finish()
    }
}

extension SegmentBuilder {
    /// The words of a document.
    private func collect(_ words: inout DocumentWords, of doc: Int) {
        words.removeAll()
        var index = forwardStarts[doc]
        while index < forwardStarts[doc + 1] {
            let end = index + 2 + Int(forward[index + 1])
            words.beginField()
            for token in forward[index + 2..<end] where token > 0 { words.append(terms.bytes(Int(token) - 1)) }
            index = end
        }
    }
}

extension ImpactCode {
    /// The code of a key made by ``key(_:)``.
    init(packed key: UInt64) {
        var table = ImpactCodeTable()
        let number = table.number(ofPacked: key)
        self = table.codes[Int(number)]
    }
}
