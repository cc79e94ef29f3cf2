import Synchronization

/// Sets of documents that searches ask for again and again, and what was counted over large ones: answers of filters, unions of the terms
/// of short prefixes and of frequent words, terms with typos, identifiers that hold a fragment, with their documents, and those of each
/// document, facet values of the documents that begin with a prefix, the first documents of frequent words, and what the words before the
/// one being typed are worth.
///
/// A count depends on a segment and on a set of its documents alone, whoever asks, so that it is kept by the set's fingerprint.
///
/// One cache may serve many indexes; its budget is all that they keep between searches. Segments are told apart by a number
/// that each takes when it opens, so that what is left of a closed one is never met again and goes first.
public final class SetCache: Sendable {
    private struct Key: Hashable {
        var owner: Owner
        var topic: Topic
    }

    private enum Topic: Hashable {
        case filter(BoundFilter)
        case union(Range<Int>)
        case docs(Range<Int>)
        case counts(field: String, SetFingerprint)
        case term(ordinal: Int)
        case leading(ordinal: Int, tier: Int)
        case head(ordinal: Int, factor: Double)
        case slip(Slip)
        case part([UInt8])
        case found(TermReading.Terms)
        case sums([TypedWord])
        case forms
    }

    private enum Sets {
        case docs(DocSet)
        case union(ReadingUnion)
        case counts([UInt32])
        case leading(LeadingDocs)
        case head(ListHead)
        case terms([Range<Int>])
        case found(FoundDocs)
        case sums(TypedSums)
        case forms(DocumentForms)
    }

    private struct State {
        var kept: LeastRecentlyUsed<Key, Sets>
        /// Hashes of tests that were asked for of late.
        var asked: Set<Int> = []
        var owners: UInt64 = 0
    }

    /// Whose sets they are: a segment, or the choice of searched fields in a segment.
    struct Owner: Hashable, Sendable {
        fileprivate var number: UInt64
    }

    /// Tests whose first use is remembered.
    private static let askedLimit = 4096
    /// What an entry takes beside its set and its key, about.
    private static let overhead = 192
    private let state: Mutex<State>

    /// - Parameter budget: bytes that the sets may take together.
    public init(budget: Int = 128 << 20) {
        state = Mutex(State(kept: LeastRecentlyUsed(budget: budget)))
    }

    /// Bytes that are kept, about.
    public var bytes: Int { state.withLock { $0.kept.bytes } }

    func makeOwner() -> Owner {
        state.withLock { state in
            state.owners += 1
            return Owner(number: state.owners)
        }
    }

    /// The documents of a segment that pass.
    func docs(_ filter: BoundFilter, of owner: Owner) -> DocSet? {
        guard case .docs(let docs) = value(.filter(filter), owner) else { return nil }
        return docs
    }

    /// Whether the test was asked for before; from now on it was.
    func isHot(_ filter: BoundFilter, of owner: Owner) -> Bool {
        let hash = Key(owner: owner, topic: .filter(filter)).hashValue
        return state.withLock { state in
            if state.asked.count >= Self.askedLimit { state.asked.removeAll() }
            return !state.asked.insert(hash).inserted
        }
    }

    func insert(_ docs: DocSet, for filter: BoundFilter, of owner: Owner) {
        insert(.docs(docs), docs.footprint + filter.footprint, .filter(filter), owner)
    }

    /// The union of a range of terms.
    func union(of range: Range<Int>, of owner: Owner) -> ReadingUnion? {
        guard case .union(let union) = value(.union(range), owner) else { return nil }
        return union
    }

    func insert(_ union: ReadingUnion, for range: Range<Int>, of owner: Owner) {
        insert(.union(union), union.footprint, .union(range), owner)
        // It has the documents, too.
        state.withLock { $0.kept.remove(Key(owner: owner, topic: .docs(range))) }
    }

    /// The documents alone of a range of terms.
    func docs(of range: Range<Int>, of owner: Owner) -> DocSet? {
        guard case .docs(let docs) = value(.docs(range), owner) else { return nil }
        return docs
    }

    func insert(_ docs: DocSet, for range: Range<Int>, of owner: Owner) { insert(.docs(docs), docs.footprint, .docs(range), owner) }

