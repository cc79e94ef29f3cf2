import SearchIndex

/// Identifiers as the page *What matches* has them: forms, and the terms of a form.
enum TwinIdentifier {
    static func form(_ words: [[UInt8]]) -> [UInt8] { words.joined().filter { $0 != 0x2E && $0 != 0x2C } }

    /// All terms of an identifier.
    static func terms(_ words: [[UInt8]]) -> [[UInt8]] {
        let form = form(words)
        guard (1...64).contains(form.count) else { return [] }
        var terms = [[2] + form]
        for start in form.indices where form.count - start >= 3 { terms.append([3] + form[start...].prefix(4)) }
        if alike(form) != form { terms.append([4] + alike(form)) }
        if form[0] == 0x30 { terms.append([5] + bare(form)) }
        return terms
    }

    static func alike(_ form: [UInt8]) -> [UInt8] {
        let digits: [Character: Character] = ["o": "0", "i": "1", "l": "1", "s": "5", "b": "8"]
        return Array(String(String(decoding: form, as: UTF8.self).unicodeScalars.map { digits[Character($0)] ?? Character($0) }).utf8)
    }

    /// Without leading zeros.
    static func bare(_ form: [UInt8]) -> [UInt8] { Array(form.drop { $0 == 0x30 }) }

    /// The terms of the same identifier: as it is, then whatever its zeros.
    static func same(_ form: [UInt8]) -> [[[UInt8]]] {
        bare(form).count >= 3 ? [[[2] + form], [[2] + bare(form), [5] + bare(form)]] : [[[2] + form]]
    }
}

extension TwinQuery {
    /// Adds the readings as identifiers of up to four neighbours among words that stand together.
    mutating func readIdentifiers(_ run: Range<Int>, _ typing: TypingOptions) {
        for first in run {
            for last in first..<min(first + 4, run.upperBound) {
                let form = TwinIdentifier.form(words[first...last].map(\.term))
                guard (3...64).contains(form.count) else { continue }
                let hasDigit = form.contains { (0x30...0x39).contains($0) }
                func add(_ terms: TwinJointReading.Terms, _ cost: Int, _ quality: Double) {
                    jointReadings.append(TwinJointReading(words: first...last, terms: terms, cost: cost, quality: quality))
                }
                let same = TwinIdentifier.same(form)
                add(.these(same[0]), hasDigit ? 0 : 1, 4)
                if hasDigit, same.count > 1 { add(.these(same[1]), 0, 3) }
                add(.beginning(form), 1, 2)
                add(.holding(form), hasDigit ? 1 : 2, 1)
                if hasDigit, typing.maxTypos > 0 {
                    let alike = TwinIdentifier.alike(form)
                    if form.count >= 4 { add(.these([[2] + alike, [4] + alike]), 2, 2) }
                    if form.count >= 7 { add(.oneEdit(form), 2, 0.5) }
                }
                for word in first...last { words[word].identifierCost = 2 }
            }
        }
    }

    /// The form of all words, if the query may ask for one identifier alone.
    func aloneForm(isOneChunk: Bool) -> [UInt8]? {
        guard (1...4).contains(words.count), words.allSatisfy({ $0.textCost == 0 }) else { return nil }
        func digits(_ bytes: [UInt8]) -> Int { bytes.count { (0x30...0x39).contains($0) } }
        guard isOneChunk || words.allSatisfy({ $0.term.count < 4 || digits($0.term) > 0 }) else { return nil }
        let form = TwinIdentifier.form(words.map(\.term))
        guard form.count <= 64, digits(form) > 0, form.count >= 5 || form.count == 4 && digits(form) < 4 else { return nil }
        return form
    }
}
