import Lexicon

extension QueryText {
    /// Words that are read together as an identifier at most.
    static let longestIdentifier = 4

    /// Adds the readings of words, alone and with their neighbours, as identifiers.
    /// - Parameter run: Words that stand together, neither quoted nor excluded.
    mutating func readIdentifiers(_ run: Range<Int>, _ typing: TypingOptions) {
        for start in run {
            var form: [UInt8] = []
            for end in start..<min(run.upperBound, start + Self.longestIdentifier) {
                IdentifierTerms.append(words[end].term, to: &form)
                readIdentifier(form, start..<end + 1, typing)
            }
        }
    }

    private mutating func readIdentifier(_ form: [UInt8], _ range: Range<Int>, _ typing: TypingOptions) {
        guard form.count >= IdentifierTerms.shortest, form.count <= IdentifierTerms.longest else { return }
        let hasDigit = form.contains { $0 &- 0x30 < 10 }
        let whole = [IdentifierTerms.formMark] + form
        func add(_ kind: ReadingKind, _ terms: TermReading.Terms, _ cost: Int, _ quality: Double) {
            readings.append(TermReading(words: range, terms: terms, kind: kind, cost: cost, quality: quality))
        }
        add(.identifier, .any([whole]), hasDigit ? 0 : 1, 4)
        if hasDigit {
            let stripped = IdentifierTerms.withoutZeros(form)
            if stripped.count >= IdentifierTerms.shortest {
                add(.zeros, .any([[IdentifierTerms.formMark] + stripped, [IdentifierTerms.zeroMark] + stripped]), 0, 3)
            }
        }
        add(.identifierPrefix, .beginning(whole), 1, 2)
        let part = form.count > IdentifierTerms.fragmentLength ? TermReading.Terms.holding(form) : .fragments(of: form)
        add(.identifierPart, part, hasDigit ? 1 : 2, 1)
        if typing.maxTypos > 0, hasDigit {
            if form.count > IdentifierTerms.shortest {
                let alike = IdentifierTerms.lookAlike(form)
                add(.lookAlike, .any([[IdentifierTerms.formMark] + alike, [IdentifierTerms.lookAlikeMark] + alike]), 2, 2)
            }
            if form.count >= Self.shortestGuess { add(.guess, .oneEdit(form), 2, 0.5) }
        }
        for word in range { words[word].identifierCost = 2 }
    }

    /// Bytes that an identifier must have to be guessed: short numbers that differ in a digit are different things.
    static let shortestGuess = 7

    /// Whether the query is one number written together, no word of which may be dropped: `XYZ-123` is not `XYZ-223`.
    var isIndivisible: Bool { isOneChunk && words.contains { $0.identifierCost > 0 } && words.contains(where: \.hasDigit) }

    /// The terms of identifiers that the whole query is one of, best first; empty where it asks for anything else.
    var identifierAlone: [TermReading.Terms] {
        guard words.contains(where: { $0.identifierCost > 0 }), phrases.isEmpty, words.count <= Self.longestIdentifier,
            words.allSatisfy({ $0.textCost == 0 }), !hasSynonyms
        else {
            return []
        }
        guard isOneChunk || words.allSatisfy({ $0.term.count <= 3 || $0.hasDigit }) else { return [] }
        var form: [UInt8] = []
        for word in words { IdentifierTerms.append(word.term, to: &form) }
        let digits = form.count { $0 &- 0x30 < 10 }
        guard digits > 0, form.count >= (digits == form.count ? 5 : 4), form.count <= IdentifierTerms.longest else { return [] }
        let stripped = IdentifierTerms.withoutZeros(form)
        var alone: [TermReading.Terms] = [.any([[IdentifierTerms.formMark] + form])]
        if stripped.count >= IdentifierTerms.shortest {
            alone.append(.any([[IdentifierTerms.formMark] + stripped, [IdentifierTerms.zeroMark] + stripped]))
        }
        return alone
    }
}

extension QueryText.Word {
    /// Whether the word holds one of the digits 0...9.
    var hasDigit: Bool { term.contains { $0 &- 0x30 < 10 } }
}

extension TermReading.Terms {
    /// The fragment terms that begin with three or four bytes: a fragment of three ends its identifier.
    static func fragments(of form: [UInt8]) -> TermReading.Terms {
        .starting([IdentifierTerms.fragmentMark] + form)
    }
}
