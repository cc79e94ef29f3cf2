import Synchronization

/// What the impact codes of a segment are worth under one choice of searched fields and weights.
///
/// Made once for a segment and choice; unions of long prefix ranges depend on the choice as well, and are kept for it.
final class ScoreTable: Sendable {
    /// For each text field of the segment the share of its weight, nil for those not searched.
    let shares: [Double?]
    /// What a term of each code is worth: its saturation and what it says of the document's kind; 0 where no searched field holds it.
    let saturations: [Double]
    let greatestSaturation: Double
    /// For each code the level of the best searched field that holds the term, 1 the best, 0 for none.
    let levels: [UInt8]
    /// What the best field is worth to a reading that is no exact one, by level; level 0 is worth 0.
    let levelValues: [Double]
    /// Whether every code has a searched field, so that document sets need not look at codes.
    let searchesAllFields: Bool
    private let cache: SetCache
    /// Of what depends on the choice of fields, and of what depends on the worth of codes.
    private let cacheOwner: SetCache.Owner
    private let scoreOwner: SetCache.Owner
    /// Terms that no document holds only outside the searched fields, as far as known.
    private let pure = Mutex<Set<Int>>([])
    private let byWorth = Mutex<[UInt32]>([])
    /// Phrases that synonyms asked for of late, by the terms of their places.
    private let phrases = Mutex<[[[UInt32]]: FoundPhrase]>([:])
    private static let phraseLimit = 64

