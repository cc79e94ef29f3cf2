package import Lexicon

/// Identifiers by which one asker knows documents, beside those that stand in the documents: part numbers of a customer.
///
/// They are read as the values of an identifier field that nobody else has; see the page "What matches". Nothing of them is in the index:
/// the words of a query are looked up here, and the documents that they lead to by their ids. Entries ascend by form, and lie in a few
/// blocks of bytes.
public final class OwnIdentifiers: Sendable {
    /// What answers call the field.
    public let name: String
    private let forms: TextBlock
    private let values: TextBlock
    private let ids: TextBlock
    /// Entries ascending by their forms without leading zeros, and by their looks.
    private let byBareForm: [UInt32]
    private let byLook: [UInt32]
    /// Entries ascending by the ids that they mean.
    private let byID: [UInt32]

    /// - Parameters:
    ///   - schema: that of the documents; identifiers are broken into words as texts there are.
    ///   - pairs: each identifier as it is written, with the id of the document that it means; those without a form are left out.
    /// - Complexity: O(pairs · log)
    public init(name: String, schema: Schema, _ pairs: [(identifier: String, id: String)]) {
        self.name = name
        let analyzer = schema.analyzer
        var items: [(form: [UInt8], value: String, id: String)] = []
        items.reserveCapacity(pairs.count)
        for pair in pairs {
            let form = Self.form(of: pair.identifier, analyzer)
            if !form.isEmpty, form.count <= IdentifierTerms.longest { items.append((form, pair.identifier, pair.id)) }
        }
        items.sort { left, right in
            if left.form != right.form { return left.form.lexicographicallyPrecedes(right.form) }
            return left.value == right.value ? left.id < right.id : left.value < right.value
        }
        forms = TextBlock(items.lazy.map(\.form))
        values = TextBlock(items.lazy.map { Array($0.value.utf8) })
        ids = TextBlock(items.lazy.map { Array($0.id.utf8) })
        let order = items.indices.map { UInt32($0) }
        let bare = items.map { IdentifierTerms.withoutZeros($0.form) }
        let looks = items.map { IdentifierTerms.lookAlike($0.form) }
        byBareForm = order.sorted { bare[Int($0)].lexicographicallyPrecedes(bare[Int($1)]) }
        byLook = order.sorted { looks[Int($0)].lexicographicallyPrecedes(looks[Int($1)]) }
        byID = order.sorted { items[Int($0)].id.utf8.lexicographicallyPrecedes(items[Int($1)].id.utf8) }
    }

    /// The form of an identifier: its words one after the other.
    package static func form(of identifier: String, _ analyzer: TextAnalyzer) -> [UInt8] {
        var form: [UInt8] = []
        for token in analyzer.tokens(of: identifier) { IdentifierTerms.append(token.term, to: &form) }
        return form
    }

    public var count: Int { forms.count }

    /// The ids that an identifier means: as it is written, or else by its form, or else whatever its leading zeros.
    package func ids(of identifier: String, _ analyzer: TextAnalyzer) -> [String] {
        let form = Self.form(of: identifier, analyzer)
        let bare = IdentifierTerms.withoutZeros(form)
        guard !form.isEmpty else { return [] }
        var found = entries(having: [IdentifierTerms.formMark] + form)
        let written = found.filter { values[$0].elementsEqual(identifier.utf8) }
        if !written.isEmpty { found = written }
        if found.isEmpty, !bare.isEmpty { found = entries(having: [IdentifierTerms.zeroMark] + bare) }
        var ids: [String] = []
        for entry in found {
            let id = String(decoding: self.ids[entry], as: UTF8.self)
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// Bytes in memory, about.
    public var footprint: Int { forms.footprint + values.footprint + ids.footprint + byID.count * 12 }

    /// The identifiers that mean a document, as they are written.
    /// - Complexity: O(log entries)
    package func identifiers(of id: String) -> [String] {
        let key = Array(id.utf8)[...]
        return entries(key, in: byID) { self.ids[$0] }.map { value($0) }
    }

    /// The entries whose forms begin with that of a text, ascending.
    /// - Complexity: O(log entries + those found)
    func entries(beginning text: String, _ analyzer: TextAnalyzer) -> [Int] {
        let form = Self.form(of: text, analyzer)[...]
        guard !form.isEmpty else { return [] }
        return (forms.lowerBound(of: form)..<forms.count).prefix { forms[$0].starts(with: form) }
    }

    /// The identifier of an entry as it is written.
    func value(_ entry: Int) -> String { String(decoding: values[entry], as: UTF8.self) }

    /// The id of the document that an entry means.
    func id(_ entry: Int) -> ArraySlice<UInt8> { ids[entry] }

    /// The entries whose identifiers have one of some terms, ascending.
    /// - Complexity: O(log entries) for whole identifiers and beginnings, else O(bytes of all forms)
    func entries(having terms: TermReading.Terms) -> [Int] {
        switch terms {
        case .any(let terms): return Set(terms.flatMap { entries(having: $0) }).sorted()
        case .beginning(let start):
            guard start.first == IdentifierTerms.formMark else { return [] }
            let form = start[1...]
            let first = forms.lowerBound(of: form)
            return (first..<forms.count).prefix { forms[$0].starts(with: form) }.filter { forms[$0].count > form.count }
        case .starting(let fragment): return fragment.first == IdentifierTerms.fragmentMark ? entries(holding: fragment[1...]) : []
        case .holding(let part): return entries(holding: part[...])
        // Own identifiers have no words.
        case .phrase: return []
        case .oneEdit(let form):
            let automaton = LevenshteinAutomaton(word: form, maxDistance: 1, prefix: false)
            // An edit adds or takes one character, of four bytes at most.
            return (0..<forms.count).filter { entry in
                abs(forms[entry].count - form.count) <= 4 && automaton.distance(to: Array(forms[entry])) == 1
            }
        }
    }

    private func entries(having term: [UInt8]) -> [Int] {
        let rest = term.dropFirst()
        switch term.first {
        case IdentifierTerms.formMark:
            let first = forms.lowerBound(of: rest)
            return Array((first..<forms.count).prefix { forms[$0].elementsEqual(rest) })
        case IdentifierTerms.zeroMark: return entries(rest, in: byBareForm) { IdentifierTerms.withoutZeros(Array(self.forms[$0]))[...] }
        case IdentifierTerms.lookAlikeMark: return entries(rest, in: byLook) { IdentifierTerms.lookAlike(Array(self.forms[$0]))[...] }
        default: return []
        }
    }

    /// The entries of an order of which something is equal to a key.
    private func entries(_ key: ArraySlice<UInt8>, in order: [UInt32], _ make: (_ entry: Int) -> ArraySlice<UInt8>) -> [Int] {
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if make(Int(order[middle])).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        return order[low...].prefix { make(Int($0)).elementsEqual(key) }.map { Int($0) }
    }

    private func entries(holding part: ArraySlice<UInt8>) -> [Int] {
        let part = Array(part)
        return (0..<forms.count).filter { forms[$0].span.holds(part) }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes of a part stand somewhere one after the other.
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        guard count >= part.count, let first = part.first else { return false }
        for start in startIndex...endIndex - part.count where self[start] == first {
            if self[start..<start + part.count].elementsEqual(part) { return true }
        }
        return false
    }
}
