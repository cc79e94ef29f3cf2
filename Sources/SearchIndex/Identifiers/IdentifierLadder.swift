import ByteStorage
import Lexicon

/// Finds the documents that codes name: part numbers, article numbers and GTINs as somebody wrote them down.
///
/// A code is read as a query that is one identifier would be (see "What matches"), rung by rung from the code as it is written to one that
/// differs in an edit, but without ranking, facets and highlights: a thousand codes are a thousand look-ups in the term dictionaries.
///
/// ```swift
/// let ladder = IdentifierLadder(snapshot)
/// ladder.documents(named: "54-OR323014")      // those that have it, however it is separated
/// ladder.documents(like: "54-OR32301")        // those that begin so, hold it, look like it or differ in one edit
/// ```
/// It knows the documents of its snapshot and nothing else: one that a view hides is not there on any rung.
package struct IdentifierLadder {
    private let snapshot: IndexSnapshot
    private let holder: IdentifierHolder

    /// Bytes of a form that must be there for a code to be guessed; fewer are like too many others.
    private static let shortestGuess = 5
    /// Identifiers that begin with or hold a code at most for it to say anything.
    private static let mostTerms = 64
    /// Documents of one identifier that are read to see which of them write it as the code is written.
    private static let mostAlike = 24
    /// Documents that are looked at for one code at most.
    private static let mostDocuments = 256

    package init(_ snapshot: IndexSnapshot) {
        self.snapshot = snapshot
        let names = Set(snapshot.schema.fields.filter { $0.identifier && $0.index }.map(\.root))
        holder = IdentifierHolder(names: names, schema: snapshot.schema, analyzer: snapshot.analyzer)
    }

    /// The documents that have a code as their id or as an identifier; several where it names several, best rung only.
    ///
    /// - Parameter limit: documents at most.
    /// - Complexity: O(log terms + documents of the identifier)
    package func documents(named code: String, limit: Int) -> [CodeMatch] {
        if let match = document(id: code, .exact, 1) { return [match] }
        let form = holder.form(of: code)
        guard !form.isEmpty, form.count <= IdentifierTerms.longest else { return [] }
        let rung = Rung(terms: .any([[IdentifierTerms.formMark] + form]), kind: .identifier, confidence: 0.98)
        let whole = matches([rung], code, max(limit, Self.mostAlike))
        let exact = whole.filter { $0.identifier.reading == .exact }
        if !whole.isEmpty { return Array((exact.isEmpty ? whole : exact).prefix(limit)) }
        for id in [code.uppercased(), code.lowercased()] where id != code {
            if let match = document(id: id, .identifier, 0.98) { return [match] }
        }
        let stripped = IdentifierTerms.withoutZeros(form)
        if stripped.count >= IdentifierTerms.shortest, form.contains(where: \.isDigit) {
            let terms = TermReading.Terms.any([[IdentifierTerms.formMark] + stripped, [IdentifierTerms.zeroMark] + stripped])
            let found = matches([Rung(terms: terms, kind: .zeros, confidence: 0.95)], code, limit)
            if !found.isEmpty { return found }
        }
        return documents(own: code, limit: limit)
    }

    /// The documents that the asker alone knows by a code.
    private func documents(own code: String, limit: Int) -> [CodeMatch] {
        for table in snapshot.own {
            let found = table.ids(of: code, snapshot.analyzer).compactMap { id in
                document(id: id, .identifier, 0.97).map { match in
                    var match = match
                    match.identifier = MatchedIdentifier(reading: .identifier, field: table.name, value: code)
                    return match
                }
            }
            if !found.isEmpty { return Array(found.prefix(limit)) }
        }
        return []
    }

    /// The documents with an identifier like a code that none has, the likeliest first.
    ///
    /// - Parameter limit: documents at most.
    /// - Complexity: O(states of the automaton · log terms + postings of the code's fragments)
    package func documents(like code: String, limit: Int) -> [CodeMatch] {
        let form = holder.form(of: code)
        guard form.count >= Self.shortestGuess, form.count <= IdentifierTerms.longest else { return [] }
        let whole = [IdentifierTerms.formMark] + form
        var rungs = [
            Rung(terms: .beginning(whole), kind: .identifierPrefix, confidence: 0.8),
            Rung(terms: .holding(form), kind: .identifierPart, confidence: 0.7),
        ]
        if form.contains(where: \.isDigit) {
            let alike = IdentifierTerms.lookAlike(form)
            let terms = TermReading.Terms.any([[IdentifierTerms.formMark] + alike, [IdentifierTerms.lookAlikeMark] + alike])
            rungs.append(Rung(terms: terms, kind: .lookAlike, confidence: 0.9))
            rungs.append(Rung(terms: .oneEdit(form), kind: .guess, confidence: 0.85))
        }
        return matches(rungs, code, limit, length: form.count)
    }

    /// A way of reading a code, and how sure it is.
    private struct Rung {
        var terms: TermReading.Terms
        var kind: ReadingKind
        var confidence: Double
    }

    /// A document that some rung leads to.
    private struct Found {
        var view: Int
        var doc: UInt32
        var ordinal: Int
        var kind: ReadingKind
        var confidence: Double
    }

    private func document(id: String, _ kind: ReadingKind, _ confidence: Double) -> CodeMatch? {
        for view in snapshot.views {
            guard let doc = view.document(Array(id.utf8)) else { continue }
            var shown = view.shown(doc, snapshot.dressing)
            guard let json = shown.json else { return nil }
            return CodeMatch(
                id: id, document: json, identifier: MatchedIdentifier(reading: kind, field: "id", value: id), confidence: confidence)
        }
        return nil
    }

    /// The documents of some rungs, each by the one that is surest.
    /// - Parameter length: bytes of the code's form, where identifiers that are longer than it are less sure.
    private func matches(_ rungs: [Rung], _ code: String, _ limit: Int, length: Int? = nil) -> [CodeMatch] {
        var found: [[UInt32: Found]] = snapshot.views.map { _ in [:] }
        for view in snapshot.views.indices {
            for rung in rungs {
                for match in documents(of: rung, in: view, length) where found[view].count < Self.mostDocuments {
                    guard found[view][match.doc].map({ $0.confidence < match.confidence }) ?? true else { continue }
                    found[view][match.doc] = match
                }
            }
        }
        return found.flatMap(\.values).map { (found: $0, id: snapshot.views[$0.view].segment.ids.id($0.doc).text()) }
            .sorted { $0.found.confidence == $1.found.confidence ? $0.id < $1.id : $0.found.confidence > $1.found.confidence }
            .prefix(limit).compactMap { match($0.found, id: $0.id, code) }
    }

    /// The documents that can be seen of a rung in a segment; none where so many identifiers of such documents are on it that it says
    /// nothing. What is hidden has no part in that.
    private func documents(of rung: Rung, in number: Int, _ length: Int?) -> [Found] {
        let view = snapshot.views[number]
        let dictionary = view.segment.dictionary
        let ranges = TermReading(words: 0..<0, terms: rung.terms, kind: rung.kind).ordinals(in: view.segment)
        var found: [Found] = []
        var terms = 0
        for ordinal in ranges.joined() {
            var confidence = rung.confidence
            if let length, rung.kind == .identifierPrefix || rung.kind == .identifierPart {
                confidence *= Double(length) / Double(max(length, dictionary.term(at: ordinal).count - 1))
            }
            let before = found.count
            view.segment.postings(of: ordinal).forEach { doc, _ in
                guard view.isLive(doc), found.count - before < Self.mostDocuments else { return }
                found.append(Found(view: number, doc: doc, ordinal: ordinal, kind: rung.kind, confidence: confidence))
            }
            if found.count > before { terms += 1 }
            if terms > Self.mostTerms { return [] }
        }
        return found
    }

    /// A document with the identifier that it was found by; by none, where it was damaged.
    private func match(_ found: Found, id: String, _ code: String) -> CodeMatch? {
        let view = snapshot.views[found.view]
        var shown = view.shown(found.doc, snapshot.dressing)
        guard let json = shown.json else { return nil }
        let held = holder.identifiers(of: view.segment.dictionary.term(at: found.ordinal), in: json)
        let asWritten = found.kind == .identifier ? held.first { $0.value == code } : nil
        guard let best = asWritten ?? held.first else { return nil }
        return CodeMatch(
            id: id, document: json,
            identifier: MatchedIdentifier(reading: asWritten == nil ? found.kind : .exact, field: best.field, value: best.value),
            confidence: asWritten == nil ? found.confidence : 1)
    }
}

extension UInt8 {
    /// Whether the byte is one of the digits 0...9.
    fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}