    /// How many documents of a set have each value of a column.
    func counts(of field: String, in set: SetFingerprint, of owner: Owner) -> [UInt32]? {
        guard case .counts(let counts) = value(.counts(field: field, set), owner) else { return nil }
        return counts
    }

    func insert(_ counts: [UInt32], of field: String, in set: SetFingerprint, of owner: Owner) {
        insert(.counts(counts), counts.count * 4, .counts(field: field, set), owner)
    }

    /// The documents that hold a term in a searched field.
    func docs(ofTerm ordinal: Int, of owner: Owner) -> Bitset? {
        guard case .docs(.dense(let bits)) = value(.term(ordinal: ordinal), owner) else { return nil }
        return bits
    }

    func insert(_ docs: Bitset, ofTerm ordinal: Int, of owner: Owner) {
        insert(.docs(.dense(docs)), docs.words.count * 8, .term(ordinal: ordinal), owner)
    }

    /// The documents that a term is worth most to.
    func leading(of ordinal: Int, tier: Int, of owner: Owner) -> LeadingDocs? {
        guard case .leading(let docs) = value(.leading(ordinal: ordinal, tier: tier), owner) else { return nil }
        return docs
    }

    func insert(_ docs: LeadingDocs, of ordinal: Int, tier: Int, of owner: Owner) {
        insert(.leading(docs), docs.footprint, .leading(ordinal: ordinal, tier: tier), owner)
    }

    /// The first documents of a term's list, by what codes are worth with a factor.
    func head(of ordinal: Int, factor: Double, of owner: Owner) -> ListHead? {
        guard case .head(let head) = value(.head(ordinal: ordinal, factor: factor), owner) else { return nil }
        return head
    }

    func insert(_ head: ListHead, of ordinal: Int, of owner: Owner) {
        insert(.head(head), ListHead.footprint, .head(ordinal: ordinal, factor: head.factor), owner)
    }

    /// The terms at some edits from a word.
    func terms(of slip: Slip, of owner: Owner) -> [Range<Int>]? {
        guard case .terms(let terms) = value(.slip(slip), owner) else { return nil }
        return terms
    }

    func insert(_ terms: [Range<Int>], for slip: Slip, of owner: Owner) {
        insert(.terms(terms), terms.count * 16 + slip.term.count, .slip(slip), owner)
    }

    /// The forms of identifiers that hold a part.
    func terms(ofPart part: [UInt8], of owner: Owner) -> [Range<Int>]? {
        guard case .terms(let terms) = value(.part(part), owner) else { return nil }
        return terms
    }

    func insert(_ terms: [Range<Int>], forPart part: [UInt8], of owner: Owner) {
        insert(.terms(terms), terms.count * 16 + part.count, .part(part), owner)
    }

    /// The documents of many terms that read a word together.
    func found(_ terms: TermReading.Terms, of owner: Owner) -> FoundDocs? {
        guard case .found(let docs) = value(.found(terms), owner) else { return nil }
        return docs
    }

    func insert(_ docs: FoundDocs, of terms: TermReading.Terms, of owner: Owner) {
        insert(.found(docs), docs.footprint, .found(terms), owner)
    }

    /// What some words are worth together to each document that holds all of them.
    func sums(of words: [TypedWord], of owner: Owner) -> TypedSums? {
        guard case .sums(let sums) = value(.sums(words), owner) else { return nil }
        return sums
    }

    func insert(_ sums: TypedSums, of words: [TypedWord], of owner: Owner) {
        insert(.sums(sums), sums.footprint, .sums(words), owner)
    }

    /// The forms of identifiers of each document.
    func forms(of owner: Owner) -> DocumentForms? {
        guard case .forms(let forms) = value(.forms, owner) else { return nil }
        return forms
    }

    func insert(_ forms: DocumentForms, of owner: Owner) { insert(.forms(forms), forms.footprint, .forms, owner) }

    private func value(_ topic: Topic, _ owner: Owner) -> Sets? {
        state.withLock { $0.kept.value(Key(owner: owner, topic: topic)) }
    }

    private func insert(_ sets: Sets, _ bytes: Int, _ topic: Topic, _ owner: Owner) {
        state.withLock { $0.kept.insert(sets, bytes: bytes + Self.overhead, for: Key(owner: owner, topic: topic)) }
    }
}