    /// - Parameters:
    ///   - order: numbers of the searched fields in the order of the search.
    ///   - kinds: those of them whose values are categories and tell what a document is.
    ///   - sibling: A table of the same fields, whose sets this one shares.
    init(codes: [ImpactCode], shares: [Double?], order: [Int], kinds: [Int], sibling: ScoreTable?, cache: SetCache) {
        self.shares = shares
        self.cache = cache
        cacheOwner = sibling?.cacheOwner ?? cache.makeOwner()
        scoreOwner = sibling == nil ? cacheOwner : cache.makeOwner()
        let distinct = Set(shares.compactMap(\.self)).sorted(by: >)
        levelValues = [0] + distinct.map { TextScore.saturation($0) }
        let fieldLevels = shares.map { share in share.flatMap { distinct.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0 }
        var saturations: [Double] = []
        var levels: [UInt8] = []
        for code in codes {
            var frequency = 0.0
            var kind = 0.0
            // Summed in the order of the searched fields, so that equal documents get equal scores in every segment.
            for field in order {
                guard let share = shares[field], let occurrence = code.occurrences.first(where: { Int($0.field) == field }) else {
                    continue
                }
                frequency += TextScore.fieldFrequency(
                    weightShare: share, frequency: Int(occurrence.frequency), lengthStep: Int(occurrence.lengthStep))
                if kinds.contains(field) {
                    let own = TextScore.kind(frequency: Int(occurrence.frequency), lengthStep: Int(occurrence.lengthStep))
                    kind = max(kind, own)
                }
            }
            saturations.append(frequency > 0 ? TextScore.saturation(frequency) + kind : 0)
            levels.append(code.occurrences.lazy.map { fieldLevels[Int($0.field)] }.filter { $0 > 0 }.min() ?? 0)
        }
        self.saturations = saturations
        greatestSaturation = saturations.max() ?? 0
        self.levels = levels
        searchesAllFields = levels.allSatisfy { $0 > 0 }
    }

    /// The union of a range of terms, if it is kept.
    func union(of range: Range<Int>) -> ReadingUnion? { cache.union(of: range, of: cacheOwner) }

    func keep(_ union: ReadingUnion, for range: Range<Int>) { cache.insert(union, for: range, of: cacheOwner) }

    /// The documents of a range of terms, if they are kept, with their levels or without.
    func docs(of range: Range<Int>) -> DocSet? { cache.union(of: range, of: cacheOwner)?.docs ?? cache.docs(of: range, of: cacheOwner) }

    func keep(_ docs: DocSet, for range: Range<Int>) { cache.insert(docs, for: range, of: cacheOwner) }

    /// The terms at some edits from a word, if they are kept.
    func terms(of slip: Slip) -> [Range<Int>]? { cache.terms(of: slip, of: cacheOwner) }

    func keep(_ terms: [Range<Int>], for slip: Slip) { cache.insert(terms, for: slip, of: cacheOwner) }

    /// The documents that hold a frequent term in a searched field; kept, since many beginnings of words ask for them.
    func docs(ofFrequent ordinal: Int, _ list: PostingList, capacity: Int) -> Bitset {
        if let known = cache.docs(ofTerm: ordinal, of: cacheOwner) { return known }
        var docs = Bitset(capacity: capacity)
        if searchesAllFields {
            list.formUnion(into: &docs)
        } else {
            list.forEach { doc, code in if level(code) > 0 { docs.insert(doc) } }
        }
        cache.insert(docs, ofTerm: ordinal, of: cacheOwner)
        return docs
    }

    /// The documents of many terms that read a word together, if they are kept.
    func found(_ terms: TermReading.Terms) -> FoundDocs? { cache.found(terms, of: scoreOwner) }

    func keep(_ found: FoundDocs, of terms: TermReading.Terms) { cache.insert(found, of: terms, of: scoreOwner) }

    /// What some words are worth together, if it is kept.
    func sums(of words: [TypedWord]) -> TypedSums? { cache.sums(of: words, of: scoreOwner) }

    func keep(_ sums: TypedSums, of words: [TypedWord]) { cache.insert(sums, of: words, of: scoreOwner) }

    func isPure(_ ordinal: Int) -> Bool { pure.withLock { $0.contains(ordinal) } }

    func notePure(_ ordinal: Int) { pure.withLock { _ = $0.insert(ordinal) } }

    /// A phrase that was found before, or what `find` finds.
    func phrase(_ places: [[UInt32]], _ find: () -> FoundPhrase) -> FoundPhrase {
        if let known = phrases.withLock({ $0[places] }) { return known }
        let found = find()
        phrases.withLock { phrases in
            if phrases.count >= Self.phraseLimit { phrases.removeAll() }
            phrases[places] = found
        }
        return found
    }

    /// The first documents of a term's list by what codes are worth, kept or found.
    func head(of ordinal: Int, _ list: PostingList, factor: Double) -> ListHead {
        if let known = cache.head(of: ordinal, factor: factor, of: scoreOwner) { return known }
        let made = ListHead(of: list, saturations: saturations, factor: factor)
        cache.insert(made, of: ordinal, of: scoreOwner)
        return made
    }

    /// The codes by what they are worth, the most first; put in order when they are first asked for.
    private var codesByWorth: [UInt32] {
        byWorth.withLock { codes in
            if codes.count < saturations.count {
                codes = saturations.indices.sorted { saturations[$0] > saturations[$1] }.map { UInt32($0) }
            }
            return codes
        }
    }

    /// The documents that a term is worth most to, kept or found.
    /// - Parameter tier: 0 for the fewest, up to the last of ``LeadingDocs/tiers``.
    func leading(of ordinal: Int, _ list: PostingList, tier: Int = 0) -> LeadingDocs {
        if let known = cache.leading(of: ordinal, tier: tier, of: scoreOwner) { return known }
        let made = LeadingDocs(of: list, saturations: saturations, codes: codesByWorth, tier: tier)
        cache.insert(made, of: ordinal, tier: tier, of: scoreOwner)
        return made
    }

    @inline(__always)
    func level(_ code: UInt32) -> UInt8 { code < levels.count ? levels[Int(code)] : 0 }
}

/// The score tables of a segment, made when they are first asked for; those of the last few choices of fields stay.
final class ScoreTables: Sendable {
    private struct Key: Hashable {
        var shares: [Double?]
        var order: [Int]
        var kinds: [Int]
    }

    private static let limit = 16
    private let tables = Mutex<[(key: Key, table: ScoreTable)]>([])

    /// - Parameters:
    ///   - fields: the searched fields.
    ///   - tellsKind: Whether a word may be all that a query says, and so name a category.
    func table(of segment: Segment, for fields: SearchedFields, tellsKind: Bool = false) -> ScoreTable {
        let names = segment.fields.textFields
        let shares = names.map { name in fields.items.first { $0.name == name }?.share }
        let key = Key(
            shares: shares, order: fields.items.compactMap { names.firstIndex(of: $0.name) },
            kinds: !tellsKind || fields.kinds.isEmpty ? [] : fields.kinds.compactMap { names.firstIndex(of: $0) })
        let known = tables.withLock { $0 }
        if let same = known.first(where: { $0.key == key }) { return same.table }
        let sibling = known.first { $0.key.shares == key.shares && $0.key.order == key.order }?.table
        let table = ScoreTable(
            codes: segment.codes, shares: shares, order: key.order, kinds: key.kinds, sibling: sibling, cache: segment.cache)
        return tables.withLock { tables in
            if let known = tables.first(where: { $0.key == key }) { return known.table }
            if tables.count == Self.limit { tables.removeFirst() }
            tables.append((key, table))
            return table
        }
    }
}
