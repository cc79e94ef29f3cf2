import Lexicon
import SearchIndex

/// Which documents match a query, and how each of its words is read.
struct TwinMatching: Sendable {
    private(set) var query: TwinQuery
    /// Searched fields with their weights, in order.
    let fields: [(number: Int32, weight: Int)]
    /// How the words are read with the edits that are in play.
    private(set) var readings: [TwinReading]
    private(set) var wordsDropped = 0
    /// For each document the least cost of each word.
    private(set) var costs: [[UInt8]] = []
    /// Numbers of the matching documents, before the filter.
    private(set) var matches: [Int] = []
    /// Live documents that hold each word itself in a searched field.
    private(set) var frequencies: [Int] = []
    /// By field.
    let isSearched: [Bool]

    init(_ request: SearchRequest, _ twin: Twin) throws(SearchError) {
        fields = try twin.searchedFields(request.queryFields)
        let names = Set(fields.map(\.number))
        let named = twin.schema.fields.contains { field in
            field.identifier && (request.queryFields.isEmpty || request.queryFields.contains { $0.name == field.name })
        }
        let own = request.queryFields.isEmpty || named ? twin.ownField : nil
        let identifiers = named || own != nil
        let languages = Set(twin.schema.fields.filter { $0.stem && names.contains(twin.field($0.root) ?? -2) }.map(\.locale))
        let stemmers = languages.map { LightStemmer(locale: $0.isEmpty ? twin.schema.locale : $0) }
        var isSearched = [Bool](repeating: false, count: twin.fieldNames.count)
        for field in fields where field.number >= 0 { isSearched[Int(field.number)] = true }
        if let own { isSearched[Int(own)] = true }
        self.isSearched = isSearched
        var asked = TwinQuery(request, identifiers: identifiers, stemmers, twin)
        let locales = twin.schema.fields.filter { names.contains(twin.field($0.root) ?? -2) }
            .map { $0.locale.isEmpty ? twin.schema.locale : $0.locale }
        let compounding = ["da", "nl", "fi", "de", "no", "nb", "nn", "sv"]
        let compounds = locales.contains { locale in compounding.contains { locale == $0 || locale.hasPrefix($0 + "-") } }
        asked.readParts(compounds: compounds, twin) { [isSearched] word in
            guard let term = twin.terms.known(word) else { return false }
            return twin.documents.contains { document in
                TwinRuns(document).contains { isSearched[Int($0.field)] && $0.words.contains(term) }
            }
        }
        let query = asked
        self.query = query
        readings = query.words.indices.map { TwinReading(query, word: $0, twin) }
        var eligible = scan(twin)
        if let alone = documentsAlone(eligible, twin) {
            matches = alone
            return
        }
        eligible = raiseCost(eligible, request.typing, twin)
        if request.typing.widens, request.typing.typoThreshold > 0, !query.isIndivisible, complete(eligible) == 0 {
            let usual = (query: self.query, readings: readings, costs: costs, frequencies: frequencies)
            self.query.widen(request.typing)
            readings = self.query.words.indices.map { TwinReading(self.query, word: $0, twin) }
            let found = raiseCost(scan(twin), request.typing, twin)
            if complete(found) > 0, self.query.words.map(\.allowed) != usual.query.words.map(\.allowed) {
                eligible = found
            } else {
                (self.query, readings, costs, frequencies) = usual
            }
        }
        let count = query.words.count
        let known = eligible.map { document in self.costs[document].count { $0 != TwinReading.none } }
        func atLeast(_ wanted: Int) -> [Int] { zip(eligible, known).filter { $0.1 >= wanted }.map(\.0) }
        var wanted = count
        if count >= 2, !query.isIndivisible, atLeast(count).count < request.typing.dropThreshold {
            wanted = (1..<count).reversed().first { atLeast($0).count >= request.typing.dropThreshold } ?? 1
        }
        matches = atLeast(wanted)
        wordsDropped = count - wanted
    }

    private func complete(_ eligible: [Int]) -> Int { eligible.count { !costs[$0].contains(TwinReading.none) } }

    /// Reads words at growing costs until enough documents have them all; returns the documents that may match.
    private mutating func raiseCost(_ documents: [Int], _ typing: TypingOptions, _ twin: Twin) -> [Int] {
        var eligible = documents
        var edits = 0
        while edits < 2, query.words.contains(where: { $0.reach > edits }), complete(eligible) < typing.typoThreshold {
            edits += 1
            for word in readings.indices { readings[word].allow(edits, query, twin) }
            eligible = scan(twin)
        }
        return eligible
    }

