import Commerce
import SearchIndex

/// Finds the products that codes name, as some buyers all see them, at one moment.
///
/// A product that one of them does not see is not there for any code: neither itself nor as an alternative.
final class CodeResolver {
    let seen: SharedSight
    private let ladder: IdentifierLadder
    /// What codes were found to name, each looked up once.
    private var known: [String: [CodeMatch]] = [:]
    /// Codes that are still looked for among those like them.
    private var guesses = CodeResolver.mostGuesses

    /// Other products that are told of a line at most.
    static let mostAlternatives = 5
    /// Codes of one quick order that are looked for among those like them at most: each costs as much as a search.
    private static let mostGuesses = 2000

    init(_ engine: CatalogEngine, _ buyers: [Buyer]) throws {
        seen = try SharedSight(engine, buyers)
        ladder = IdentifierLadder(seen.snapshot)
    }

    /// The line that an entry comes to, before it is priced.
    func line(of entry: QuickOrderEntry) -> QuickOrderLine {
        for reading in entry.readings {
            let named = matches(reading.code)
            guard let first = named.first else { continue }
            if named.count == 1 { return line(entry, reading, .resolved, meant: first, others: []) }
            return line(entry, reading, .ambiguous, meant: nil, others: named)
        }
        let reading = entry.readings[0]
        let like = guess(reading.code)
        guard let first = like.first else { return line(entry, reading, .unknown, meant: nil, others: []) }
        let standsOut = like.count == 1 || first.confidence - like[1].confidence > 0.01
        return standsOut
            ? line(entry, reading, .guess, meant: first, others: Array(like.dropFirst()))
            : line(entry, reading, .ambiguous, meant: nil, others: like)
    }

    private func matches(_ code: String) -> [CodeMatch] {
        if let known = known[code] { return known }
        let found = ladder.documents(named: code, limit: Self.mostAlternatives)
        known[code] = found
        return found
    }

    private func guess(_ code: String) -> [CodeMatch] {
        guard guesses > 0 else { return [] }
        guesses -= 1
        return ladder.documents(like: code, limit: Self.mostAlternatives + 1)
    }

    private func line(
        _ entry: QuickOrderEntry, _ reading: QuickOrderEntry.Reading, _ status: QuickOrderStatus, meant: CodeMatch?, others: [CodeMatch]
    ) -> QuickOrderLine {
        func candidate(_ match: CodeMatch) -> QuickOrderLine.Candidate {
            QuickOrderLine.Candidate(
                product: seen.product(SKU(match.id), match.document), identifier: match.identifier, confidence: match.confidence)
        }
        return QuickOrderLine(
            lines: [entry.line], code: reading.code, wanted: reading.quantity, unit: reading.unit, note: entry.note,
            reference: entry.reference, purchaseOrder: entry.purchaseOrder, doubtfulQuantity: entry.doubtfulQuantity, status: status,
            meant: meant.map(candidate),
            alternatives: others.prefix(Self.mostAlternatives).map(candidate))
    }
}
