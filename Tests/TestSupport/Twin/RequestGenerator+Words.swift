import SearchIndex

extension RequestGenerator {
    /// Zero to four words, with phrases, exclusions and typos among them.
    mutating func queryText() -> String {
        if chance(12) { return ["*", "", "  ", "-", "* -\(word())"].randomElement(using: &random) ?? "*" }
        var chunks: [String] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            switch Int.random(in: 0..<20, using: &random) {
            case 0: chunks.append("\"\(phrase())\"")
            case 1: chunks.append("-\"\(phrase())\"")
            case 2: chunks.append("-\(word())")
            case 3: chunks.append(word() + ["-", ",", "/", "."].randomElement(using: &random)! + word())
            case 4: chunks.append(misspelled(misspelled(word())))
            case 5, 6, 7: chunks.append(misspelled(word()))
            case 8: chunks.append(chance(50) ? word().uppercased() : measurement())
            case 10: chunks.append(part(of: SampleCatalog.number(&random)))
            case 9: chunks.append(chance(50) ? word() + word() : chunks.last ?? "zzz")
            default: chunks.append(word())
            }
        }
        if chance(40), let last = chunks.last, last.count > 1, !last.hasSuffix("\"") {
            chunks[chunks.count - 1] = String(last.prefix(Int.random(in: 1..<last.count, using: &random)))
        }
        return chunks.joined(separator: chance(90) ? " " : "  ")
    }

    /// Some words that stand together in a document, now and then one of them misspelled or cut short.
    mutating func words(_ count: ClosedRange<Int>) -> String {
        let wanted = Int.random(in: count, using: &random)
        let together = (document()?.words ?? []).filter { $0 >= 0 }
        var words = together.shuffled(using: &random).prefix(wanted).map { text($0) }
        if chance(25), !words.isEmpty { words[0] = misspelled(words[0]) }
        if chance(40), let last = words.last, last.count > 2 {
            words[words.count - 1] = String(last.prefix(Int.random(in: 2..<last.count, using: &random)))
        }
        return words.joined(separator: " ")
    }

    private func text(_ term: Int32) -> String { String(decoding: twin.terms[term], as: UTF8.self) }

    /// A part number in another spelling, cut at either end, or with an edit.
    private mutating func part(of number: String) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return number.filter { $0.isLetter || $0.isNumber }
        case 1: return "0" + number
        case 2: return String(number.dropFirst(Int.random(in: 0...3, using: &random)))
        case 3: return misspelled(number)
        case 4: return number.replacing("0", with: "O").replacing("1", with: "l")
        default: return number.replacing("-", with: " ")
        }
    }

    /// An amount that documents may have, in one of its many spellings.
    private mutating func measurement() -> String {
        let spellings = [
            "1/2\"", "1/2 in", "12.7mm", "0.5 inch", "½\"", "M8x40", "M8 × 40", "M8", "0.1uF", "100 nF", "100nf", "100 pF", "230V", "400 V",
            "10 kohm", "10k",
            "77 °F", "25°C", "5.5 V", "2.7 to 5.5 V", "1 cm", "4 mm", "40 mm", "10mm", "mm", "40 V", "4x", "3 x 4",
        ]
        return spellings.randomElement(using: &random) ?? "1 m"
    }

    mutating func word() -> String {
        let terms = (document()?.words ?? []).filter { $0 >= 0 }
        return terms.randomElement(using: &random).map(text) ?? "nothing"
    }

    private mutating func phrase() -> String {
        guard let document = document() else { return word() }
        let runs = TwinRuns(document).filter { !$0.words.isEmpty }
        guard let run = runs.randomElement(using: &random)?.words, let start = run.indices.randomElement(using: &random) else {
            return word()
        }
        var words = run[start...].prefix(Int.random(in: 1...3, using: &random)).map { text($0) }
        if chance(20) { words.append(word()) }
        return words.joined(separator: " ")
    }

    /// One random edit.
    private mutating func misspelled(_ word: String) -> String {
        var letters = Array(word)
        let place = Int.random(in: 0...letters.count, using: &random)
        let letter = "abcdefghijklmnopqrstuvwxyzå1".randomElement(using: &random) ?? "x"
        switch Int.random(in: 0..<4, using: &random) {
        case 0: letters.insert(letter, at: place)
        case 1 where place < letters.count && letters.count > 1: letters.remove(at: place)
        case 2 where place + 1 < letters.count: letters.swapAt(place, place + 1)
        default: if place < letters.count { letters[place] = letter }
        }
        return String(letters)
    }

    /// Gives a request synonyms, and mostly a query that names one of them.
    mutating func addSynonyms(to request: inout SearchRequest) {
        var synonyms: [Synonym] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            var synonym = Synonym(sides: (0..<Int.random(in: 1...3, using: &random)).map { _ in side() })
            if chance(30) { synonym.root = side() }
            synonyms.append(synonym)
        }
        request.synonyms = SynonymTable(synonyms, schema: twin.schema)
        guard chance(80), let synonym = synonyms.randomElement(using: &random) else { return }
        let named = synonym.root ?? synonym.sides.randomElement(using: &random) ?? word()
        switch Int.random(in: 0..<4, using: &random) {
        case 0: request.query = named
        case 1: request.query = "\(named) \(word())"
        case 2: request.query = "\(word()) \(named)"
        default: request.query += " \(named)"
        }
    }

    private mutating func side() -> String {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: measurement()
        case 1: SampleCatalog.number(&random)
        case 2, 3: phrase()
        case 4: "couch"
        default: word()
        }
    }
}
