import ByteStorage
import Lexicon
import SearchIndex

extension MerchandisingDesk {
    /// What the ids of learned synonyms begin with.
    package static let learnedPrefix = "learned-"

    /// Learns synonyms from a collection's own texts, its two weightiest of running words, and puts them beside those that are there.
    ///
    /// They are acronyms with the words that they stand for (``AcronymMiner``), and words that the texts of one document use for each other
    /// (``SubstituteMiner``). Who runs the catalog sees them in the list of synonyms and may remove them.
    /// - Returns: what was learned; nothing where there are no two such texts.
    /// - Throws: ``EngineError`` with `.notFound` for the collection.
    /// - Complexity: O(words of the texts), twice
    package func learnSynonyms(in collection: String) throws -> [SynonymEntry] {
        let schema = try engine.live(collection).schema
        let names = schema.fields.filter(\.isProse).sorted { $0.weight > $1.weight }.prefix(2).map(\.name)
        guard names.count == 2 else { return [] }
        let stopWords = StopWords.of(schema.locale)
        func isStopWord(_ word: String) -> Bool { stopWords.contains(Array(word.utf8)) }
        func forEachDocument(_ body: ([ProseText]) -> Void) throws {
            try engine.export(collection) { bytes in
                let document = try JSON.parse(bytes)
                body(names.map { ProseText(document[$0]?.stringValue ?? "", schema: schema) })
            }
        }
        var acronyms = AcronymMiner(isStopWord: isStopWord)
        var substitutes = SubstituteMiner(locale: schema.locale, isStopWord: isStopWord)
        try forEachDocument { texts in
            acronyms.read(texts)
            substitutes.read(texts[0], texts[1])
        }
        acronyms.beginCounting()
        try forEachDocument { acronyms.count($0) }
        let entries = (acronyms.sides + substitutes.sides).map { sides in
            SynonymEntry(id: Self.learnedPrefix + sides.prefix(2).joined(separator: "-"), Synonym(sides: sides))
        }
        try put(entries, in: collection)
        return entries
    }
}

extension Field {
    /// Whether it holds running words, and neither values nor identifiers.
    fileprivate var isProse: Bool { type == .string && index && !identifier && !facet && hierarchySeparator == nil && !isFamily }
}