    /// The eligible documents that have the identifier that the whole query is.
    private func documentsAlone(_ eligible: [Int], _ twin: Twin) -> [Int]? {
        guard let form = query.aloneForm else { return nil }
        for terms in TwinIdentifier.same(form) {
            let numbers = Set(terms.compactMap { twin.terms.known($0) })
            let found = eligible.filter { number in
                twin.documents[number].marks.contains { isSearched[Int($0.field)] && numbers.contains($0.term) }
            }
            if !found.isEmpty { return found }
        }
        return nil
    }

    /// By term, whether it is a reading of any word.
    func isReading(_ twin: Twin) -> [Bool] {
        var isReading = [Bool](repeating: false, count: twin.terms.count)
        for reading in readings {
            for (term, cost) in reading.costs.enumerated() where cost != TwinReading.none { isReading[term] = true }
            for term in reading.phrases.flatMap(\.places).joined() { isReading[Int(term)] = true }
        }
        return isReading
    }

    /// The documents with every phrase and nothing that is excluded; notes all costs and frequencies.
    private mutating func scan(_ twin: Twin) -> [Int] {
        func numbers(_ terms: [[UInt8]]) -> [Int32] { terms.map { twin.terms.known($0) ?? Int32.max } }
        let phrases = query.phrases.map(numbers)
        let excluded = query.excludedPhrases.map(numbers) + numbers(query.excludedWords).map { [$0] }
        var isWanted = isReading(twin)
        for term in (phrases + excluded).joined() where term != Int32.max { isWanted[Int(term)] = true }
        let readings = readings.map(\.costs)
        let synonyms = self.readings.map(\.phrases)
        let isSearched = isSearched
        let exact = self.readings.map(\.exact)
        for term in exact where term >= 0 { isWanted[Int(term)] = true }
        // What holds for the many documents without any such word, which all share it.
        let nothing = (
            costs: [UInt8](repeating: TwinReading.none, count: readings.count), holds: exact.map { _ in false }, isEligible: phrases.isEmpty
        )
        let scanned = twin.map(twin.documents.count) { [isWanted] number -> (costs: [UInt8], holds: [Bool], isEligible: Bool) in
            let document = twin.documents[number]
            let holdsAny =
                document.words.contains { $0 >= 0 && isWanted[Int($0)] } || document.marks.contains { isWanted[Int($0.term)] }
            if !holdsAny { return nothing }
            let occurrences = TwinOccurrences(document, isWanted: isWanted, isSearched: isSearched)
            var costs = [UInt8](repeating: TwinReading.none, count: readings.count)
            for item in occurrences.items {
                for word in readings.indices { costs[word] = min(costs[word], readings[word][Int(item.term)]) }
            }
            for word in readings.indices where synonyms[word].contains(where: { occurrences.holds(places: $0.places) }) { costs[word] = 0 }
            let holds = exact.map { term in occurrences.items.contains { $0.term == term } }
            return (costs, holds, phrases.allSatisfy(occurrences.holds) && !excluded.contains(where: occurrences.holds))
        }
        costs = scanned.map(\.costs)
        frequencies = readings.indices.map { word in scanned.count { $0.holds[word] } }
        return scanned.indices.filter { scanned[$0].isEligible }
    }
}

extension Twin {
    /// The fields that a request searches, with the weights it gives them.
    func searchedFields(_ names: [QueryField]) throws(SearchError) -> [(number: Int32, weight: Int)] {
        var fields: [(number: Int32, weight: Int)] = []
        for declared in schema.fields where names.isEmpty && declared.index && !declared.isShadow && isText(declared) {
            fields.append((field(declared.root) ?? -1, declared.weight))
        }
        for named in names {
            guard let declared = schema.fields.first(where: { $0.root == named.name && $0.index && isText($0) }) else {
                throw SearchError(.field, "`\(named.name)` is no text field")
            }
            fields.append((field(named.name) ?? -1, named.weight > 0 ? named.weight : declared.weight))
        }
        return fields
    }

    private func isText(_ field: Field) -> Bool {
        field.type.isText || field.type == .auto || field.type == .object || field.type == .objectArray
    }
}
